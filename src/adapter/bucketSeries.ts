import { BucketGrid, gridOf } from '../domain/sli/bucketGrid';
import { buildSliSeries } from '../domain/sli/buildSliSeries';
import { SliSeries } from '../domain/sli/sliSeries';
import { BucketEdges } from './bucketTime';
import { Counts } from './combineCounts';

/** The buckets of counts up to now: without what lies ahead; one in progress ends now and keeps all that it counted. Times ascend. */
export function bucketSeriesOf({ startMs, endMs, bad, total }: Counts, nowMs: number): SliSeries {
  const { edges, grid } = placeUntil({ startMs, endMs }, nowMs);
  const cut = (values: Float64Array): Float64Array => values.subarray(0, edges.startMs.length);
  return buildSliSeries({ ...edges, bad: cut(bad), total: cut(total) }, nowMs, grid);
}

interface Placed {
  readonly endMs: Float64Array;
  readonly nowMs: number;
  readonly edges: BucketEdges;
  readonly grid: BucketGrid | undefined;
}

/** Series with the same buckets have the same grid. */
const placed = new WeakMap<Float64Array, Placed>();

function placeUntil(edges: BucketEdges, nowMs: number): Placed {
  const known = placed.get(edges.startMs);
  if (known?.endMs === edges.endMs && known.nowMs === nowMs) {
    return known;
  }
  const cut = cutAt(edges, nowMs);
  const now = { endMs: edges.endMs, nowMs, edges: cut, grid: gridOf(cut, nowMs) };
  placed.set(edges.startMs, now);
  return now;
}

function cutAt({ startMs, endMs }: BucketEdges, nowMs: number): BucketEdges {
  let length = startMs.length;
  while (length > 0 && startMs[length - 1] >= nowMs) {
    length--;
  }
  const isUnderWay = length > 0 && endMs[length - 1] > nowMs;
  const ends = isUnderWay ? endMs.slice(0, length) : endMs.subarray(0, length);
  for (let i = length - 1; i >= 0 && ends[i] > nowMs; i--) {
    ends[i] = nowMs;
  }
  return { startMs: startMs.subarray(0, length), endMs: ends };
}
