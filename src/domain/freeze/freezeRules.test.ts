import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { cases } from '../../testing/cases';
import { evaluateSlo } from '../evaluateSlo';
import { DAY_MS, HOUR_MS } from '../timeWindow';
import { DEFAULT_FREEZE_POLICY, FreezePolicy, checkFreezePolicy } from './freezePolicy';

/** Hours of 1,000 events at 99.9 % over 30 days; failures by the hour they happen in. */
function hourly(bad: Record<number, number>, policy: Partial<FreezePolicy> = {}, hours = 60 * 24) {
  const definition = aDefinition({
    windowMs: 30 * DAY_MS,
    freezePolicy: { ...DEFAULT_FREEZE_POLICY, ...policy },
    whatIfTargets: [0.99, 0.999],
    burnPolicy: {
      id: 'workbook',
      source: 'pairs of whole hours',
      pairs: [
        { longMs: 6 * HOUR_MS, shortMs: HOUR_MS, budgetShare: 0.05, severity: 'page', isFast: true },
        { longMs: DAY_MS, shortMs: 2 * HOUR_MS, budgetShare: 0.1, severity: 'ticket', isFast: false },
      ],
    },
  });
  const counts = Array.from({ length: hours }, (_, hour) => bad[hour] ?? 0);
  const series = anSliSeries({ bucketMs: HOUR_MS, total: counts.map(() => 1000), bad: counts });
  const report = evaluateSlo(anSlo(definition, series));
  return { ...evaluationOf(report), status: report.status };
}

/** 60 of 720 allowed failures within an hour: burn 60, and 10 over six hours. */
const SPIKE = { 800: 60 };

describe('a freeze by a fast pair', () => {
  it('begins with the breach and ends with it, where the policy says so', () => {
    const { history } = hourly(SPIKE, { freezesOnFastBurn: true });
    expect(history.map(({ state, startMs }) => [state, startMs / HOUR_MS])).toEqual([
      ['open', 1],
      ['frozen', 801],
      ['open', 802],
    ]);
  });

  it('is caution otherwise, with its since', () => {
    const { history } = hourly(SPIKE);
    expect(history.map(({ state, startMs }) => [state, startMs / HOUR_MS])).toEqual([
      ['open', 1],
      ['caution', 801],
      ['open', 802],
    ]);
  });

  it('waits for the hold, too', () => {
    const { history } = hourly(SPIKE, { freezesOnFastBurn: true, thawHoldMs: 5 * HOUR_MS });
    expect(history.map(({ state, startMs }) => [state, startMs / HOUR_MS])).toEqual([
      ['open', 1],
      ['frozen', 801],
      ['open', 807],
    ]);
  });

  it('counts in what-if and in the highest target that would have stayed open', () => {
    const { whatIf, highestOpenTarget } = hourly(SPIKE, { freezesOnFastBurn: true });
    expect(whatIf.map((row) => valueOf(row).freezes)).toEqual([0, 1]);
    // 60 of 6,000 events over six hours against a threshold of 6: more than by the budget, 60 of 720,000.
    expect(valueOf(highestOpenTarget).targetRatio).toBeCloseTo(1 - 60 / 6000 / 6, 12);
    expect(valueOf(hourly(SPIKE).highestOpenTarget).targetRatio).toBeCloseTo(1 - 60 / 720_000, 12);
  });

  it('law: a higher target never has less frozen time, by pairs and by budget', () => {
    const spikes = fc.dictionary(fc.integer({ min: 0, max: 299 }).map(String), fc.integer({ min: 1, max: 400 }), {
      maxKeys: 12,
    });
    fc.assert(
      fc.property(spikes, fc.boolean(), (bad, freezesOnFastBurn) => {
        const [low, high] = hourly(bad, { freezesOnFastBurn }, 300).whatIf.map(valueOf);
        expect(high.frozenMs).toBeGreaterThanOrEqual(low.frozenMs);
      }),
      { numRuns: cases(50) }
    );
  });
});

describe('a forecast freeze in the history', () => {
  it('is caution from the instant at which it was in sight, and the state says since when', () => {
    // From hour 900 on 8 failures an hour, burn 8 in the end: in sight once three days of it leave less than three days.
    const bad = Object.fromEntries(Array.from({ length: 75 }, (_, i) => [900 + i, 8]));
    const { status, history, forecast } = hourly(bad, { cautionAtRatio: -1 }, 975);
    const { freezesOn } = valueOf(forecast);
    expect(status.cautionReasons).toContain('freezes-soon');
    expect(freezesOn.kind === 'at' && (freezesOn.timeMs - 975 * HOUR_MS) / HOUR_MS).toBeLessThan(72);
    expect(status.sinceMs).toBe(history.at(-1)?.startMs);
    expect(status.sinceMs).toBeGreaterThan(901 * HOUR_MS);
  });
});

describe('a freeze policy', () => {
  it.each<[string, Partial<FreezePolicy>, string]>([
    ['a thaw level below the freeze level', { freezeAtRatio: 0.2, thawAtRatio: 0.1 }, 'thaw-below-freeze'],
    ['a freeze level of 100 %', { freezeAtRatio: 1, thawAtRatio: 2 }, 'freeze-level-too-high'],
    ['a level that is no number', { cautionAtRatio: NaN }, 'setting-invalid'],
    ['a hold that is negative', { thawHoldMs: -1 }, 'setting-invalid'],
  ])('with %s is a problem, and the state unknown', (_, policy, code) => {
    expect(checkFreezePolicy({ ...DEFAULT_FREEZE_POLICY, ...policy })?.code).toBe(code);
    const slo = anSlo(
      aDefinition({ windowMs: DAY_MS, freezePolicy: { ...DEFAULT_FREEZE_POLICY, ...policy } }),
      anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(24).fill(1) })
    );
    expect(evaluateSlo(slo).status).toMatchObject({ state: 'unknown', because: { code } });
  });

  it('may freeze below zero, and thaw where it froze', () => {
    expect(checkFreezePolicy({ ...DEFAULT_FREEZE_POLICY, freezeAtRatio: -0.5, thawAtRatio: -0.5 })).toBeUndefined();
  });
});

describe('a freeze before the data', () => {
  it('cannot be ruled out while the budget stands between the freeze and the thaw level', () => {
    const policy = { freezeAtRatio: 0.5, thawAtRatio: 0.9 };
    // 216 of 720: 70 % left at once, back when they have left the window.
    const { earlierFreezeUntilMs } = hourly({ 0: 216 }, policy);
    expect(earlierFreezeUntilMs).toBe(721 * HOUR_MS);
    expect(hourly({ 0: 36 }, policy).earlierFreezeUntilMs).toBeUndefined();
    expect(hourly({ 0: 500 }, policy).earlierFreezeUntilMs).toBeUndefined();
    expect(hourly({ 0: 216 }, policy, 300).earlierFreezeUntilMs).toBe(300 * HOUR_MS);
  });
});
