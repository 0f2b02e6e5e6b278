import fc from 'fast-check';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { evaluateSlo } from './evaluateSlo';
import { DEFAULT_FREEZE_POLICY } from './freeze/freezePolicy';
import { known } from './problem';
import { buildWindowedSeries } from './sli/windowedSeries';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './timeWindow';

/** D1 of the test vectors: ten slices, T = 0.95. */
const D1 = { total: [100, 100, 100, 100, 0, 1000, 1000, 100, 100, 100], bad: [0, 0, 10, 0, 0, 0, 50, 0, 1, 0] };
const D1_DEFINITION = aDefinition({ target: 0.95, windowMs: 10 * MINUTE_MS });

/** Buckets of a day, so that staleness and tolerance behave as they do for real windows. */
function daily(total: Array<number | null>, bad: number[], windowDays: number) {
  return anSlo(
    aDefinition({ target: 0.99, windowMs: windowDays * DAY_MS }),
    anSliSeries({ bucketMs: DAY_MS, total, bad })
  );
}

describe('evaluating an SLO over buckets', () => {
  it('V5 D1, occurrences: SLI 2639/2700, remaining 0.548148…', () => {
    const { budget } = evaluationOf(evaluateSlo(anSlo(D1_DEFINITION, anSliSeries(D1))));
    expect(valueOf(budget.sliRatio)).toBeCloseTo(2639 / 2700, 12);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(1 - 61 / 135, 12);
  });

  it('V5 D1: the anchored curve after each slice, its last point equal to the headline to the last digit', () => {
    const { anchored, budget } = evaluationOf(evaluateSlo(anSlo(D1_DEFINITION, anSliSeries(D1))));
    const { timeMs, remaining } = valueOf(anchored);
    expect([...timeMs]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((minute) => minute * MINUTE_MS));
    const expected = [1, 1, 1, 0.925926, 0.925926, 0.925926, 0.925926, 0.555556, 0.555556, 0.548148, 0.548148];
    expect([...remaining].map((value) => Number(value.toFixed(6)))).toEqual(expected);
    expect(remaining[remaining.length - 1]).toBe(valueOf(budget.remainingRatio));
  });

  it('freezes at the end of the bucket that spends the budget, and says since when', () => {
    const report = evaluateSlo(daily(Array(20).fill(100), [...Array(14).fill(0), 12, ...Array(5).fill(0)], 10));
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: 15 * DAY_MS, isSinceLowerBound: false });
  });

  it('thaws only when the budget is back at the thaw level, not as soon as it is above the freeze level', () => {
    // 10 bad on day 15 spend the budget of a ten-day window; 1 bad on day 16 keeps it at 10 % when the first ages out.
    const bad = [...Array(14).fill(0), 10, 0, ...Array(20).fill(0)];
    const total = Array(36).fill(100);
    expect(evaluateSlo(daily(total.slice(0, 24), bad.slice(0, 24), 10)).status.state).toBe('frozen');
    const thawed = evaluateSlo(daily(total.slice(0, 26), bad.slice(0, 26), 10));
    expect(thawed.status).toMatchObject({ state: 'open', sinceMs: 25 * DAY_MS });
  });

  it('stays frozen between the freeze level and the thaw level', () => {
    // 9.7 bad of 10 allowed: 3 % left is above the freeze level and below the thaw level of 5 %.
    const bad = [...Array(14).fill(0), 0.5, 9.7, ...Array(9).fill(0)];
    const report = evaluateSlo(daily(Array(25).fill(100), bad, 10));
    expect(valueOf(evaluationOf(report).budget.remainingRatio)).toBeCloseTo(0.03, 9);
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: 16 * DAY_MS });
  });

  it('says "since at least" where the data does not reach back a whole window before the freeze', () => {
    const report = evaluateSlo(daily(Array(12).fill(100), [0, 0, 0, 12, ...Array(8).fill(0)], 10));
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: 4 * DAY_MS, isSinceLowerBound: true });
  });

  it('tells of exceptions from the start of the window on, and of the state where that began earlier', () => {
    const bad = Array.from({ length: 40 }, (_, day) => (day >= 14 && day % 5 === 0 ? 12 : 0));
    const note = (day: number) => ({ name: `day ${day}`, startMs: day * DAY_MS, endMs: (day + 1) * DAY_MS });
    const slo = daily(Array(40).fill(100), bad, 10);
    const report = evaluateSlo({ ...slo, exceptions: [note(10), note(17), note(33)] });
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: 16 * DAY_MS });
    expect(evaluationOf(report).exceptions.map(({ name }) => name)).toEqual(['day 17', 'day 33']);
  });

  it('tells no effect of exclusions where nothing is excluded', () => {
    const slo = daily(Array(20).fill(100), Array(20).fill(0), 10);
    expect(evaluationOf(evaluateSlo(slo)).exclusions).toBeUndefined();
    const point = { startMs: 15 * DAY_MS, endMs: 15 * DAY_MS };
    expect(evaluationOf(evaluateSlo({ ...slo, exclusions: [point] })).exclusions).toBeUndefined();
  });

  it('begins the data where excluded time ends: a service that was excluded at first is young', () => {
    const slo = daily(Array(10).fill(100), [90, ...Array(9).fill(0)], 10);
    const { budget } = evaluationOf(evaluateSlo({ ...slo, exclusions: [{ startMs: 0, endMs: 5 * DAY_MS }] }));
    // Five days of the window are excluded, so that five make it whole.
    expect(budget).toMatchObject({ bad: 0, total: 500, expected: 500 });
  });

  it('needs a range that reaches back to the window, give or take what counts as full', () => {
    const total = Array.from({ length: 20 }, (_, day) => (day < 11 ? null : 100));
    const from = (rangeStartMs: number) => evaluateSlo({ ...daily(total, [], 10), rangeStartMs }).status;
    expect(from(11 * DAY_MS).state).toBe('open');
    const later = Array.from({ length: 20 }, (_, day) => (day < 12 ? null : 100));
    expect(evaluateSlo({ ...daily(later, [], 10), rangeStartMs: 11.5 * DAY_MS }).status).toMatchObject({
      state: 'unknown',
      because: { code: 'range-too-short', params: { windowMs: 10 * DAY_MS, rangeMs: 8.5 * DAY_MS } },
    });
  });

  it('looks at data that reaches back further than the range that was asked for', () => {
    const { burnPairs, incidents } = evaluationOf(
      evaluateSlo({ ...daily([null, ...Array(19).fill(100)], Array(20).fill(0), 10), rangeStartMs: 19 * DAY_MS })
    );
    const [, , , threeDays] = valueOf(burnPairs);
    expect(threeDays.long).toEqual(known(0));
    expect(incidents.known).toBe(true);
  });

  it('has no forecast of a budget of zero that is overspent, and says why', () => {
    const series = anSliSeries({ bucketMs: DAY_MS, total: Array(20).fill(100), bad: [...Array(15).fill(0), 1] });
    const { forecast } = evaluationOf(evaluateSlo(anSlo(aDefinition({ target: 1, windowMs: 10 * DAY_MS }), series)));
    expect(forecast).toMatchObject({ known: false, why: { code: 'no-budget', path: 'objective' } });
  });

  it('counts events in buckets, and says so', () => {
    const { budget, method } = evaluationOf(evaluateSlo(daily(Array(20).fill(100), Array(20).fill(0), 10)));
    expect([budget.unit, method]).toEqual(['events', 'occurrences']);
  });

  it('foretold no freeze in the past either, where as much ages out as is spent', () => {
    // A burn of 0.95 for ever: 5 % are left at any time, though ten days of that pace alone would spend as much again.
    const slo = anSlo(
      aDefinition({
        target: 0.99,
        windowMs: 10 * DAY_MS,
        freezePolicy: { ...DEFAULT_FREEZE_POLICY, cautionAtRatio: 0 },
      }),
      anSliSeries({ bucketMs: DAY_MS, total: Array(40).fill(100), bad: Array(40).fill(0.95) })
    );
    const { history } = evaluationOf(evaluateSlo(slo));
    expect(history.at(-1)).toMatchObject({ state: 'open', startMs: 10 * DAY_MS, endMs: 40 * DAY_MS });
  });

  it('counts missing time before the first whole window at its own average traffic', () => {
    const total = Array.from({ length: 10 }, (_, day) => (day === 4 ? null : 100));
    const slo = daily(total, [], 10);
    const counting = { ...aDefinition({ target: 0.99, windowMs: 10 * DAY_MS }) };
    const accounting = { ...counting.accounting, noDataPolicy: 'countsAsBad' as const };
    const report = evaluateSlo({ ...slo, definition: known({ ...counting, accounting }) });
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: 6 * DAY_MS });
  });

  it('is careful when little is left', () => {
    const report = evaluateSlo(daily(Array(20).fill(100), [...Array(14).fill(0), 9.5, ...Array(5).fill(0)], 10));
    expect(report.status).toMatchObject({ state: 'caution', sinceMs: 15 * DAY_MS });
  });

  it('treats values within 1e-9 of the freeze level as equal to it', () => {
    const report = evaluateSlo(daily(Array(20).fill(100), [...Array(14).fill(0), 10 - 1e-9, ...Array(5).fill(0)], 10));
    expect(report.status.state).toBe('frozen');
  });

  it('judges a service younger than the window against the budget of the whole window, and marks it estimated', () => {
    const report = evaluateSlo(daily(Array(5).fill(100), [0, 3, 0, 0, 0], 10));
    const { budget } = evaluationOf(report);
    expect(budget).toMatchObject({ isEstimated: true, expected: 1000, allowed: 10 });
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.7, 12);
    expect(report.status.state).toBe('open');
  });

  it('does not freeze by an estimate that rests on less than a quarter of the window, and says so', () => {
    const report = evaluateSlo(daily([100, 100], [0, 30], 10));
    expect(report.status).toMatchObject({ state: 'caution', because: { code: 'too-early' } });
    const notSpent = evaluateSlo(daily([100, 100], [0, 9.5], 10));
    expect(notSpent.status).toMatchObject({ state: 'caution', because: undefined });
    const later = evaluateSlo(daily([100, 100, 100], [0, 30, 0], 10));
    expect(later.status).toMatchObject({ state: 'frozen', isSinceLowerBound: true });
  });

  it('counts a window as full whose data begins only a little late', () => {
    const total = Array(30 * 24).fill(100);
    const series = anSliSeries({ startMs: HOUR_MS, bucketMs: HOUR_MS, total: total.slice(1), bad: [] });
    const slo = anSlo(aDefinition({ windowMs: 30 * DAY_MS }), series);
    expect(evaluationOf(evaluateSlo(slo)).budget.isEstimated).toBe(false);
  });

  it('has no state where the time range begins after the window does', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: Array(6).fill(100) });
    const report = evaluateSlo(anSlo(aDefinition({ windowMs: 30 * DAY_MS }), series, { rangeStartMs: 0 }));
    expect(report.status.state).toBe('unknown');
    expect(report.evaluation).toMatchObject({
      known: false,
      why: { code: 'range-too-short', params: { windowMs: 30 * DAY_MS, rangeMs: 6 * HOUR_MS } },
    });
  });

  it('ends its window at the last bucket while that is merely late, and at now once it is stale', () => {
    const series = anSliSeries({ bucketMs: 5 * MINUTE_MS, total: Array(288).fill(10) });
    const end = DAY_MS;
    const at = (nowMs: number) =>
      evaluationOf(evaluateSlo(anSlo(aDefinition({ windowMs: DAY_MS / 2 }), series, { nowMs })));
    expect(at(end + 15 * MINUTE_MS)).toMatchObject({ asOfMs: end, freshness: 'current' });
    expect(at(end + 15 * MINUTE_MS + 1)).toMatchObject({ asOfMs: end + 15 * MINUTE_MS + 1, freshness: 'stale' });
  });

  it('does not know the state once the data is silent, but holds a freeze', () => {
    const silent = (bad: number[]) => {
      const series = anSliSeries({ bucketMs: 5 * MINUTE_MS, total: Array(288).fill(10), bad });
      return evaluateSlo(anSlo(aDefinition({ windowMs: DAY_MS / 2 }), series, { nowMs: DAY_MS + HOUR_MS + 1 })).status;
    };
    expect(silent([])).toMatchObject({ state: 'unknown', because: { code: 'silent' } });
    expect(silent([...Array(280).fill(0), 9])).toMatchObject({ state: 'frozen', isHeld: true });
  });

  it('neither enters a freeze nor tells a state on thin data', () => {
    const total = [...Array(15).fill(100), null, null, null, null, null, null, null, 100, 100];
    const report = evaluateSlo(daily(total, [...Array(22).fill(0), 90, 0], 10));
    expect(report.status).toMatchObject({ state: 'unknown', because: { code: 'thin-data' } });
  });

  it('at 100 % is open until something fails, then frozen without a share', () => {
    const definition = aDefinition({ target: 1, windowMs: 10 * DAY_MS });
    const of = (bad: number[]) =>
      evaluateSlo(anSlo(definition, anSliSeries({ bucketMs: DAY_MS, total: Array(20).fill(100), bad })));
    expect(of([]).status.state).toBe('open');
    const frozen = of([...Array(15).fill(0), 1]);
    expect(frozen.status).toMatchObject({ state: 'frozen', sinceMs: 16 * DAY_MS });
    expect(evaluationOf(frozen).anchored).toMatchObject({ known: false, why: { code: 'no-budget' } });
  });

  it('without any bucket says that there is no data', () => {
    const report = evaluateSlo(anSlo(aDefinition({ windowMs: DAY_MS }), anSliSeries({ total: [] })));
    expect(report.status).toMatchObject({ state: 'unknown', because: { code: 'no-data' } });
  });
});

