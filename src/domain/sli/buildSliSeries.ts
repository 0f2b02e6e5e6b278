import { accumulate } from './accumulate';
import { BucketTimes, BucketGrid, gridOf } from './bucketGrid';
import { addUpOverlaps, countOverlapping } from './overlaps';
import { SeriesBucket, SliSeries } from './sliSeries';

/** Buckets as delivered: any order, overlaps and duplicates allowed. All arrays have the same length. */
export interface Buckets extends BucketTimes {
  readonly bad: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/**
 * A series from delivered buckets.
 *
 * Buckets that start at or after `nowMs`, have no length or a value that is not finite are left out; a count so small that
 * it is a rounding remainder is none; one in progress ends at `nowMs` and keeps all its counts. Overlapping buckets are cut
 * at each other's edges and their densities added up.
 *
 * @param grid that of the buckets up to `nowMs`, where it is known already
 */
export function buildSliSeries(buckets: Buckets, nowMs: number, grid = gridOf(buckets, nowMs)): SliSeries {
  return (grid && accumulateOn(grid, buckets)) ?? accumulateInAnyOrder(buckets, nowMs);
}

/** Defined where no count has to be left out or mended: the usual case, and the fast one. */
function accumulateOn(grid: BucketGrid, { bad, total }: Buckets): SliSeries | undefined {
  const { length } = grid;
  const cumulativeBad = new Float64Array(length + 1);
  const cumulativeTotal = new Float64Array(length + 1);
  let [bads, totals] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (!(isPlainCount(bad[i]) && isPlainCount(total[i]))) {
      return undefined;
    }
    bads += bad[i];
    totals += total[i];
    cumulativeBad[i + 1] = bads;
    cumulativeTotal[i + 1] = totals;
  }
  return {
    ...grid,
    unit: 'events',
    cumulativeBad,
    cumulativeTotal,
    cumulativeAllowed: undefined,
    hasUnobserved: false,
    overlappingBuckets: 0,
  };
}

function isPlainCount(count: number): boolean {
  return count === 0 || (count >= NO_EVENTS_BELOW && count < Infinity);
}

function accumulateInAnyOrder(buckets: Buckets, nowMs: number): SliSeries {
  const kept = keepUsable(buckets, nowMs).sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const overlappingBuckets = countOverlapping(kept);
  if (overlappingBuckets === 0) {
    return accumulate(kept, 'events');
  }
  // The resolution is that of the buckets as they were delivered, not of their pieces.
  const { resolutionMs } = accumulate(kept, 'events');
  return { ...accumulate(addUpOverlaps(kept), 'events'), resolutionMs, isRegular: false, overlappingBuckets };
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
