import { withResolution } from './bucketGrid';
import { SeriesBucket, SeriesUnit, SliSeries, bucketAt } from './sliSeries';

/** A series from buckets that are in order and do not overlap. */
export function accumulate(buckets: readonly SeriesBucket[], unit: SeriesUnit): SliSeries {
  const series = emptySeries(buckets.length, {
    unit,
    startMs: Float64Array.from(buckets, ({ startMs }) => startMs),
    endMs: Float64Array.from(buckets, ({ endMs }) => endMs),
  });
  buckets.forEach(({ startMs, endMs, bad, total, observedMs = endMs - startMs }, i) => {
    series.cumulativeBad[i + 1] = series.cumulativeBad[i] + bad;
    series.cumulativeTotal[i + 1] = series.cumulativeTotal[i] + total;
    series.cumulativeObservedMs[i + 1] = series.cumulativeObservedMs[i] + observedMs;
  });
  return {
    ...withResolution(series),
    cumulativeAllowed: runningSumOfAllowed(buckets),
    hasUnobserved: buckets.some(({ observedMs }) => observedMs === 0),
  };
}

function runningSumOfAllowed(buckets: readonly SeriesBucket[]): Float64Array | undefined {
  if (buckets.at(0)?.allowed === undefined) {
    return undefined;
  }
  const sums = new Float64Array(buckets.length + 1);
  buckets.forEach(({ allowed = 0 }, i) => (sums[i + 1] = sums[i] + allowed));
  return sums;
}

/** Some buckets of a series, by index in ascending order. Its resolution stays what it was. */
export function pickBuckets(series: SliSeries, indexes: readonly number[]): SliSeries {
  const buckets = indexes.map((i) => bucketAt(series, i));
  return withResolutionOf(series, accumulate(buckets, series.unit));
}

/** A series made from another keeps its resolution; where that is not its own, its places are no indexes. */
export function withResolutionOf({ resolutionMs }: SliSeries, made: SliSeries): SliSeries {
  return { ...made, resolutionMs, isRegular: made.isRegular && made.resolutionMs === resolutionMs };
}

/** A series with room for the running sums of so many buckets; all are 0. */
function emptySeries(length: number, edges: Pick<SliSeries, 'unit' | 'startMs' | 'endMs'>): SliSeries {
  return {
    ...edges,
    length,
    cumulativeBad: new Float64Array(length + 1),
    cumulativeTotal: new Float64Array(length + 1),
    cumulativeObservedMs: new Float64Array(length + 1),
    cumulativeAllowed: undefined,
    resolutionMs: 0,
    isRegular: false,
    hasUnobserved: false,
    overlappingBuckets: 0,
  };
}