describe('evaluating an SLO from windowed counts', () => {
  const definition = aDefinition({ windowMs: 30 * DAY_MS });
  const windowed = (bad: number[]) =>
    evaluateSlo({
      ...anSlo(definition, anSliSeries({ total: [] })),
      data: known({
        buckets: undefined,
        windows: [
          buildWindowedSeries(
            { timeMs: bad.map((_, i) => i * HOUR_MS), bad, total: bad.map(() => 1_000_000), windowMs: 30 * DAY_MS },
            Infinity
          ),
        ],
      }),
      rangeStartMs: 0,
      nowMs: (bad.length - 1) * HOUR_MS,
    });

  it('takes the newest value as the headline, whatever the time range', () => {
    expect(valueOf(evaluationOf(windowed([100, 200, 250])).budget.remainingRatio)).toBeCloseTo(0.75, 12);
  });

  it('replays the freeze over the values and draws them as the trailing curve', () => {
    const report = windowed([900, 1000, 1100, 1050]);
    expect(report.status).toMatchObject({ state: 'frozen', sinceMs: HOUR_MS, isSinceLowerBound: false });
    expect(valueOf(evaluationOf(report).trailing).remaining).toHaveLength(4);
  });

  it('has no anchored curve and says why', () => {
    expect(evaluationOf(windowed([1, 2])).anchored).toMatchObject({ known: false, why: { code: 'needs-buckets' } });
  });

  it('works from a single value', () => {
    const report = windowed([500]);
    expect(report.status).toMatchObject({ state: 'open', isSinceLowerBound: true });
  });
});

