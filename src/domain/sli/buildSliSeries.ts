import { accumulate, emptySeries, withResolution } from './accumulate';
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
  const order = orderOf(buckets, nowMs);
  return order ? accumulateInOrder(buckets, order) : accumulateInAnyOrder(buckets, nowMs);
}

interface Order {
  /** Each bucket begins as the one before it ends. */
  readonly isGapless: boolean;
  /** All buckets are of one length. */
  readonly isEven: boolean;
}

/** Defined where nothing has to be left out, sorted, cut or added up: the usual case, and the fast one. */
function orderOf({ startMs, endMs, bad, total }: Buckets, nowMs: number): Order | undefined {
  const { length } = startMs;
  if (length === 0 || !Number.isFinite(startMs[0] + endMs[length - 1])) {
    return undefined;
  }
  const lengthMs = endMs[0] - startMs[0];
  let reachMs = startMs[0];
  let [isGapless, isEven] = [true, true];
  for (let i = 0; i < length; i++) {
    const start = startMs[i];
    const end = endMs[i];
    const isUsable = end > start && end <= nowMs && start >= reachMs && isPlainCount(bad[i]) && isPlainCount(total[i]);
    if (!isUsable) {
      return undefined;
    }
    isGapless = isGapless && start === reachMs;
    isEven = isEven && end - start === lengthMs;
    reachMs = end;
  }
  return { isGapless, isEven };
}

function isPlainCount(count: number): boolean {
  return count === 0 || (count >= NO_EVENTS_BELOW && count < Infinity);
}

function accumulateInOrder(buckets: Buckets, { isGapless, isEven }: Order): SliSeries {
  const { startMs, endMs, bad, total } = buckets;
  const { length } = startMs;
  const series = emptySeries(length, { unit: 'events', ...edgesOf(buckets, isGapless) });
  const { cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  let [bads, totals, observed] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    bads += bad[i];
    totals += total[i];
    observed += endMs[i] - startMs[i];
    cumulativeBad[i + 1] = bads;
    cumulativeTotal[i + 1] = totals;
    cumulativeObservedMs[i + 1] = observed;
  }
  return isEven ? { ...series, resolutionMs: endMs[0] - startMs[0], isRegular: isGapless } : withResolution(series);
}

/** Starts and ends; where there is no gap they are two views of the same edges. */
function edgesOf({ startMs, endMs }: Buckets, isGapless: boolean): Pick<SliSeries, 'startMs' | 'endMs'> {
  if (!isGapless) {
    return { startMs: Float64Array.from(startMs), endMs: Float64Array.from(endMs) };
  }
  const edges = new Float64Array(startMs.length + 1);
  edges.set(startMs);
  edges[startMs.length] = endMs[startMs.length - 1];
  return { startMs: edges.subarray(0, startMs.length), endMs: edges.subarray(1) };
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
