import fc from 'fast-check';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { anSliSeries } from '../../testing/anSliSeries';
import { DEFAULT_FREEZE_POLICY } from '../freeze/freezePolicy';
import { evaluateSlo } from '../evaluateSlo';
import { buildSliSeries } from '../sli/buildSliSeries';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../timeWindow';

/** Thirty daily buckets of 100 events at 99 %: 30 failures are allowed. `bad` counts from 30 days ago until now. */
function daily(bad: number[], rules: Partial<ReturnType<typeof aDefinition>> = {}) {
  const definition = aDefinition({ target: 0.99, windowMs: 30 * DAY_MS, ...rules });
  const series = anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad });
  return evaluationOf(evaluateSlo(anSlo(definition, series)));
}

const days = (pattern: Record<number, number>, count = 30): number[] =>
  Array.from({ length: count }, (_, day) => pattern[day] ?? 0);
/** Twelve failures two weeks ago, then two a day for three days: 40 % left, burn 2 over the last three days. */
const FORTY_LEFT = days({
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [15 + i, 1])),
  27: 2,
  28: 2,
  29: 2,
});

/**
 * V6: 100 events a minute, total outages of 20, 15 and 12 minutes 29, 10 and 2 days ago, quiet otherwise; 99.9 %. A bucket for
 * each outage and for the rest of each day.
 */
function outages() {
  const minutesOf: Record<number, number> = { 1: 20, 20: 15, 28: 12 };
  const buckets = Array.from({ length: 30 }, (_, day) => day).flatMap((day) => {
    const downMs = (minutesOf[day] ?? 0) * MINUTE_MS;
    const [startMs, endMs] = [day * DAY_MS, (day + 1) * DAY_MS];
    return [
      { startMs, endMs: startMs + downMs, share: 1 },
      { startMs: startMs + downMs, endMs, share: 0 },
    ].filter((one) => one.endMs > one.startMs);
  });
  const total = buckets.map(({ startMs, endMs }) => (100 * (endMs - startMs)) / MINUTE_MS);
  const series = buildSliSeries(
    {
      startMs: buckets.map(({ startMs }) => startMs),
      endMs: buckets.map(({ endMs }) => endMs),
      bad: buckets.map(({ share }, i) => share * total[i]),
      total,
    },
    Infinity
  );
  return anSlo(aDefinition({ windowMs: 30 * DAY_MS }), series);
}

