import { Interval } from '../timeWindow';
import { SliSeries, firstEndingAfter } from './sliSeries';
import { seriesOf } from './seriesOf';

/** Stretches of time that count on neither side, apart from each other and in ascending order. */
export interface ExcludedTime {
  readonly intervals: readonly Interval[];
}

export const NOTHING_EXCLUDED: ExcludedTime = { intervals: [] };

/** A region without an end excludes a day at most. */
export const LONGEST_OPEN_EXCLUSION_MS = 24 * 3_600_000;

/** Excluded time within a stretch. */
export function excludedBetween({ intervals }: ExcludedTime, startMs: number, endMs: number): number {
  return intervals.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.endMs, endMs) - Math.max(one.startMs, startMs)),
    0
  );
}

export interface WithoutExcluded {
  readonly series: SliSeries;
  readonly excluded: ExcludedTime;
  /** How many buckets were removed. */
  readonly removedBuckets: number;
}

/**
 * Removes every bucket of which the exclusions cover at least half, whole, and their own time. A bucket that stays keeps
 * all its time, so that no moment is both observed and excluded.
 */
export function excludeBuckets(series: SliSeries, exclusions: readonly Interval[]): WithoutExcluded {
  const merged = mergeIntervals(exclusions);
  if (merged.length === 0) {
    return { series, excluded: NOTHING_EXCLUDED, removedBuckets: 0 };
  }
  const own: ExcludedTime = { intervals: merged };
  const isRemoved = (i: number): boolean => {
    const [startMs, endMs] = [series.startMs[i], series.endMs[i]];
    return 2 * excludedBetween(own, startMs, endMs) >= endMs - startMs;
  };
  const kept = Array.from({ length: series.length }, (_, i) => i).filter((i) => !isRemoved(i));
  const removed = Array.from({ length: series.length }, (_, i) => i).filter(isRemoved);
  const reach = mergeIntervals([
    ...merged,
    ...removed.map((i) => ({ startMs: series.startMs[i], endMs: series.endMs[i] })),
  ]);
  const without = seriesOf(series, kept);
  return {
    series: without,
    excluded: { intervals: reach.flatMap((interval) => outsideBuckets(interval, without)) },
    removedBuckets: removed.length,
  };
}

/** The parts of an interval that no bucket covers. */
function outsideBuckets({ startMs, endMs }: Interval, series: SliSeries): Interval[] {
  const parts: Interval[] = [];
  let fromMs = startMs;
  for (let i = firstEndingAfter(series, startMs); i < series.length && series.startMs[i] < endMs; i++) {
    if (series.startMs[i] > fromMs) {
      parts.push({ startMs: fromMs, endMs: series.startMs[i] });
    }
    fromMs = series.endMs[i];
  }
  return fromMs < endMs ? [...parts, { startMs: fromMs, endMs }] : parts;
}

/** Disjoint intervals in ascending order; what has no length removes nothing. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ startMs, endMs }) => endMs > startMs).sort((a, b) => a.startMs - b.startMs);
  const merged: Interval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last && interval.startMs <= last.endMs) {
      merged[merged.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, interval.endMs) };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}
