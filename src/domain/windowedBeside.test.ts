import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { evaluateSlo } from './evaluateSlo';
import { known } from './problem';
import { buildBurnRates } from './sli/burnRates';
import { buildRatioSeries } from './sli/buildRatioSeries';
import { buildWindowedRatioSeries, buildWindowedSeries, windowedAt } from './sli/windowedSeries';
import { SloInput } from './sloInput';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './timeWindow';

const NOW = 30 * DAY_MS;
const thirtyDays = buildWindowedSeries(
  { timeMs: [NOW - HOUR_MS, NOW], bad: [500, 600], total: [1_000_000, 1_000_000], windowMs: 30 * DAY_MS },
  NOW
);
/** One value at the end of the time range, as an instant query gives it. */
const instant = (windowMs: number, bad: number, total: number) =>
  buildWindowedSeries({ timeMs: [NOW], bad: [bad], total: [total], windowMs }, NOW);
/** Six hours of minutes, 100 events each, of which so many fail. */
const sixHours = (bad: number) =>
  anSliSeries({ startMs: NOW - 6 * HOUR_MS, total: Array<number>(360).fill(100), bad: Array<number>(360).fill(bad) });

function report(data: SloInput['data'], shape: Partial<SloInput> = {}) {
  const slo = anSlo(aDefinition({ windowMs: 30 * DAY_MS }), anSliSeries({ total: [] }));
  return evaluateSlo({ ...slo, data, nowMs: NOW, rangeStartMs: NOW - 6 * HOUR_MS, ...shape });
}

describe('windowed counts beside buckets', () => {
  it('give the headline of a 30-day SLO on a six-hour dashboard', () => {
    const { budget, source } = evaluationOf(report(known({ buckets: sixHours(0), windows: [thirtyDays] })));
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.4, 12);
    expect(source).toBe('windowed');
  });

  it('are the whole of the window, which has no gaps, no coverage and no estimate', () => {
    const thin = anSliSeries({ startMs: NOW - 6 * HOUR_MS, total: [100, ...Array<null>(358).fill(null), 100] });
    const evaluation = evaluationOf(report(known({ buckets: thin, windows: [thirtyDays] })));
    expect(evaluation.budget).toMatchObject({ unit: 'events', isEstimated: false, expected: 1_000_000 });
    expect(valueOf(evaluation.budget.sliRatio)).toBeCloseTo(0.9994, 12);
    expect(evaluation.coverageRatio).toMatchObject({ known: false, why: { code: 'needs-buckets' } });
    expect(evaluation.gaps).toEqual({ before: undefined, missing: [], excluded: [] });
    expect(evaluation.method).toBe('occurrences');
  });

  it('tell no burn rate where a query for one finds nothing', () => {
    const none = buildBurnRates({ timeMs: [], burnRate: [], windowMs: HOUR_MS }, NOW);
    const { burnPairs } = evaluationOf(report(known({ buckets: undefined, windows: [thirtyDays], burnRates: [none] })));
    expect(burnPairs).toMatchObject({ known: false, why: { code: 'needs-buckets' } });
  });

  it('are no data while they hold no value, nor are buckets', () => {
    const empty = { ...thirtyDays, ...buildWindowedSeries({ timeMs: [], bad: [], total: [], windowMs: 1 }, NOW) };
    const { status } = report(known({ buckets: anSliSeries({ total: [] }), windows: [empty] }));
    expect(status).toMatchObject({ state: 'unknown', because: { code: 'no-data' } });
  });

  it('are too large where a single value is', () => {
    const huge = buildWindowedSeries(
      { timeMs: [NOW - HOUR_MS, NOW], bad: [1, 1], total: [1e201, 10], windowMs: 30 * DAY_MS },
      NOW
    );
    const { status } = report(known({ buckets: undefined, windows: [huge] }));
    expect(status.because).toMatchObject({ code: 'count-too-large' });
  });

  it('leave burn rates to the buckets, as far as these reach', () => {
    const { burnPairs, isBurningNow } = evaluationOf(report(known({ buckets: sixHours(2), windows: [thirtyDays] })));
    const [hour, six, day] = valueOf(burnPairs);
    expect([valueOf(hour.long), valueOf(six.long)]).toEqual([expect.closeTo(20, 9), expect.closeTo(20, 9)]);
    expect(day.long).toMatchObject({ known: false, why: { code: 'not-asked-for' } });
    expect(isBurningNow).toBe(true);
  });

  it('take burn rates from values of that very window before buckets', () => {
    const windows = [thirtyDays, instant(HOUR_MS, 30, 1000), instant(5 * MINUTE_MS, 5, 100)];
    const { burnPairs } = evaluationOf(report(known({ buckets: sixHours(0), windows })));
    const [hour, six] = valueOf(burnPairs);
    expect([valueOf(hour.long), valueOf(hour.short), valueOf(six.long)]).toEqual([
      expect.closeTo(30, 9),
      expect.closeTo(50, 9),
      0,
    ]);
  });

  it('need no buckets for burn rates where instant queries tell them', () => {
    const windows = [thirtyDays, instant(HOUR_MS, 30, 1000), instant(5 * MINUTE_MS, 5, 100)];
    const { burnPairs, isBurningNow } = evaluationOf(report(known({ buckets: undefined, windows })));
    expect(valueOf(valueOf(burnPairs)[0].verdict)).toBe('breached');
    expect(valueOf(burnPairs)[1].verdict).toMatchObject({ known: false, why: { code: 'needs-buckets' } });
    expect(isBurningNow).toBe(true);
  });

  it('leave incidents, roll-off and the anchored curve absent where the buckets do not reach back over the window', () => {
    const evaluation = evaluationOf(report(known({ buckets: sixHours(0), windows: [thirtyDays] })));
    expect(evaluation.incidents).toMatchObject({
      known: false,
      why: { code: 'not-asked-for', params: { windowMs: 30 * DAY_MS } },
    });
    expect(evaluation.forecast).toMatchObject({ known: false, why: { code: 'not-asked-for' } });
    expect(evaluation.anchored).toMatchObject({ known: false, why: { code: 'needs-buckets' } });
  });

  it('of another length than the window are no headline', () => {
    const only = report(known({ buckets: undefined, windows: [instant(HOUR_MS, 1, 100)] }));
    expect(only.status).toMatchObject({
      state: 'unknown',
      because: { code: 'windows-differ', params: { haveMs: HOUR_MS } },
    });
  });

  it('are told by the length that has values', () => {
    const empty = buildWindowedSeries({ timeMs: [], bad: [], total: [], windowMs: 30 * DAY_MS }, NOW);
    const { status } = report(known({ buckets: undefined, windows: [empty, instant(HOUR_MS, 1, 100)] }));
    expect(status.because).toMatchObject({ code: 'windows-differ', params: { haveMs: HOUR_MS } });
  });

  it('say that exclusions and slices do not reach into them', () => {
    const definition = aDefinition({
      windowMs: 30 * DAY_MS,
      accounting: { method: 'timeslices', sliceMs: MINUTE_MS, sliceTargetRatio: undefined, noDataPolicy: 'excluded' },
    });
    const { notices } = report(known({ buckets: undefined, windows: [thirtyDays] }), {
      definition: known(definition),
      exclusions: [{ startMs: NOW - HOUR_MS, endMs: NOW }],
    });
    expect(notices.map(({ code }) => code)).toEqual(['exclusions-need-buckets', 'slices-need-buckets']);
  });

  it('speak for the instants near them only', () => {
    expect(windowedAt(thirtyDays, NOW - 10 * MINUTE_MS)).toBe(1);
    expect(windowedAt(thirtyDays, NOW + 2 * HOUR_MS)).toBeUndefined();
    expect(windowedAt(instant(HOUR_MS, 0, 1), NOW - MINUTE_MS)).toBeUndefined();
    expect(windowedAt(instant(HOUR_MS, 0, 1), NOW - MINUTE_MS, 15 * MINUTE_MS)).toBe(0);
  });
});

