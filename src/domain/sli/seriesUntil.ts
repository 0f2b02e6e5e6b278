import { accumulate, withResolutionOf } from './accumulate';
import { SliSeries, bucketAt, firstEndingAfter } from './sliSeries';

/** A series up to an instant; a bucket that the instant cuts keeps its part (density principle). */
export function seriesUntil(series: SliSeries, endMs: number): SliSeries {
  const { length } = series;
  const whole = firstEndingAfter(series, endMs);
  if (whole === length) {
    return series;
  }
  const buckets = Array.from({ length: whole }, (_, i) => bucketAt(series, i));
  const cut = bucketAt(series, whole);
  if (cut.startMs < endMs) {
    const share = (endMs - cut.startMs) / (cut.endMs - cut.startMs);
    buckets.push({ ...cut, endMs, bad: cut.bad * share, total: cut.total * share });
  }
  return withResolutionOf(series, accumulate(buckets, series.unit));
}
