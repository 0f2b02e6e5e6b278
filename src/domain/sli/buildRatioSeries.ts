import { accumulate } from './accumulate';
import { buildSliSeries } from './buildSliSeries';
import { SliSeries, bucketAt } from './sliSeries';

/** Ratios as delivered: any order, overlaps and duplicates allowed. All arrays have the same length. */
export interface RatioBuckets {
  readonly startMs: ArrayLike<number>;
  readonly endMs: ArrayLike<number>;
  /** Bad share of each bucket, 0..1. NaN is an idle bucket (0/0): observed, without events. */
  readonly errorRatio: ArrayLike<number>;
}

/**
 * A series from ratios: without counts each bucket weighs its time. What `buildSliSeries` leaves out is left out here;
 * where buckets overlap, their ratios are averaged by time.
 */
export function buildRatioSeries({ startMs, endMs, errorRatio }: RatioBuckets, nowMs: number): SliSeries {
  const ends = Float64Array.from(endMs, (end) => Math.min(end, nowMs));
  const total = ends.map((end, i) => (Number.isNaN(errorRatio[i]) ? 0 : end - startMs[i]));
  const bad = total.map((length, i) => (length === 0 ? 0 : errorRatio[i] * length));
  const series = buildSliSeries({ startMs, endMs: ends, bad, total }, nowMs);
  return { ...(series.overlappingBuckets > 0 ? averageOverlaps(series) : series), unit: 'ratioMs' };
}

/** Where several buckets were added up, their times were, too: back to the time that passed. */
function averageOverlaps(series: SliSeries): SliSeries {
  const buckets = Array.from({ length: series.length }, (_, i) => {
    const bucket = bucketAt(series, i);
    const lengthMs = bucket.endMs - bucket.startMs;
    return bucket.total > 0 ? { ...bucket, bad: (bucket.bad / bucket.total) * lengthMs, total: lengthMs } : bucket;
  });
  const { resolutionMs, overlappingBuckets } = series;
  return { ...accumulate(buckets, 'ratioMs'), resolutionMs, isRegular: false, overlappingBuckets };
}
