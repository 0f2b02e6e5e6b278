import { Objective } from '../objective';
import { countUpTo } from './stretches';

/**
 * Event counts over time: buckets `[start, end)` that do not overlap, in ascending order. Gaps between buckets are
 * missing data. The counts are kept as running sums, so that any window is answered by two look-ups.
 *
 * Density principle: a bucket's events lie evenly in its interval, so an edge that cuts a bucket cuts it pro rata.
 */
export interface SliSeries {
  readonly unit: SeriesUnit;
  /** Number of buckets, may be 0. The running sums have one element more. */
  readonly length: number;
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  /** `cumulativeBad[i]` = bad events of all buckets before bucket `i`. */
  readonly cumulativeBad: Float64Array;
  readonly cumulativeTotal: Float64Array;
  /**
   * `E · total` of all buckets before bucket `i`, each by the objective that held then. Absent where one objective holds for
   * all of them: then a multiplication tells it.
   */
  readonly cumulativeAllowed: Float64Array | undefined;
  /** Observed milliseconds before bucket `i`: bucket lengths without the gaps, and without what stands for missing time. */
  readonly cumulativeObservedMs: Float64Array;
  /** The data's resolution `L`: the lower median of the bucket lengths; 0 for an empty series. */
  readonly resolutionMs: number;
  /** All buckets are of one length and follow each other without a gap: the usual case, in which places are indexes. */
  readonly isRegular: boolean;
  /** Some buckets only stand for missing time. */
  readonly hasUnobserved: boolean;
  /** How many of the delivered buckets overlapped another. */
  readonly overlappingBuckets: number;
}

/**
 * What a series counts: `events`; `ratioMs`, milliseconds that were good and bad by a delivered ratio (all that is known
 * without counts); `sliceMs`, milliseconds of slices that were judged.
 */
export type SeriesUnit = 'events' | 'ratioMs' | 'sliceMs';

/** What happened in a stretch of time. */
export interface EventSums {
  readonly bad: number;
  readonly total: number;
  /** What the objectives of that time allowed to be bad; absent where one objective holds throughout. */
  readonly allowed: number | undefined;
  readonly observedMs: number;
}

/** Sums over `[startMs, endMs)`; zero where there is no data. */
export function sumOver(series: SliSeries, startMs: number, endMs: number): EventSums {
  const from = locate(series, startMs);
  const to = locate(series, Math.max(startMs, endMs));
  const { cumulativeAllowed: allowed } = series;
  const bad = valueAt(series.cumulativeBad, to) - valueAt(series.cumulativeBad, from);
  return {
    bad,
    // Failures are events: a rounding remainder in the larger sum must not leave fewer events than failures.
    total: Math.max(bad, valueAt(series.cumulativeTotal, to) - valueAt(series.cumulativeTotal, from)),
    allowed: allowed && valueAt(allowed, to) - valueAt(allowed, from),
    observedMs: valueAt(series.cumulativeObservedMs, to) - valueAt(series.cumulativeObservedMs, from),
  };
}

/** What may be bad of the events of a stretch: by the objectives of that time, or by the one that holds throughout. */
export function allowedOf({ total, allowed }: EventSums, { budgetRatio }: Objective): number {
  return allowed ?? budgetRatio * total;
}

/** A place in the running sums: bucket index and the share of that bucket that lies before the instant. */
export interface Place {
  readonly index: number;
  readonly share: number;
}

/** Where an instant falls. O(log n). */
export function locate(series: SliSeries, timeMs: number): Place {
  return placeIn(series, firstEndingAfter(series, timeMs), timeMs);
}

/** The place of an instant of which the bucket is known: the first that ends after it. */
export function placeIn(series: SliSeries, index: number, timeMs: number): Place {
  if (index >= series.length) {
    return { index: series.length, share: 0 };
  }
  const start = series.startMs[index];
  return { index, share: timeMs <= start ? 0 : (timeMs - start) / (series.endMs[index] - start) };
}

/** A running sum at a place, cutting the bucket pro rata. */
export function valueAt(cumulative: Float64Array, { index, share }: Place): number {
  const before = cumulative[index];
  return share === 0 ? before : before + (cumulative[index + 1] - before) * share;
}

/** Everything bad before an instant. Made for loops: it allocates nothing. */
export function badBefore(series: SliSeries, timeMs: number): number {
  const { startMs, endMs, cumulativeBad, length } = series;
  const index = firstEndingAfter(series, timeMs);
  const bad = cumulativeBad[index];
  return index === length || timeMs <= startMs[index]
    ? bad
    : bad + ((cumulativeBad[index + 1] - bad) * (timeMs - startMs[index])) / (endMs[index] - startMs[index]);
}

/** Index of the first bucket that ends after the instant; `length` where there is none. */
export function firstEndingAfter(series: SliSeries, timeMs: number): number {
  if (series.isRegular && Number.isFinite(timeMs)) {
    const index = Math.floor((timeMs - series.startMs[0]) / series.resolutionMs);
    return Math.min(series.length, Math.max(0, index));
  }
  return countUpTo(series.endMs, timeMs);
}

/** A bucket with its own amounts. */
export interface SeriesBucket {
  startMs: number;
  endMs: number;
  bad: number;
  total: number;
  /** What its objective allows to be bad; absent where one objective holds throughout. */
  allowed?: number;
  /** Absent where all of it was observed; 0 where it only stands for missing time. */
  observedMs?: number;
}

/** One bucket with its own amounts. */
export function bucketAt(series: SliSeries, i: number): SeriesBucket {
  const { cumulativeAllowed: allowed } = series;
  return {
    startMs: series.startMs[i],
    endMs: series.endMs[i],
    bad: series.cumulativeBad[i + 1] - series.cumulativeBad[i],
    total: series.cumulativeTotal[i + 1] - series.cumulativeTotal[i],
    observedMs: series.cumulativeObservedMs[i + 1] - series.cumulativeObservedMs[i],
    ...(allowed && { allowed: allowed[i + 1] - allowed[i] }),
  };
}
