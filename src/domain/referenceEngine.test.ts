import fc from 'fast-check';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { ReferenceBucket, referenceEvaluate } from '../testing/reference/referenceEngine';
import { DEFAULT_ACCOUNTING } from './accounting';
import { spanOfBuckets, timeData } from './dataQuality';
import { evaluateSlo } from './evaluateSlo';
import { buildSliSeries } from './sli/buildSliSeries';
import { HOUR_MS } from './timeWindow';

/** Hourly slots, each with or without a bucket, some idle; counts are whole. */
const slot = fc.option(
  fc.record({ bad: fc.integer({ min: 0, max: 12 }), good: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })) }),
  { freq: 5 }
);
const exclusion = fc.record({ at: fc.integer({ min: 0, max: 60 * 4 }), length: fc.integer({ min: 1, max: 16 }) });

const scenario = fc.record({
  slots: fc.array(slot, { minLength: 2, maxLength: 60 }),
  exclusions: fc.array(exclusion, { maxLength: 3 }),
  target: fc.constantFrom(0.5, 0.9, 0.95, 0.99),
  windowHours: fc.integer({ min: 2, max: 70 }),
  method: fc.constantFrom('occurrences' as const, 'timeslices' as const, 'ratioTimeslices' as const),
  noDataPolicy: fc.constantFrom('excluded' as const, 'countsAsGood' as const, 'countsAsBad' as const),
  sliceHours: fc.integer({ min: 1, max: 3 }),
  silentHours: fc.integer({ min: 0, max: 15 }),
  minCoverage: fc.constantFrom(0, 0.5),
});

describe('the engine and the reference that is written from the definitions alone', () => {
  it('agree on counts, budget, coverage and every freeze', () => {
    fc.assert(
      fc.property(
        scenario,
        ({ slots, exclusions, target, windowHours, method, noDataPolicy, sliceHours, silentHours, minCoverage }) => {
          const buckets: ReferenceBucket[] = slots.flatMap((one, i) =>
            one ? [{ startMs: i * HOUR_MS, endMs: (i + 1) * HOUR_MS, bad: one.bad, total: one.bad + one.good }] : []
          );
          fc.pre(buckets.length > 0);
          const windowMs = windowHours * HOUR_MS;
          const nowMs = buckets[buckets.length - 1].endMs + silentHours * HOUR_MS;
          const series = buildSliSeries(
            {
              startMs: buckets.map(({ startMs }) => startMs),
              endMs: buckets.map(({ endMs }) => endMs),
              bad: buckets.map(({ bad }) => bad),
              total: buckets.map(({ total }) => total),
            },
            nowMs
          );
          const intervals = exclusions.map(({ at, length }) => ({
            startMs: (at * HOUR_MS) / 4,
            endMs: ((at + length) * HOUR_MS) / 4,
          }));
          const accounting = { ...DEFAULT_ACCOUNTING, method, noDataPolicy, sliceMs: sliceHours * HOUR_MS };
          const definition = aDefinition({ target, windowMs, accounting, minCoverageRatio: minCoverage });
          const report = evaluateSlo(anSlo(definition, series, { exclusions: intervals, nowMs }));
          const timing = timeData({ span: spanOfBuckets(series), isWindowed: false, nowMs, windowMs });
          const { budget, coverageRatio, history, trailing } = evaluationOf(report);
          const expected = referenceEvaluate({
            buckets,
            exclusions: intervals,
            target,
            windowMs,
            method,
            noDataPolicy,
            sliceMs: sliceHours * HOUR_MS,
            resolutionMs: HOUR_MS,
            asOfMs: timing.asOfMs,
            fullToleranceMs: timing.fullToleranceMs,
            freezeAt: 0,
            thawAt: 0.05,
            minCoverage,
            minHistory: 0.25,
          });
          const close = (a: number, b: number): boolean =>
            Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
          const frozen = history
            .filter(({ state }) => state === 'frozen')
            .map(({ startMs, endMs }) => [startMs, endMs]);
          expect({
            bad: close(budget.bad, expected.bad) || budget.bad,
            total: close(budget.total, expected.total) || budget.total,
            expected: close(budget.expected, expected.expected) || budget.expected,
            remaining: budget.remainingRatio.known
              ? close(budget.remainingRatio.value, expected.remaining) || budget.remainingRatio.value
              : 'absent',
            coverage: coverageRatio.known ? close(coverageRatio.value, expected.coverage) || coverageRatio.value : true,
            trailing: [...valueOf(trailing).remaining].map((left, i) => close(left, expected.trailing[i]) || left),
            frozen,
          }).toEqual({
            bad: true,
            total: true,
            expected: true,
            remaining: true,
            coverage: true,
            trailing: expected.trailing.map(() => true),
            frozen: expected.freezes,
          });
        }
      ),
      { numRuns: 5000 }
    );
  });
});
