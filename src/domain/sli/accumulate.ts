import { SeriesBucket, SeriesUnit, SliSeries, bucketAt } from './sliSeries';

/** A series from buckets that are in order and do not overlap. */
export function accumulate(buckets: readonly SeriesBucket[], unit: SeriesUnit): SliSeries {
  const series = emptySeries(buckets.length, unit);
  buckets.forEach(({ startMs, endMs, bad, total }, i) => {
    series.startMs[i] = startMs;
    series.endMs[i] = endMs;
    series.cumulativeBad[i + 1] = series.cumulativeBad[i] + bad;
    series.cumulativeTotal[i + 1] = series.cumulativeTotal[i] + total;
    series.cumulativeObservedMs[i + 1] = series.cumulativeObservedMs[i] + (endMs - startMs);
  });
  return {
    ...series,
    cumulativeAllowed: runningSumOfAllowed(buckets),
    resolutionMs: lowerMedianLength(series),
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
  return { ...accumulate(buckets, series.unit), resolutionMs: series.resolutionMs };
}

/** A series with room for so many buckets; all sums 0. */
export function emptySeries(length: number, unit: SeriesUnit): SliSeries {
  return {
    unit,
    length,
    startMs: new Float64Array(length),
    endMs: new Float64Array(length),
    cumulativeBad: new Float64Array(length + 1),
    cumulativeTotal: new Float64Array(length + 1),
    cumulativeObservedMs: new Float64Array(length + 1),
    cumulativeAllowed: undefined,
    resolutionMs: 0,
    overlappingBuckets: 0,
  };
}

/** The lower median of the buckets' lengths: the data's resolution. 0 without buckets. */
export function lowerMedianLength({ startMs, endMs, length }: SliSeries): number {
  if (length === 0) {
    return 0;
  }
  const first = endMs[0] - startMs[0];
  let i = 1;
  while (i < length && endMs[i] - startMs[i] === first) {
    i++;
  }
  // Sorting is for the rare series whose buckets differ in length.
  return i === length ? first : endMs.map((end, k) => end - startMs[k]).sort()[(length - 1) >> 1];
}
