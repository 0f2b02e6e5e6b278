import { SliSeries, bucketAt } from './sliSeries';
import { SeriesBucket, accumulate } from './buildSliSeries';

/** Some buckets of a series, by index in ascending order. */
export function seriesOf(series: SliSeries, indexes: readonly number[]): SliSeries {
  const buckets: SeriesBucket[] = indexes.map((i) => bucketAt(series, i));
  return { ...accumulate(buckets, series.unit), resolutionMs: series.resolutionMs };
}
