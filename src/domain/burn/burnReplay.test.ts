import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { anySeries } from '../../testing/anySeries';
import { cases } from '../../testing/cases';
import { Objective, objectiveOf } from '../objective';
import { NOTHING_EXCLUDED } from '../sli/exclusions';
import { NoDataPolicy } from '../sli/noData';
import { buildSliSeries } from '../sli/buildSliSeries';
import { SliSeries } from '../sli/sliSeries';
import { weighTargets } from '../sli/weighTargets';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { HOUR_MS } from '../timeWindow';
import { BurnPair, thresholdOf } from './burnPolicy';
import { BurnSource, computeBurnRate } from './burnRate';
import { replayBreaches, steepestBurn } from './burnReplay';
import { judgeBurnPairs } from './burnVerdict';

const WINDOW_MS = 40 * HOUR_MS;
const NO_OBJECTIVE: Objective = { targetRatio: NaN, budgetRatio: NaN };

const objective = fc.constantFrom(0.5, 0.8, 0.9, 1).map((target) => objectiveOf(target) ?? NO_OBJECTIVE);
/** The short window lies within the long one. */
const lengths = fc
  .tuple(fc.constantFrom(0.25, 1, 2.5, 4, 12), fc.constantFrom(1, 2, 3, 12))
  .map(([long, part]) => ({ longMs: long * HOUR_MS, shortMs: (long * HOUR_MS) / part }));
const rest = fc.record({
  budgetShare: fc.constantFrom(0.001, 0.01, 0.1, 0.3),
  severity: fc.constantFrom<Array<BurnPair['severity']>>('page', 'ticket'),
  isFast: fc.boolean(),
});
const pair: fc.Arbitrary<BurnPair> = fc.tuple(lengths, rest).map(([some, others]) => ({ ...some, ...others }));
const hours = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });

const scenario = fc
  .record({
    series: anySeries,
    objective,
    /** Where the targets change, in hours. */
    changesAt: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
    pairs: fc.array(pair, { minLength: 1, maxLength: 3 }),
    reachMs: fc.constantFrom(-Infinity, 0, 5 * HOUR_MS),
    policy: fc.constantFrom<NoDataPolicy[]>('excluded', 'excluded', 'excluded', 'countsAsBad'),
    /** Instants in between, too, as the boundaries of calendar periods are; else the ends of the buckets. */
    timesAt: fc.option(hours),
    windowed: fc.option(fc.record({ windowHours: fc.constantFrom(1, 4, 12), at: hours }), { freq: 2 }),
  })
  .map(({ changesAt, timesAt, windowed, reachMs, policy, ...rest }) => {
    const steps =
      changesAt === null
        ? []
        : [
            { fromMs: -1e9, objective: objectiveOf(0.7) ?? NO_OBJECTIVE },
            { fromMs: changesAt * HOUR_MS, objective: rest.objective },
          ];
    const weighed = steps.length > 0 ? weighTargets(rest.series, steps) : rest.series;
    const ms = (list: readonly number[]): number[] =>
      [...new Set(list)].sort((a, b) => a - b).map((one) => (one * HOUR_MS) / 4);
    const source: BurnSource = {
      series: weighed,
      resolutionMs: weighed.resolutionMs,
      missing: { policy, excluded: NOTHING_EXCLUDED },
      windows: windowed
        ? [
            buildWindowedSeries(
              {
                timeMs: ms(windowed.at),
                bad: ms(windowed.at).map((_, i) => i % 3),
                total: ms(windowed.at).map(() => 10),
                windowMs: windowed.windowHours * HOUR_MS,
              },
              Infinity
            ),
          ]
        : [],
      rates: [],
      objective: rest.objective,
      objectiveSteps: steps,
      reachMs,
    };
    return { source, pairs: rest.pairs, timeMs: timesAt ? Float64Array.from(ms(timesAt)) : weighed.endMs };
  });

/** 1 at each instant at which one of the pairs, judged by itself, is breached. */
function judgedAt(source: BurnSource, pairs: readonly BurnPair[], timeMs: Float64Array): number[] {
  const policy = { id: 'workbook' as const, source: 'law', pairs };
  return Array.from(timeMs, (asOfMs) =>
    judgeBurnPairs(source, policy, { asOfMs, windowMs: WINDOW_MS }).some(
      ({ verdict }) => verdict.known && verdict.value === 'breached'
    )
      ? 1
      : 0
  );
}

