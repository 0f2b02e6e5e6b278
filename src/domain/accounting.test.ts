import fc from 'fast-check';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { cases } from '../testing/cases';
import { AccountingRules, BudgetingMethod, DEFAULT_ACCOUNTING } from './accounting';
import { evaluateSlo } from './evaluateSlo';
import { NoDataPolicy } from './sli/noData';
import { sliceLength } from './sli/slices';
import { SliSeries } from './sli/sliSeries';
import { DAY_MS, HOUR_MS, Interval, MINUTE_MS } from './timeWindow';

const METHODS: BudgetingMethod[] = ['occurrences', 'timeslices', 'ratioTimeslices'];
const POLICIES: NoDataPolicy[] = ['excluded', 'countsAsGood', 'countsAsBad'];

interface Shape {
  readonly target?: number;
  readonly windowMs: number;
  readonly rules?: Partial<AccountingRules>;
  readonly exclusions?: Interval[];
  readonly nowMs?: number;
}

function evaluate(series: SliSeries, { target = 0.95, windowMs, rules, exclusions = [], nowMs }: Shape) {
  const definition = aDefinition({
    target,
    windowMs,
    minCoverageRatio: 0,
    accounting: { ...DEFAULT_ACCOUNTING, ...rules },
  });
  const input = anSlo(definition, series, { exclusions });
  return evaluationOf(evaluateSlo(nowMs === undefined ? input : { ...input, nowMs }));
}

/** D1 of the test vectors: ten one-minute slices, T = slice target = 0.95; the fifth is empty. */
const D1 = anSliSeries({
  total: [100, 100, 100, 100, 0, 1000, 1000, 100, 100, 100],
  bad: [0, 0, 10, 0, 0, 0, 50, 0, 1, 0],
});

describe('budgeting methods and no-data policies', () => {
  it.each<[BudgetingMethod, NoDataPolicy, number, number]>([
    ['occurrences', 'excluded', 2639 / 2700, 1 - 61 / 135],
    ['occurrences', 'countsAsBad', 2639 / 2700, 1 - 61 / 135],
    ['ratioTimeslices', 'excluded', 8.84 / 9, 0.6444444444444],
    ['ratioTimeslices', 'countsAsGood', 0.984, 0.68],
    ['ratioTimeslices', 'countsAsBad', 0.884, -1.32],
    ['timeslices', 'excluded', 8 / 9, -1.2222222222222],
    ['timeslices', 'countsAsGood', 0.9, -1],
    ['timeslices', 'countsAsBad', 0.8, -3],
  ])('V5 D1, %s, empty slice %s: SLI %p, remaining %p', (method, noDataPolicy, sli, remaining) => {
    const { budget } = evaluate(D1, { windowMs: 10 * MINUTE_MS, rules: { method, noDataPolicy } });
    expect(valueOf(budget.sliRatio)).toBeCloseTo(sli, 9);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(remaining, 9);
  });

  it('OpenSLO: 14 d of one-minute slices at 95 % are 20,160 slices of which 1,008 may be bad', () => {
    const series = anSliSeries({ total: Array<number>(14 * 1440).fill(1) });
    const { budget } = evaluate(series, { windowMs: 14 * DAY_MS, rules: { method: 'timeslices' } });
    expect(budget.unit).toBe('sliceMs');
    expect(budget.total / MINUTE_MS).toBeCloseTo(20_160, 6);
    expect(budget.allowed / MINUTE_MS).toBeCloseTo(1008, 6);
    expect(budget.leftMs).toBeCloseTo(budget.left, 3);
  });

  it.each([
    [1435, '99.65'],
    [1430, '99.31'],
  ])('Datadog: %p good of 1440 one-minute slices of a day are %p %% (published 99.652 and 99.305)', (good, sli) => {
    const bad = Array.from({ length: 1440 }, (_, i) => (i < 1440 - good ? 1 : 0));
    const { budget } = evaluate(anSliSeries({ total: bad.map(() => 1), bad }), {
      windowMs: DAY_MS,
      rules: { method: 'timeslices' },
    });
    expect((valueOf(budget.sliRatio) * 100).toFixed(2)).toBe(sli);
  });

  it('judges a slice on all its data: two bad minutes of ten spoil a ten-minute slice only below its target', () => {
    const series = anSliSeries({ total: Array<number>(20).fill(100), bad: [50, 50, ...Array<number>(18).fill(0)] });
    const of = (sliceTargetRatio: number) =>
      evaluate(series, {
        windowMs: 20 * MINUTE_MS,
        rules: { method: 'timeslices', sliceMs: 10 * MINUTE_MS, sliceTargetRatio },
      }).budget;
    expect(valueOf(of(0.9).sliRatio)).toBe(1);
    expect(valueOf(of(0.91).sliRatio)).toBe(0.5);
  });

  it('makes a slice of whole buckets, at least as long as the option and the resolution', () => {
    expect(sliceLength(MINUTE_MS, 5 * MINUTE_MS)).toBe(5 * MINUTE_MS);
    expect(sliceLength(7 * MINUTE_MS, 5 * MINUTE_MS)).toBe(10 * MINUTE_MS);
    expect(sliceLength(10 * MINUTE_MS, 5 * MINUTE_MS)).toBe(10 * MINUTE_MS);
  });

  it('fills a gap at the average traffic of the window, all good or all bad, and marks it estimated', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: [100, 300, null, null, 200], bad: [0, 10, 0, 0, 0] });
    const of = (noDataPolicy: NoDataPolicy) => evaluate(series, { windowMs: 5 * HOUR_MS, rules: { noDataPolicy } });
    expect(of('excluded').budget).toMatchObject({ bad: 10, total: 600, isEstimated: false });
    expect(of('countsAsGood').budget).toMatchObject({ bad: 10, total: 1000, isEstimated: true });
    expect(of('countsAsBad').budget).toMatchObject({ bad: 410, total: 1000, isEstimated: true });
    expect(of('countsAsBad').incidents).toMatchObject({
      value: { incidents: [{ isMissingData: true, bad: 400 }] },
    });
  });

  it('fills a stale tail, too', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(8).fill(100) });
    const { budget } = evaluate(series, {
      windowMs: 10 * HOUR_MS,
      nowMs: 12 * HOUR_MS,
      rules: { noDataPolicy: 'countsAsBad' },
    });
    expect(budget.bad).toBeCloseTo(400, 9);
    expect(budget.total).toBeCloseTo(1000, 9);
  });

  it.each(METHODS.flatMap((method) => POLICIES.map((policy) => [method, policy] as const)))(
    'law, %s, %s: the anchored curve ends exactly at the headline, whatever is missing',
    (method, noDataPolicy) => {
      const bucket = fc.option(
        fc.record({ bad: fc.integer({ min: 0, max: 9 }), good: fc.integer({ min: 0, max: 90 }) })
      );
      fc.assert(
        fc.property(
          fc.array(bucket, { minLength: 2, maxLength: 30 }),
          fc.integer({ min: 2, max: 40 }),
          (buckets, hours) => {
            const series = anSliSeries({
              bucketMs: HOUR_MS,
              total: buckets.map((one) => (one ? one.bad + one.good : null)),
              bad: buckets.map((one) => one?.bad ?? 0),
            });
            fc.pre(series.length > 0);
            const { anchored, budget } = evaluate(series, {
              windowMs: hours * HOUR_MS,
              rules: { method, noDataPolicy },
            });
            const { remaining } = valueOf(anchored);
            expect(remaining[0]).toBe(1);
            expect(remaining[remaining.length - 1]).toBe(valueOf(budget.remainingRatio));
            remaining.forEach((value, i) => expect(i === 0 || value <= remaining[i - 1] + 1e-12).toBe(true));
          }
        ),
        { numRuns: cases(60) }
      );
    }
  );
});

