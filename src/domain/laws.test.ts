import fc from 'fast-check';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { evaluateSlo } from './evaluateSlo';
import { buildSliSeries } from './sli/buildSliSeries';
import { SloInput } from './sloInput';
import { SloEvaluation } from './sloReport';
import { DAY_MS, HOUR_MS } from './timeWindow';

interface Hour {
  readonly good: number;
  readonly bad: number;
}

const hour: fc.Arbitrary<Hour> = fc.record({
  good: fc.integer({ min: 1, max: 500 }),
  bad: fc.integer({ min: 0, max: 9 }),
});
const hours = (minLength: number, maxLength: number) => fc.array(hour, { minLength, maxLength });

const seriesOf = (list: ReadonlyArray<Hour | null>) =>
  anSliSeries({
    bucketMs: HOUR_MS,
    total: list.map((one) => one && one.good + one.bad),
    bad: list.map((one) => one?.bad ?? 0),
  });

const evaluate = (list: ReadonlyArray<Hour | null>, shape: Partial<SloInput> = {}, windowMs = DAY_MS) =>
  evaluationOf(evaluateSlo(anSlo(aDefinition({ target: 0.99, windowMs }), seriesOf(list), shape)));

/** When things will happen; the drawn curve has a corner more where there is a bucket. */
function dates({ forecast }: SloEvaluation): unknown {
  const { freezesOn, runsOutOn, thawsEarliest, thawsAtPace, burnRate } = valueOf(forecast);
  return { freezesOn, runsOutOn, thawsEarliest, thawsAtPace, burnRate };
}

describe('laws of the whole engine', () => {
  it('looking back later gives the same history', () => {
    fc.assert(
      fc.property(hours(48, 80), fc.integer({ min: 1, max: 20 }), (list, later) => {
        const before = evaluate(list.slice(0, list.length - later)).history;
        const after = evaluate(list).history;
        // Up to the instant at which the first look ended; its last state may have gone on since.
        const lastMs = before[before.length - 1].endMs;
        const seen = after.filter(({ startMs }) => startMs <= lastMs);
        expect(seen.map(({ state, startMs, isStartKnown }) => ({ state, startMs, isStartKnown }))).toEqual(
          before.map(({ state, startMs, isStartKnown }) => ({ state, startMs, isStartKnown }))
        );
      })
    );
  });

  it('an interior bucket without events is the same as no bucket, but for coverage', () => {
    fc.assert(
      fc.property(hours(26, 40), fc.integer({ min: 1, max: 24 }), (list, at) => {
        const idle = evaluate(list.map((one, i) => (i === at ? { good: 0, bad: 0 } : one)));
        const gap = evaluate(list.map((one, i) => (i === at ? null : one)));
        expect(idle.budget).toEqual(gap.budget);
        expect(idle.incidents).toEqual(gap.incidents);
        expect(dates(idle)).toEqual(dates(gap));
      })
    );
  });

  it('an exclusion is the same as the data without those buckets, but for coverage and time', () => {
    fc.assert(
      fc.property(hours(26, 40), fc.integer({ min: 3, max: 20 }), (list, at) => {
        const excluded = evaluate(list, { exclusions: [{ startMs: at * HOUR_MS, endMs: (at + 2) * HOUR_MS }] });
        const without = evaluate(list.map((one, i) => (i === at || i === at + 1 ? null : one)));
        const amounts = ({ budget: { bad, total, allowed, remainingRatio } }: typeof excluded) => ({
          bad,
          total,
          allowed,
          remainingRatio,
        });
        expect(amounts(excluded)).toEqual(amounts(without));
        expect(valueOf(excluded.anchored).remaining).toEqual(valueOf(without.anchored).remaining);
        expect(valueOf(excluded.coverageRatio)).toBe(1);
      })
    );
  });

  it('burn rate 1 for a whole window leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 24, maxLength: 24 }), (totals) => {
        const { budget } = evaluate(totals.map((total) => ({ good: total * 0.99, bad: total * 0.01 })));
        expect(valueOf(budget.remainingRatio)).toBeCloseTo(0, 9);
      })
    );
  });

  it('the order of buckets changes nothing', () => {
    fc.assert(
      fc.property(hours(24, 40), fc.nat(), (list, seed) => {
        const order = list.map((_, i) => i).sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101));
        const shuffled = buildSliSeries(
          {
            startMs: order.map((i) => i * HOUR_MS),
            endMs: order.map((i) => (i + 1) * HOUR_MS),
            bad: order.map((i) => list[i].bad),
            total: order.map((i) => list[i].good + list[i].bad),
          },
          Infinity
        );
        const slo = anSlo(aDefinition({ target: 0.99, windowMs: DAY_MS }), shuffled);
        expect(evaluationOf(evaluateSlo(slo))).toEqual(evaluate(list));
      })
    );
  });
});

describe('a report', () => {
  it('shares the times of the series, so that it stays small', () => {
    const series = seriesOf(Array.from({ length: 48 }, () => ({ good: 100, bad: 1 })));
    const { trailing } = evaluationOf(evaluateSlo(anSlo(aDefinition({ target: 0.9, windowMs: DAY_MS }), series)));
    expect(valueOf(trailing).timeMs.buffer).toBe(series.endMs.buffer);
  });
});
