import { AmountUnit, SliSeries } from './sliSeries';

/** Buckets as delivered: any order, overlaps and duplicates allowed. All arrays have the same length. */
export interface Buckets {
  readonly startMs: ArrayLike<number>;
  readonly endMs: ArrayLike<number>;
  readonly bad: ArrayLike<number>;
  readonly total: ArrayLike<number>;
}

/** A bucket with its own amounts. */
export interface SeriesBucket {
  startMs: number;
  endMs: number;
  bad: number;
  total: number;
}

/**
 * A series from delivered buckets.
 *
 * Buckets that start at or after `nowMs`, have no length or a value that is not finite are left out; a count so small that
 * it is a rounding remainder is none; one in progress
 * ends at `nowMs` and keeps all its counts. Overlapping buckets are cut at each other's edges and their densities added up.
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

function countOverlapping(buckets: SeriesBucket[]): number {
  let reachMs = -Infinity;
  let count = 0;
  for (const bucket of buckets) {
    count += bucket.startMs < reachMs ? 1 : 0;
    reachMs = Math.max(reachMs, bucket.endMs);
  }
  return count;
}

/** Cuts time at every edge; each piece gets its share of every bucket that covers it. Exact duplicates stay whole. */
function addUpOverlaps(buckets: SeriesBucket[]): SeriesBucket[] {
  const distinct = addUpDuplicates(buckets);
  const edges = [...new Set(distinct.flatMap(({ startMs, endMs }) => [startMs, endMs]))].sort((a, b) => a - b);
  const pieces: SeriesBucket[] = [];
  let open: SeriesBucket[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [startMs, endMs] = [edges[i], edges[i + 1]];
    while (next < distinct.length && distinct[next].startMs <= startMs) {
      open.push(distinct[next++]);
    }
    open = open.filter((bucket) => bucket.endMs > startMs);
    if (open.length > 0) {
      pieces.push(addUpShares(open, startMs, endMs));
    }
  }
  return pieces;
}

function addUpDuplicates(buckets: SeriesBucket[]): SeriesBucket[] {
  const distinct: SeriesBucket[] = [];
  for (const bucket of buckets) {
    const last = distinct.at(-1);
    if (last && last.startMs === bucket.startMs && last.endMs === bucket.endMs) {
      last.bad += bucket.bad;
      last.total += bucket.total;
    } else {
      distinct.push({ ...bucket });
    }
  }
  return distinct;
}

function addUpShares(buckets: SeriesBucket[], startMs: number, endMs: number): SeriesBucket {
  const piece = { startMs, endMs, bad: 0, total: 0 };
  for (const bucket of buckets) {
    const share = (endMs - startMs) / (bucket.endMs - bucket.startMs);
    piece.bad += bucket.bad * share;
    piece.total += bucket.total * share;
  }
  return piece;
}

/** A series from buckets that are in order and do not overlap. */
export function accumulate(buckets: readonly SeriesBucket[], unit: AmountUnit): SliSeries {
  const series = emptySeries(buckets.length, unit);
  buckets.forEach(({ startMs, endMs, bad, total }, i) => {
    series.startMs[i] = startMs;
    series.endMs[i] = endMs;
    series.cumulativeBad[i + 1] = series.cumulativeBad[i] + bad;
    series.cumulativeTotal[i + 1] = series.cumulativeTotal[i] + total;
    series.cumulativeObservedMs[i + 1] = series.cumulativeObservedMs[i] + (endMs - startMs);
  });
  return { ...series, resolutionMs: lowerMedianLength(series) };
}

function emptySeries(length: number, unit: AmountUnit): SliSeries {
  return {
    unit,
    length,
    startMs: new Float64Array(length),
    endMs: new Float64Array(length),
    cumulativeBad: new Float64Array(length + 1),
    cumulativeTotal: new Float64Array(length + 1),
    cumulativeObservedMs: new Float64Array(length + 1),
    resolutionMs: 0,
    overlappingBuckets: 0,
  };
}

function lowerMedianLength({ startMs, endMs, length }: SliSeries): number {
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
