import fc from 'fast-check';
import { anySeries } from '../../testing/anySeries';
import { cases } from '../../testing/cases';
import { largestDifference } from '../../testing/largestDifference';
import { objectiveOf } from '../objective';
import { accumulate } from '../sli/accumulate';
import { NOTHING_EXCLUDED, excludeBuckets } from '../sli/exclusions';
import { NoDataPolicy, missingBetween, sumWithMissing } from '../sli/noData';
import { SeriesBucket, sumOver } from '../sli/sliSeries';
import { weighTargets } from '../sli/weighTargets';
import { HOUR_MS } from '../timeWindow';
import { TrailingHistoryFacts, computeTrailingHistory } from './trailingHistory';

const scenario: fc.Arbitrary<TrailingHistoryFacts> = fc
  .record({
    series: anySeries,
    exclusion: fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 8 })), { freq: 2 }),
    hours: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(2.5, 7.25)),
    toleranceHours: fc.constantFrom(0, 0.5, 1),
    policy: fc.constantFrom<NoDataPolicy[]>('excluded', 'countsAsGood', 'countsAsBad'),
    changes: fc.boolean(),
    isTooEarly: fc.boolean(),
  })
  .map(({ series, exclusion, hours, toleranceHours, policy, changes, isTooEarly }) => {
    const [from, length] = exclusion ?? [0, 0];
    const stretches = exclusion ? [{ startMs: from * HOUR_MS, endMs: (from + length) * HOUR_MS }] : [];
    const { series: kept, excluded } = excludeBuckets(series, stretches);
    const [half, tenth] = [0.5, 0.9].map((target) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN });
    const steps = [
      { fromMs: 0, objective: half },
      { fromMs: 5 * HOUR_MS, objective: tenth },
    ];
    return {
      series: changes ? weighTargets(kept, steps) : kept,
      window: { kind: 'rolling' as const, durationMs: hours * HOUR_MS },
      fullToleranceMs: toleranceHours * HOUR_MS,
      missing: { policy, excluded },
      firstWindow: { total: 77, allowed: changes ? 7 : undefined, isTooEarly, missingPerMs: 3 / HOUR_MS },
    };
  });

const close = (actual: ArrayLike<number>, wanted: ArrayLike<number>): void =>
  expect(largestDifference(actual, wanted)).toBeLessThan(1e-6);

describe('the history of trailing windows', () => {
  it('law: holds at each bucket end what summing the window that ends there gives', () => {
    fc.assert(
      fc.property(scenario, (facts) => {
        const { series, window, missing, firstWindow, fullToleranceMs } = facts;
        const history = computeTrailingHistory(facts);
        const ends = [...series.endMs];
        expect([...history.timeMs]).toEqual(ends);
        if (ends.length === 0) {
          return;
        }
        const isFull = (timeMs: number): boolean => timeMs >= series.startMs[0] + window.durationMs - fullToleranceMs;
        const sums = ends.map((endMs) => {
          const stretch = { startMs: endMs - window.durationMs, endMs };
          return {
            plain: sumOver(series, stretch.startMs, endMs),
            filled: sumWithMissing(series, stretch, missing),
            gapMs: missingBetween(series, missing.excluded, stretch),
          };
        });
        const young = ({ plain, gapMs }: (typeof sums)[number]): number =>
          plain.bad + (missing.policy === 'countsAsBad' ? firstWindow.missingPerMs * gapMs : 0);
        const full = ends.map(isFull);
        close(
          history.bad,
          sums.map((one, i) => (full[i] ? one.filled.bad : young(one)))
        );
        close(
          history.total,
          sums.map(({ filled }, i) => (full[i] ? filled.total : firstWindow.total))
        );
        if (series.cumulativeAllowed) {
          close(
            history.allowed ?? [],
            sums.map(({ filled }, i) => (full[i] ? (filled.allowed ?? NaN) : 7))
          );
        } else {
          expect(history.allowed).toBeUndefined();
        }
        close(
          history.coverage ?? ends.map(() => 1),
          sums.map(({ plain: { observedMs }, gapMs }) => observedMs / (observedMs + gapMs))
        );
        close(
          history.observedMs,
          ends.map((endMs) => sumOver(series, series.startMs[0], endMs).observedMs)
        );
        expect(history.fullFromIndex).toBe(full.includes(true) ? full.indexOf(true) : ends.length);
        expect(ends.map((_, i) => history.isTooEarlyAt(i))).toEqual(full.map((is) => firstWindow.isTooEarly && !is));
        expect(history.periodAt).toBeUndefined();
      }),
      { numRuns: cases(600) }
    );
  });

  const facts = (buckets: SeriesBucket[]): TrailingHistoryFacts => ({
    series: accumulate(buckets, 'sliceMs'),
    window: { kind: 'rolling', durationMs: 30 },
    fullToleranceMs: 0,
    missing: { policy: 'excluded', excluded: NOTHING_EXCLUDED },
    firstWindow: { total: 77, allowed: 7, isTooEarly: true, missingPerMs: 0 },
  });
  const slice = (startMs: number, rest: Partial<SeriesBucket> = {}): SeriesBucket => ({
    startMs,
    endMs: startMs + 10,
    bad: 1,
    total: 10,
    allowed: 2,
    ...rest,
  });

  it('decides nothing where a slice ends that has no data', () => {
    const slices = [slice(0), slice(10, { observedMs: 0 }), slice(20), slice(30, { observedMs: 0 }), slice(40)];
    const history = computeTrailingHistory(facts(slices));
    expect([...history.timeMs]).toEqual([10, 30, 50]);
    expect([[...history.bad], [...history.total]]).toEqual([
      [1, 3, 3],
      [77, 30, 30],
    ]);
    expect([...(history.allowed ?? [])]).toEqual([7, 6, 6]);
    expect([...(history.coverage ?? [])]).toEqual([1, expect.closeTo(2 / 3, 9), expect.closeTo(2 / 3, 9)]);
    expect([...history.observedMs]).toEqual([10, 20, 30]);
    expect(history.fullFromIndex).toBe(1);
    expect([0, 1].map((i) => history.isTooEarlyAt(i))).toEqual([true, false]);
  });

  it('has the ends of the buckets for its instants, and no coverage where none is missing', () => {
    const uneven = facts([slice(0), slice(10, { endMs: 25 }), { ...slice(25), endMs: 60 }]);
    const history = computeTrailingHistory(uneven);
    expect(history.timeMs).toBe(uneven.series.endMs);
    expect(history.coverage).toBeUndefined();
  });
});