describe('the forecast', () => {
  it('V6: 40 % left at burn 2 over 30 d, nothing ageing out, runs out in 6 d, not in 15', () => {
    const { budget, forecast, asOfMs } = daily(FORTY_LEFT);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.4, 9);
    const { burnRate, runsOutOn } = valueOf(forecast);
    expect(burnRate).toBeCloseTo(2, 9);
    expect(runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(asOfMs + 6 * DAY_MS, -1) });
  });

  it('V6: three outages leave −8.796 % now, and 37.5 % once the first has aged out', () => {
    const { budget, forecast, asOfMs } = evaluationOf(evaluateSlo(outages()));
    expect((valueOf(budget.remainingRatio) * 100).toFixed(3)).toBe('-8.796');
    const { curve, burnRate } = valueOf(forecast);
    expect(burnRate).toBeGreaterThan(0);
    const quietAfter = asOfMs + DAY_MS + 20 * MINUTE_MS;
    const index = curve.timeMs.findIndex((time) => time >= quietAfter);
    const spent = (burnRate * (curve.timeMs[index] - asOfMs)) / (30 * DAY_MS);
    expect(curve.remaining[index] + spent).toBeCloseTo(0.375, 9);
  });

  it('thaws at the earliest when enough has aged out, though nothing fails any more', () => {
    const { forecast, asOfMs } = evaluationOf(evaluateSlo(outages()));
    const { thawsEarliest } = valueOf(forecast);
    // 5 % needs 13.796 % back: 5.96 of the 20 minutes that leave the window from one day on.
    const minutes = (0.05 + 47 / 43.2 - 1) * 43.2;
    expect(valueOf(thawsEarliest)).toEqual({
      kind: 'at',
      timeMs: expect.closeTo(asOfMs + DAY_MS + minutes * MINUTE_MS, -1),
    });
  });

  it('adds the hold to the thaw', () => {
    const policy = DEFAULT_FREEZE_POLICY;
    const bad = days({ 3: 20, 20: 15 });
    const plain = valueOf(valueOf(daily(bad).forecast).thawsEarliest);
    const { forecast } = daily(bad, { freezePolicy: { ...policy, thawHoldMs: DAY_MS } });
    const held = valueOf(valueOf(forecast).thawsEarliest);
    expect(plain.kind === 'at' && held.kind === 'at' && held.timeMs - plain.timeMs).toBe(DAY_MS);
  });

  it('says what is already so, and what will not be within a window', () => {
    const frozen = valueOf(daily(days({ 20: 40 })).forecast);
    expect(frozen.freezesOn).toEqual({ kind: 'already' });
    expect(frozen.runsOutOn).toEqual({ kind: 'already' });
    const quiet = valueOf(daily(days({ 20: 4 })).forecast);
    expect(quiet.freezesOn).toEqual({ kind: 'not-within-window' });
    expect(valueOf(quiet.thawsEarliest)).toEqual({ kind: 'already' });
  });

  it('is absent without buckets in its lookback: not known, not never', () => {
    const series = anSliSeries({ bucketMs: DAY_MS, total: Array<number>(20).fill(100) });
    const slo = anSlo(aDefinition({ target: 0.99, windowMs: 20 * DAY_MS, minCoverageRatio: 0 }), series, {
      nowMs: 24 * DAY_MS,
    });
    expect(evaluationOf(evaluateSlo(slo)).forecast).toMatchObject({ known: false, why: { code: 'not-observed' } });
  });

  it('law: begins at the headline; without failures to come all that was consumed comes back within a window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 60 }), (bad) => {
        const { budget, forecast } = daily(bad);
        const { curve, burnRate } = valueOf(forecast);
        expect(curve.remaining[0]).toBe(valueOf(budget.remainingRatio));
        expect(curve.remaining[curve.remaining.length - 1] + burnRate).toBeCloseTo(1, 9);
      })
    );
  });
});

describe('the state and the forecast', () => {
  const status = (bad: number[]) =>
    evaluateSlo(
      anSlo(
        aDefinition({ target: 0.99, windowMs: 30 * DAY_MS }),
        anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad })
      )
    ).status;

  it('is caution when a freeze is forecast within a tenth of the window, although much is left', () => {
    // 36 % left, 6 failures a day at the end: burn 6, gone in less than three days.
    expect(status(days({ 27: 6, 28: 6, 29: 7.2 }))).toMatchObject({
      state: 'caution',
      cautionReasons: ['freezes-soon'],
      sinceMs: 30 * DAY_MS,
    });
  });

  it('stays open when the forecast freeze is later', () => {
    expect(status(FORTY_LEFT)).toMatchObject({ state: 'open', cautionReasons: [] });
  });
});

describe('an outage now', () => {
  it('of ten minutes costs its traffic of the last hour over what is allowed', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(30 * 24).fill(6000) });
    const { outage, budget } = evaluationOf(evaluateSlo(anSlo(aDefinition({ windowMs: 30 * DAY_MS }), series)));
    const cost = valueOf(outage);
    expect(cost.bad).toBeCloseTo(1000, 6);
    // Ten of 43.2 minutes.
    expect(cost.costRatio).toBeCloseTo(10 / 43.2, 9);
    expect(cost.leftMs / MINUTE_MS).toBeCloseTo(33.2, 6);
    expect(cost.left).toBeCloseTo(budget.left - 1000, 6);
  });

  it.each([
    ['5 min', 5, 0.11574],
    ['1 h', 60, 1.3889],
  ])('SRE Workbook: a total outage of %s costs the published share of the budget', (_, minutes, share) => {
    const total = Array<number>(30 * 288).fill(100);
    const bad = total.map((events, i) => (i >= total.length - minutes / 5 ? events : 0));
    const series = anSliSeries({ bucketMs: 5 * MINUTE_MS, total, bad });
    const { budget } = evaluationOf(evaluateSlo(anSlo(aDefinition({ windowMs: 30 * DAY_MS }), series)));
    expect(valueOf(budget.consumedRatio)).toBeCloseTo(share, 4);
  });
});
