import { accumulate, emptySeries, lowerMedianLength } from './accumulate';
import { addUpOverlaps, countOverlapping } from './overlaps';
import { SeriesBucket, SliSeries } from './sliSeries';

/** Buckets as delivered: any order, overlaps and duplicates allowed. All arrays have the same length. */
export interface Buckets {
  readonly startMs: ArrayLike<number>;
  readonly endMs: ArrayLike<number>;
  readonly bad: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/**
 * A series from delivered buckets.
 *
 * Buckets that start at or after `nowMs`, have no length or a value that is not finite are left out; a count so small that
 * it is a rounding remainder is none; one in progress ends at `nowMs` and keeps all its counts. Overlapping buckets are cut
 * at each other's edges and their densities added up.
 */
export function buildSliSeries(buckets: Buckets, nowMs: number): SliSeries {
  return isInOrder(buckets, nowMs) ? accumulateInOrder(buckets) : accumulateInAnyOrder(buckets, nowMs);
}

/** True where nothing has to be left out, sorted, cut or added up: the usual case, and the fast one. */
function isInOrder({ startMs, endMs, bad, total }: Buckets, nowMs: number): boolean {
  let reachMs = -Infinity;
  for (let i = 0; i < startMs.length; i++) {
    const start = startMs[i];
    const end = endMs[i];
    const isUsable = end > start && end <= nowMs && start >= reachMs && isPlainCount(bad[i]) && isPlainCount(total[i]);
    if (!isUsable) {
      return false;
    }
    reachMs = end;
  }
  // The times are compared above; only these two could be infinite.
  return startMs.length === 0 || Number.isFinite(startMs[0] + reachMs);
}

function isPlainCount(count: number): boolean {
  return count === 0 || (count >= NO_EVENTS_BELOW && count < Infinity);
}

function accumulateInOrder({ startMs, endMs, bad, total }: Buckets): SliSeries {
  const series = emptySeries(startMs.length, 'events');
  let [bads, totals, observed] = [0, 0, 0];
  for (let i = 0; i < startMs.length; i++) {
    const start = startMs[i];
    const end = endMs[i];
    series.startMs[i] = start;
    series.endMs[i] = end;
    bads += bad[i];
    totals += total[i];
    observed += end - start;
    series.cumulativeBad[i + 1] = bads;
    series.cumulativeTotal[i + 1] = totals;
    series.cumulativeObservedMs[i + 1] = observed;
  }
  return { ...series, resolutionMs: lowerMedianLength(series) };
}

function accumulateInAnyOrder(buckets: Buckets, nowMs: number): SliSeries {
  const kept = keepUsable(buckets, nowMs);
  if (!isAscending(kept)) {
    kept.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  }
  const overlappingBuckets = countOverlapping(kept);
  const ordered = overlappingBuckets === 0 ? kept : addUpOverlaps(kept);
  return { ...accumulate(ordered, 'events'), overlappingBuckets };
}

function keepUsable({ startMs, endMs, bad, total }: Buckets, nowMs: number): SeriesBucket[] {
  const kept: SeriesBucket[] = [];
  for (let i = 0; i < startMs.length; i++) {
    const bucket = {
      startMs: startMs[i],
      endMs: Math.min(endMs[i], nowMs),
      bad: eventsOf(bad[i]),
      total: eventsOf(total[i]),
    };
    const isFinite = Number.isFinite(bucket.startMs + bucket.endMs + bucket.bad + bucket.total);
    if (isFinite && bucket.endMs > bucket.startMs) {
      kept.push(bucket);
    }
  }
  return kept;
}

/** Less than any real count: a share of it would vanish from a sum and leave failures without events. */
const NO_EVENTS_BELOW = 1e-100;

function eventsOf(count: number): number {
  return Math.abs(count) < NO_EVENTS_BELOW ? 0 : count;
}

function isAscending(buckets: SeriesBucket[]): boolean {
  return buckets.every((bucket, i) => i === 0 || buckets[i - 1].startMs <= bucket.startMs);
}
