import { anSliSeries } from '../../testing/anSliSeries';
import { buildSliSeries } from './buildSliSeries';
import { closeExclusions, excludeBuckets, excludedBetween, excludedTimeOf, mergeIntervals } from './exclusions';

const stretch = (startMs: number, endMs: number) => ({ startMs, endMs });
const DAY = 86_400_000;

describe('exclusions', () => {
  it('are merged where they overlap or meet, whatever their order', () => {
    expect(mergeIntervals([stretch(30, 40), stretch(0, 10), stretch(5, 20), stretch(20, 25)])).toEqual([
      stretch(0, 25),
      stretch(30, 40),
    ]);
    expect(mergeIntervals([stretch(0, 30), stretch(10, 20)])).toEqual([stretch(0, 30)]);
  });

  it('exclude nothing where they have no length, end before they begin, or have no finite edge', () => {
    expect(mergeIntervals([stretch(5, 5), stretch(9, 3), stretch(-Infinity, 1), stretch(0, Infinity)])).toEqual([]);
    expect(mergeIntervals([stretch(NaN, 1)])).toEqual([]);
    expect(mergeIntervals([stretch(0, 10), stretch(20, 20), stretch(30, 40)])).toEqual([
      stretch(0, 10),
      stretch(30, 40),
    ]);
  });

  it('without an end last until now, a day at most', () => {
    const open = { startMs: 0, endMs: undefined };
    expect(closeExclusions([open], DAY / 2)).toEqual([stretch(0, DAY / 2)]);
    expect(closeExclusions([open], 3 * DAY)).toEqual([stretch(0, DAY)]);
    expect(closeExclusions([{ startMs: 10, endMs: undefined }], 5)).toEqual([]);
  });

  it('are summed over any stretch of time, cut at its edges', () => {
    const excluded = excludedTimeOf([stretch(10, 20), stretch(30, 60)]);
    const between = (from: number, to: number): number => excludedBetween(excluded, from, to);
    expect([between(0, 100), between(0, 10), between(10, 20), between(15, 40), between(20, 30)]).toEqual([
      40, 0, 10, 15, 0,
    ]);
    expect([between(35, 35), between(60, 90), between(-Infinity, 31)]).toEqual([0, 0, 11]);
    expect(excludedBetween(excludedTimeOf([]), 0, 100)).toBe(0);
  });
});

describe('a series without excluded buckets', () => {
  const series = anSliSeries({ bucketMs: 10, total: [1, 2, 3, 4], bad: [0, 1, 0, 1] });

  it('lacks every bucket that is covered by half or more, whole', () => {
    const { series: kept, excluded, removedBuckets } = excludeBuckets(series, [stretch(15, 24)]);
    expect([...kept.startMs]).toEqual([0, 20, 30]);
    expect(removedBuckets).toBe(1);
    // The bucket that stays keeps all its time.
    expect([[...excluded.startMs], [...excluded.endMs]]).toEqual([[10], [20]]);
  });

  it('excludes the time between buckets, too', () => {
    const gappy = anSliSeries({ bucketMs: 10, total: [1, null, null, 4] });
    const { excluded, removedBuckets } = excludeBuckets(gappy, [stretch(8, 32)]);
    expect([[...excluded.startMs], [...excluded.endMs], removedBuckets]).toEqual([[10], [30], 0]);
  });

  it('is the series itself where nothing is excluded', () => {
    expect(excludeBuckets(series, []).series).toBe(series);
  });

  it('keeps its resolution, and is not regular by another one', () => {
    const uneven = buildSliSeries(
      { startMs: [0, 10, 20, 30], endMs: [10, 20, 30, 90], bad: [0, 0, 0, 0], total: [1, 1, 1, 1] },
      100
    );
    expect(excludeBuckets(uneven, [stretch(0, 30)]).series).toMatchObject({ resolutionMs: 10, isRegular: false });
    expect(excludeBuckets(uneven, [stretch(30, 90)]).series).toMatchObject({ resolutionMs: 10, isRegular: true });
    expect(excludeBuckets(uneven, [stretch(10, 20)]).series).toMatchObject({ resolutionMs: 10, isRegular: false });
  });
});