describe('exclusions', () => {
  const hours = (from: number, to: number): Interval => ({ startMs: from * HOUR_MS, endMs: to * HOUR_MS });
  const series = anSliSeries({
    bucketMs: HOUR_MS,
    total: Array<number>(10).fill(100),
    bad: [0, 0, 50, 0, 0, 0, 0, 0, 0, 3],
  });
  const of = (exclusions: Interval[], rules: Partial<AccountingRules> = {}) =>
    evaluate(series, { windowMs: 10 * HOUR_MS, exclusions, rules });

  it('remove every bucket of which they cover at least half, whole', () => {
    expect(of([hours(2.5, 3)]).budget).toMatchObject({ bad: 3, total: 900 });
    expect(of([hours(2.51, 3)]).budget).toMatchObject({ bad: 53, total: 1000 });
    expect(of([hours(2, 2.25), hours(2.5, 2.75)]).budget).toMatchObject({ bad: 3, total: 900 });
    expect(of([hours(2.5, 3)]).exclusions).toMatchObject({ removedBuckets: 1, excludedMs: HOUR_MS });
  });

  it('shorten the time that may be spent, and are no gap', () => {
    const { budget, coverageRatio } = of([hours(2, 4)]);
    expect(budget.allowedMs).toBeCloseTo(0.05 * 8 * HOUR_MS, 6);
    expect(valueOf(coverageRatio)).toBe(1);
  });

  it('count on neither side under any policy', () => {
    for (const noDataPolicy of POLICIES) {
      expect(of([hours(2, 4)], { noDataPolicy }).budget).toMatchObject({ bad: 3, total: 800 });
    }
  });

  it('of no length remove nothing', () => {
    expect(of([hours(2.5, 2.5), hours(3, 2)]).budget).toMatchObject({ bad: 53, total: 1000 });
  });

  it('law: an exclusion is the data without those buckets, coverage and time left excepted', () => {
    const bucket = fc.record({ bad: fc.integer({ min: 0, max: 9 }), good: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(
        fc.array(bucket, { minLength: 5, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (buckets, at, length) => {
          const from = 1 + (at % (buckets.length - 2));
          const to = Math.min(from + length, buckets.length - 1);
          const shape = (isGone: (i: number) => boolean) =>
            anSliSeries({
              bucketMs: HOUR_MS,
              total: buckets.map(({ bad, good }, i) => (isGone(i) ? null : bad + good)),
              bad: buckets.map(({ bad }) => bad),
            });
          const windowMs = buckets.length * HOUR_MS;
          const excluded = evaluate(
            shape(() => false),
            { windowMs, exclusions: [hours(from, to)] }
          );
          const without = evaluate(
            shape((i) => i >= from && i < to),
            { windowMs }
          );
          expect(excluded.budget.remainingRatio).toEqual(without.budget.remainingRatio);
          expect(excluded.history).toEqual(without.history);
          expect(excluded.anchored).toEqual(without.anchored);
        }
      )
    );
  });
});
