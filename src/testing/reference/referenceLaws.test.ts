import { aReferenceInput, DAY, HOUR, MINUTE, START } from './aReferenceInput';
import { evaluateReference } from './referenceEngine';
import { type ReferenceCountBucket, type ReferenceData, type ReferenceInput } from './referenceInput';
import { type ReferenceReport } from './referenceOutput';

const RUNS = 60;
const BUCKETS = 60;

/** A repeatable source of numbers in [0, 1) (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: () => number, values: T[]): T {
  return values[Math.floor(random() * values.length)];
}

/** Buckets of mostly one length, some missing, some overlapping, some idle. */
function someBuckets(random: () => number, stepMs: number): ReferenceCountBucket[] {
  const buckets = Array.from({ length: BUCKETS }, (_, index) => {
    const startMs = START + index * stepMs + (random() < 0.05 ? Math.round(stepMs / 3) : 0);
    const total = random() < 0.1 ? 0 : Math.round(random() * 1000);
    const errorRatio = random() < 0.2 ? random() * 0.3 : random() * 0.004;
    return { startMs, endMs: startMs + stepMs, bad: total * errorRatio, total };
  }).filter(() => random() > 0.1);
  return buckets.length > 0 ? buckets : [{ startMs: START, endMs: START + stepMs, bad: 0, total: 1 }];
}

function someData(random: () => number, stepMs: number): ReferenceData {
  const parts = ['a', 'b'].map((value) => ({ value, buckets: someBuckets(random, stepMs) }));
  if (random() < 0.7) {
    return { kind: 'counts', buckets: parts.flatMap((part) => part.buckets), parts };
  }
  const ratioParts = parts.map(({ value, buckets }) => ({
    value,
    buckets: buckets.map(({ startMs, endMs, bad, total }) => ({ startMs, endMs, errorRatio: bad / total })),
  }));
  return { kind: 'ratios', buckets: ratioParts.flatMap((part) => part.buckets), parts: ratioParts };
}

function someInput(seed: number): ReferenceInput {
  const random = randomOf(seed);
  const stepMs = pick(random, [MINUTE, 5 * MINUTE, HOUR, DAY]);
  const spanMs = BUCKETS * stepMs;
  const windowMs = Math.round(spanMs * pick(random, [0.2, 0.5, 0.9, 1, 1.5]));
  const base = aReferenceInput([{ startMs: START, endMs: START + spanMs, bad: 0, total: 0 }]);
  return {
    ...base,
    ...someData(random, stepMs),
    nowMs: START + Math.round(spanMs * pick(random, [0.95, 1, 1.01, 1.3])),
    rangeStartMs: START - 2 * spanMs,
    exclusions: random() < 0.4 ? [{ startMs: START + random() * spanMs, endMs: START + random() * 1.5 * spanMs }] : [],
    targets: [
      { fromMs: START, targetRatio: pick(random, [0.95, 0.99, 1]) },
      { fromMs: START + random() * spanMs, targetRatio: pick(random, [0.95, 0.99, 1]) },
    ].slice(random() < 0.7 ? 1 : 0),
    window:
      random() < 0.6
        ? { kind: 'rolling', durationMs: windowMs }
        : {
            kind: 'calendar',
            boundariesMs: Array.from({ length: 16 }, (_, index) => START + (index - 3.3) * windowMs),
          },
    method: pick(random, ['occurrences', 'timeslices', 'ratioTimeslices']),
    sliceMs: pick(random, [MINUTE, 12 * MINUTE]),
    noDataPolicy: pick(random, ['excluded', 'countsAsGood', 'countsAsBad']),
    freeze: { ...base.freeze, freezesOnFastBurn: random() < 0.3, thawHoldMs: pick(random, [0, 2 * stepMs]) },
    burnPairs: [
      { longMs: 6 * stepMs, shortMs: stepMs, budgetShare: 0.4, severity: 'page', isFast: true },
      { longMs: 12 * stepMs, shortMs: 2 * stepMs, budgetShare: 0.6, severity: 'ticket', isFast: false },
    ],
    whatIfTargets: [0.9, 0.97, 0.995],
    deploys: [{ timeMs: START + spanMs / 2 }],
    deployHorizonMs: 5 * stepMs,
  };
}

const REPORTS: ReferenceReport[] = Array.from({ length: RUNS }, (_, seed) =>
  evaluateReference(someInput(seed))
).flatMap((output) => (output.known ? [output] : []));

function totalOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Where a budget of nothing is overspent the ratios are infinite. */
const WITH_BUDGET = REPORTS.filter(({ allowed }) => allowed > 0);

describe('The reference keeps the laws of the definitions', () => {
  it('on most of the inputs made up', () => {
    expect(REPORTS.length).toBeGreaterThan(RUNS / 2);
  });

  it('incident costs and the background are what was consumed', () => {
    for (const { incidents, background, remainingRatio } of WITH_BUDGET) {
      const consumed = totalOf(incidents.map(({ costRatio }) => costRatio)) + background;
      expect(consumed + remainingRatio).toBeCloseTo(1, 7);
    }
  });

  it('contributions add up to what was consumed', () => {
    for (const { contributions, bad, total } of REPORTS) {
      expect(Math.abs(totalOf(contributions.map((part) => part.bad)) - bad)).toBeLessThanOrEqual(1e-9 * total);
    }
  });

  it('the anchored curve starts at 1, never rises and ends at the headline', () => {
    for (const { anchored, remainingRatio } of WITH_BUDGET) {
      const values = anchored.map(({ remaining }) => remaining);
      expect(values[0]).toBe(1);
      expect(values[values.length - 1]).toBeCloseTo(remainingRatio, 7);
      values.slice(1).forEach((value, index) => expect(value).toBeLessThanOrEqual(values[index] + 1e-9));
    }
  });

  it('a higher target never has less frozen time', () => {
    for (const { whatIf } of REPORTS) {
      whatIf.slice(1).forEach((row, index) => expect(row.frozenMs).toBeGreaterThanOrEqual(whatIf[index].frozenMs));
    }
  });

  it('the history has no hole and no number is missing', () => {
    for (const answer of REPORTS) {
      answer.history.slice(1).forEach((run, index) => expect(run.startMs).toBe(answer.history[index].endMs));
      const numbers = [answer.bad, answer.allowed, answer.expected, answer.leftMs, answer.background];
      expect([...numbers, answer.coverageRatio, answer.highestOpenTarget].filter(Number.isNaN)).toEqual([]);
      expect(JSON.stringify(answer.forecast)).not.toContain('null');
      expect(answer.coverageRatio).toBeLessThanOrEqual(1 + 1e-9);
    }
  });
});

describe('What would have stayed open', () => {
  it('is open a little below the highest such target, and frozen a little above it', () => {
    for (let seed = 0; seed < RUNS / 3; seed++) {
      const input = someInput(seed);
      const answer = evaluateReference(input);
      if (answer.known && !answer.isTooEarly && answer.highestOpenTarget > 0.01 && answer.highestOpenTarget < 0.999) {
        const around = [answer.highestOpenTarget - 1e-6, answer.highestOpenTarget + 1e-6];
        const again = evaluateReference({ ...input, whatIfTargets: around });
        expect(again.known ? again.whatIf.map(({ freezes }) => freezes > 0) : []).toEqual([false, true]);
      }
    }
  });
});