describe('ratios without counts', () => {
  const ratios = (errorRatio: number[]) =>
    buildRatioSeries(
      {
        startMs: errorRatio.map((_, i) => i * HOUR_MS),
        endMs: errorRatio.map((_, i) => (i + 1) * HOUR_MS),
        errorRatio,
      },
      Infinity
    );
  const evaluate = (errorRatio: number[]) =>
    evaluateSlo(anSlo(aDefinition({ target: 0.9, windowMs: errorRatio.length * HOUR_MS }), ratios(errorRatio)));

  it('are averaged by time, and it is said', () => {
    const { notices, evaluation } = evaluate([0, 0.1, 0.05, 0.05]);
    expect(notices.map(({ code }) => code)).toEqual(['occurrences-need-counts']);
    const { budget, method } = valueOf(evaluation);
    expect(method).toBe('ratioTimeslices');
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.5, 9);
    expect(budget).toMatchObject({ unit: 'sliceMs', bad: expect.closeTo(0.2 * HOUR_MS, 3), total: 4 * HOUR_MS });
  });

  it('count an idle bucket (0/0) as observed and without events', () => {
    const { budget, coverageRatio } = evaluationOf(evaluate([NaN, 0.1, NaN, 0]));
    expect(valueOf(coverageRatio)).toBe(1);
    expect(budget.total).toBe(2 * HOUR_MS);
    expect(valueOf(budget.sliRatio)).toBeCloseTo(0.95, 9);
  });

  it('are averaged by time where buckets overlap; an idle one does not count', () => {
    const series = buildRatioSeries(
      { startMs: [0, 0, 0, 10], endMs: [10, 10, 10, 20], errorRatio: [0.2, 0.4, NaN, 0.1] },
      Infinity
    );
    expect([...series.cumulativeBad]).toEqual([0, expect.closeTo(3, 12), expect.closeTo(4, 12)]);
    expect([...series.cumulativeTotal]).toEqual([0, 10, 20]);
    expect(series.overlappingBuckets).toBe(2);
  });

  it('keep their ratio in a bucket that is in progress', () => {
    const series = buildRatioSeries({ startMs: [0, 10], endMs: [10, 20], errorRatio: [0, 0.5] }, 14);
    expect([...series.cumulativeTotal]).toEqual([0, 10, 14]);
    expect(series.cumulativeBad[2]).toBeCloseTo(2, 12);
  });

  it('over the whole window are a headline in time', () => {
    const series = buildWindowedRatioSeries(
      { timeMs: [0, NOW], errorRatio: [NaN, 0.0006], windowMs: 30 * DAY_MS },
      NOW
    );
    const { budget } = evaluationOf(report(known({ buckets: undefined, windows: [series] })));
    expect(budget.unit).toBe('sliceMs');
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.4, 9);
    expect(budget.leftMs / MINUTE_MS).toBeCloseTo(0.4 * 43.2, 9);
  });
});
