import { HOUR_MS, Interval } from '../timeWindow';
import { pickBuckets } from './accumulate';
import { SliSeries } from './sliSeries';
import { Stretches, countUpTo, uncoveredParts } from './stretches';

/** A stretch of time that does not count, such as planned maintenance. */
export interface Exclusion {
  readonly startMs: number;
  /** Absent while it has not ended: then it lasts until now, a day at most. */
  readonly endMs: number | undefined;
}

/** A region without an end excludes a day at most. */
export const LONGEST_OPEN_EXCLUSION_MS = 24 * HOUR_MS;

/** Stretches of time that count on neither side, apart from each other and in ascending order. */
export interface ExcludedTime extends Stretches {
  /** Excluded milliseconds before stretch `i`; one element more than stretches. */
  readonly cumulativeMs: Float64Array;
}

export const NOTHING_EXCLUDED: ExcludedTime = excludedTimeOf([]);

/** The stretches that exclusions cover, merged, none beyond now; what has no length excludes nothing. */
export function closeExclusions(exclusions: readonly Exclusion[], nowMs: number): Interval[] {
  return mergeIntervals(
    exclusions.map(({ startMs, endMs }) => ({
      startMs,
      endMs: endMs ?? Math.min(startMs + LONGEST_OPEN_EXCLUSION_MS, nowMs),
    }))
  );
}

/** From stretches that are disjoint and in ascending order. */
export function excludedTimeOf(intervals: readonly Interval[]): ExcludedTime {
  const cumulativeMs = new Float64Array(intervals.length + 1);
  intervals.forEach(({ startMs, endMs }, i) => (cumulativeMs[i + 1] = cumulativeMs[i] + endMs - startMs));
  return {
    startMs: Float64Array.from(intervals, ({ startMs }) => startMs),
    endMs: Float64Array.from(intervals, ({ endMs }) => endMs),
    cumulativeMs,
  };
}

/** Excluded time within a stretch. O(log n). */
export function excludedBetween(excluded: ExcludedTime, startMs: number, endMs: number): number {
  return excludedBefore(excluded, endMs) - excludedBefore(excluded, startMs);
}

function excludedBefore({ startMs, endMs, cumulativeMs }: ExcludedTime, timeMs: number): number {
  const past = countUpTo(endMs, timeMs);
  return cumulativeMs[past] + Math.max(0, timeMs - (startMs[past] ?? Infinity));
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
 *
 * @param exclusions disjoint and in ascending order
 */
export function excludeBuckets(series: SliSeries, exclusions: readonly Interval[]): WithoutExcluded {
  if (exclusions.length === 0) {
    return { series, excluded: NOTHING_EXCLUDED, removedBuckets: 0 };
  }
  const own = excludedTimeOf(exclusions);
  const [kept, removed]: [number[], number[]] = [[], []];
  for (let i = 0; i < series.length; i++) {
    const [startMs, endMs] = [series.startMs[i], series.endMs[i]];
    const isRemoved = 2 * excludedBetween(own, startMs, endMs) >= endMs - startMs;
    (isRemoved ? removed : kept).push(i);
  }
  const reach = mergeIntervals([
    ...exclusions,
    ...removed.map((i) => ({ startMs: series.startMs[i], endMs: series.endMs[i] })),
  ]);
  const without = pickBuckets(series, kept);
  return {
    series: without,
    excluded: excludedOutside(excludedTimeOf(reach), without),
    removedBuckets: removed.length,
  };
}

/** Excluded time that no bucket (slice) of a series covers: no moment is both. */
export function excludedOutside({ startMs, endMs }: ExcludedTime, series: SliSeries): ExcludedTime {
  const intervals = Array.from(startMs, (start, i) => ({ startMs: start, endMs: endMs[i] }));
  return excludedTimeOf(intervals.flatMap((interval) => uncoveredParts(interval, series)));
}

/** Disjoint intervals in ascending order; what has no length, or no finite edge, is left out. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(({ startMs, endMs }) => endMs > startMs && Number.isFinite(startMs + endMs))
    .sort((a, b) => a.startMs - b.startMs);
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