describe('laws of the evaluation', () => {
  const event = fc.record({ bad: fc.integer({ min: 0, max: 30 }), good: fc.integer({ min: 0, max: 500 }) });
  const events = fc.array(event, { minLength: 4, maxLength: 60 });
  const target = fc.constantFrom(0.5, 0.9, 0.99, 0.999, 0.9999);
  const seriesOf = (list: Array<{ bad: number; good: number }>, bucketMs = DAY_MS) =>
    anSliSeries({ bucketMs, total: list.map(({ bad, good }) => bad + good), bad: list.map(({ bad }) => bad) });
  const evaluationFor = (series: ReturnType<typeof seriesOf>, t: number, windowMs: number) =>
    evaluationOf(evaluateSlo(anSlo(aDefinition({ target: t, windowMs }), series)));

  it('the anchored curve starts at 100 %, never rises and ends exactly at the headline', () => {
    fc.assert(
      fc.property(events, target, fc.integer({ min: 1, max: 80 }), (list, t, days) => {
        const { anchored, budget } = evaluationFor(seriesOf(list), t, days * DAY_MS);
        const { remaining, timeMs } = valueOf(anchored);
        expect(remaining[0]).toBe(1);
        expect(remaining[remaining.length - 1]).toBe(valueOf(budget.remainingRatio));
        for (let i = 1; i < remaining.length; i++) {
          expect(remaining[i]).toBeLessThanOrEqual(remaining[i - 1]);
          expect(timeMs[i]).toBeGreaterThan(timeMs[i - 1]);
        }
      })
    );
  });

  it('consumed and remaining add up to 1', () => {
    fc.assert(
      fc.property(events, target, (list, t) => {
        const { budget } = evaluationFor(seriesOf(list), t, 10 * DAY_MS);
        expect(valueOf(budget.consumedRatio) + valueOf(budget.remainingRatio)).toBeCloseTo(1, 9);
      })
    );
  });

  it('scaling all counts changes nothing', () => {
    fc.assert(
      fc.property(events, target, fc.integer({ min: 2, max: 1000 }), (list, t, factor) => {
        const scaled = list.map(({ bad, good }) => ({ bad: bad * factor, good: good * factor }));
        const [a, b] = [list, scaled].map((of) => evaluationFor(seriesOf(of), t, 10 * DAY_MS));
        expect(valueOf(b.budget.remainingRatio)).toBeCloseTo(valueOf(a.budget.remainingRatio), 9);
        expect(b.history).toEqual(a.history);
      })
    );
  });

  it('turning a good event bad never raises what remains', () => {
    fc.assert(
      fc.property(events, target, fc.nat(), (list, t, at) => {
        const index = at % list.length;
        const worse = list.map((e, i) => (i === index && e.good > 0 ? { bad: e.bad + 1, good: e.good - 1 } : e));
        const [a, b] = [list, worse].map((of) =>
          valueOf(evaluationFor(seriesOf(of), t, 10 * DAY_MS).budget.remainingRatio)
        );
        expect(b).toBeLessThanOrEqual(a + 1e-12);
      })
    );
  });

  it('splitting a bucket in proportion leaves the headline', () => {
    fc.assert(
      fc.property(events, target, (list, t) => {
        const halves = list.flatMap(({ bad, good }) => [
          { bad: bad / 2, good: good / 2 },
          { bad: bad / 2, good: good / 2 },
        ]);
        const windowMs = 4 * DAY_MS;
        const [a, b] = [
          evaluationFor(seriesOf(list), t, windowMs),
          evaluationFor(seriesOf(halves, DAY_MS / 2), t, windowMs),
        ];
        expect(valueOf(b.budget.remainingRatio)).toBeCloseTo(valueOf(a.budget.remainingRatio), 9);
      })
    );
  });

  it('burn rate 1 for a whole window leaves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 4, max: 40 }), (scale, days) => {
        const list = Array.from({ length: days }, () => ({ bad: scale, good: 99 * scale }));
        expect(valueOf(evaluationFor(seriesOf(list), 0.99, days * DAY_MS).budget.remainingRatio)).toBeCloseTo(0, 9);
      })
    );
  });

  it('a higher target never has less frozen time', () => {
    fc.assert(
      fc.property(events, (list) => {
        const frozenMs = (t: number) =>
          evaluationFor(seriesOf(list), t, 6 * DAY_MS)
            .history.filter(({ state }) => state === 'frozen')
            .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        expect(frozenMs(0.99)).toBeGreaterThanOrEqual(frozenMs(0.9));
      })
    );
  });

  it('periods follow each other without gap or overlap, each in another state than the one before', () => {
    fc.assert(
      fc.property(events, target, (list, t) => {
        const { history } = evaluationFor(seriesOf(list), t, 6 * DAY_MS);
        history.slice(1).forEach((period, i) => {
          expect(period.startMs).toBe(history[i].endMs);
          expect(period.state).not.toBe(history[i].state);
        });
      })
    );
  });

  it('any counts give finite numbers or a reason, never NaN', () => {
    const wild = fc.array(
      fc.record({
        bad: fc.double({ min: 0, max: 1e300, noNaN: true }),
        good: fc.double({ min: 0, max: 1e300, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 }
    );
    fc.assert(
      fc.property(
        wild,
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 100 * DAY_MS }),
        (list, t, windowMs) => {
          const report = evaluateSlo(anSlo(aDefinition({ target: t, windowMs }), seriesOf(list)));
          const numbers = JSON.stringify(report, (_, value) =>
            ArrayBuffer.isView(value)
              ? Array.from(value as Float64Array)
              : typeof value === 'number' && !Number.isFinite(value)
                ? `not finite: ${value}`
                : value
          );
          expect(numbers).not.toMatch(/not finite/);
        }
      )
    );
  });
});