describe('the replay of burn-rate pairs', () => {
  it('law: marks an instant where the pairs, judged at that very instant, hold a breached one', () => {
    fc.assert(
      fc.property(scenario, ({ source, pairs, timeMs }) => {
        const marked = replayBreaches({ source, pairs, windowMs: WINDOW_MS, timeMs });
        expect([...marked]).toEqual(judgedAt(source, pairs, timeMs));
      }),
      { numRuns: cases(2000) }
    );
  });

  it('law: the steepest burn is the largest budget at which a pair would have been breached at an instant that counts', () => {
    fc.assert(
      fc.property(scenario, ({ source, pairs, timeMs }) => {
        const mayCount = (index: number): boolean => index % 3 !== 1;
        const plain = source.series && { ...source.series, cumulativeAllowed: undefined };
        const whole = { targetRatio: 0, budgetRatio: 1 };
        const errors = { ...source, series: plain, objective: whole, objectiveSteps: [] };
        const ratios = pairs.flatMap((one) =>
          Array.from(timeMs).map((endMs, i) => {
            const [long, short] = [one.longMs, one.shortMs].map((windowMs) =>
              computeBurnRate(errors, { endMs, windowMs })
            );
            const smaller = long.known && short.known ? Math.min(long.value, short.value) : 0;
            return mayCount(i) && smaller > 0 ? smaller / thresholdOf(one, WINDOW_MS) : 0;
          })
        );
        expect(steepestBurn({ source, pairs, windowMs: WINDOW_MS, timeMs }, mayCount)).toBe(Math.max(0, ...ratios));
      }),
      { numRuns: cases(1000) }
    );
  });

  describe('of known data', () => {
    const sourceOf = (series: SliSeries, rest: Partial<BurnSource> = {}): BurnSource => ({
      series,
      resolutionMs: series.resolutionMs,
      missing: { policy: 'excluded', excluded: NOTHING_EXCLUDED },
      windows: [],
      rates: [],
      objective: objectiveOf(0.9) ?? NO_OBJECTIVE,
      objectiveSteps: [],
      reachMs: -Infinity,
      ...rest,
    });
    const pairOf = (long: number, short: number, threshold: number): BurnPair => ({
      longMs: long * HOUR_MS,
      shortMs: short * HOUR_MS,
      budgetShare: (threshold * long * HOUR_MS) / WINDOW_MS,
      severity: 'page',
      isFast: false,
    });
    /** Hours of different length, with gaps, failures and hours in which nothing happened. */
    const starts = [0, 1, 3, 4, 6, 6.5, 9, 10, 11, 12, 15, 16];
    const ends = [1, 2, 4, 6, 6.5, 7.5, 10, 11, 12, 13, 16, 17];
    const uneven = buildSliSeries(
      {
        startMs: starts.map((hour) => hour * HOUR_MS),
        endMs: ends.map((hour) => hour * HOUR_MS),
        bad: [0, 5, 1, 8, 0, 3, 4, 0, 0, 0, 9, 1],
        total: [10, 10, 10, 20, 0, 10, 10, 5, 0, 0, 10, 10],
      },
      Infinity
    );
    const eachSixMinutes = Float64Array.from({ length: 220 }, (_, i) => (i * HOUR_MS) / 10 - HOUR_MS);

    it.each([
      [4, 1, 3],
      [3, 1, 4],
      [2.5, 1.5, 2],
      [2, 2, 1],
      [7, 1, 1],
      [1, 1, 2.5],
      [0.5, 0.5, 1],
      [4, 0.5, 1],
    ])('marks instants within buckets, in gaps and beside the data: %d h and %d h at %d', (long, short, threshold) => {
      const pairs = [pairOf(long, short, threshold)];
      for (const source of [sourceOf(uneven), sourceOf(uneven, { reachMs: 2 * HOUR_MS })]) {
        for (const timeMs of [eachSixMinutes, uneven.endMs]) {
          const marked = replayBreaches({ source, pairs, windowMs: WINDOW_MS, timeMs });
          expect([...marked]).toEqual(judgedAt(source, pairs, timeMs));
        }
      }
    });

    it.each([
      [6, 1, 2],
      [6, 2, 3],
      [4.5, 1.5, 2],
      [9, 3, 1],
      [1, 1, 5],
      [0.5, 0.5, 1],
      [12, 0.5, 1],
      [12, 1, 1.5],
    ])('marks the ends of buckets in a row: %d h and %d h at %d', (long, short, threshold) => {
      const bad = [0, 0, 5, 9, 0, 0, 0, 0, 8, 1, 0, 0, 0, 3, 2, 0, 9, 9, 0, 0, 0, 0, 0, 0, 5, 0, 0, 1, 4, 4];
      const series = anSliSeries({ bucketMs: HOUR_MS, total: bad.map((_, i) => (i % 7 === 5 ? 0 : 10)), bad });
      const pairs = [pairOf(long, short, threshold)];
      for (const reachMs of [-Infinity, 5 * HOUR_MS]) {
        const source = sourceOf(series, { reachMs });
        const marked = replayBreaches({ source, pairs, windowMs: WINDOW_MS, timeMs: series.endMs });
        expect([...marked]).toEqual(judgedAt(source, pairs, series.endMs));
      }
    });

    it('marks an instant where one of several pairs is breached, and none for a pair at its threshold exactly', () => {
      const series = anSliSeries({ bucketMs: HOUR_MS, total: [10, 10, 10, 10], bad: [0, 2, 2, 0] });
      const marks = (...pairs: BurnPair[]): number[] => [
        ...replayBreaches({ source: sourceOf(series), pairs, windowMs: WINDOW_MS, timeMs: series.endMs }),
      ];
      expect(marks(pairOf(1, 1, 2))).toEqual([0, 0, 0, 0]);
      expect(marks(pairOf(1, 1, 1.9))).toEqual([0, 1, 1, 0]);
      expect(marks(pairOf(1, 1, 2), pairOf(2, 2, 1.9))).toEqual([0, 0, 1, 0]);
      expect(marks()).toEqual([0, 0, 0, 0]);
    });
  });
});
