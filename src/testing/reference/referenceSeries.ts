import {
  type ReferenceCountBucket,
  type ReferenceData,
  type ReferenceInput,
  type ReferenceRatioBucket,
} from './referenceInput';
import { coveredMs, type Interval, lengthOf, unionOf, withoutHoles } from './referenceIntervals';
import { HOUR_MS, MINUTE_MS } from './referenceNumbers';

/** Disjoint data. For ratios an event is a millisecond: `bad` is the error ratio times the length; idle ones have none. */
export interface RawPiece extends Interval {
  bad: number;
  total: number;
}

/** The input made sound: what was observed, what is excluded, and the instant that everything ends at. */
export interface RawSeries {
  /** The pieces that remain after the exclusions, ascending. */
  kept: RawPiece[];
  /** Excluded time, disjoint from the kept pieces; may reach beyond now. */
  excluded: Interval[];
  resolutionMs: number;
  staleAfterMs: number;
  asOfMs: number;
  freshness: 'current' | 'stale' | 'silent';
  /** Where the data begins, excluded or not. */
  dataStartMs: number;
}

const SMALLEST_COUNT = 1e-100;
const OPEN_EXCLUSION_MS = 24 * HOUR_MS;

/** Drops what has no length, is reversed or lies in the future; a bucket in progress ends at now (definitions, 1). */
function cutAtNow<B extends Interval>(buckets: B[], nowMs: number): B[] {
  return buckets
    .filter(({ startMs, endMs }) => Number.isFinite(startMs) && Number.isFinite(endMs))
    .filter(({ startMs, endMs }) => endMs > startMs && startMs < nowMs)
    .map((bucket) => ({ ...bucket, endMs: Math.min(bucket.endMs, nowMs) }));
}

function cleanCount(count: number): number {
  return Math.abs(count) < SMALLEST_COUNT ? 0 : count;
}

function cleanCounts(buckets: ReferenceCountBucket[], nowMs: number): ReferenceCountBucket[] {
  return cutAtNow(buckets, nowMs)
    .filter(({ bad, total }) => Number.isFinite(bad) && Number.isFinite(total))
    .map((bucket) => ({ ...bucket, bad: cleanCount(bucket.bad), total: cleanCount(bucket.total) }));
}

function cleanRatios(buckets: ReferenceRatioBucket[], nowMs: number): ReferenceRatioBucket[] {
  return cutAtNow(buckets, nowMs).filter(({ errorRatio }) => Number.isFinite(errorRatio) || Number.isNaN(errorRatio));
}

/** The pieces between all edges that at least one bucket covers, each with what `combine` makes of those buckets. */
function cutAtAllEdges<B extends Interval>(
  buckets: B[],
  combine: (piece: Interval, over: B[]) => RawPiece
): RawPiece[] {
  const edges = [...new Set(buckets.flatMap(({ startMs, endMs }) => [startMs, endMs]))].sort((a, b) => a - b);
  return edges.slice(1).flatMap((endMs, index) => {
    const piece = { startMs: edges[index], endMs };
    const over = buckets.filter((bucket) => bucket.startMs <= piece.startMs && bucket.endMs >= piece.endMs);
    return over.length > 0 ? [combine(piece, over)] : [];
  });
}

/** Overlapping counts add up as densities (definitions, 1). */
function addDensities(piece: Interval, over: ReferenceCountBucket[]): RawPiece {
  const shareOf = (bucket: Interval): number => lengthOf(piece) / lengthOf(bucket);
  return {
    ...piece,
    bad: over.reduce((bad, bucket) => bad + bucket.bad * shareOf(bucket), 0),
    total: over.reduce((total, bucket) => total + bucket.total * shareOf(bucket), 0),
  };
}

/** Overlapping ratios are averaged by time; each covers the whole piece, and idle ones do not count (definitions, 1). */
function averageRatios(piece: Interval, over: ReferenceRatioBucket[]): RawPiece {
  const busy = over.filter(({ errorRatio }) => !Number.isNaN(errorRatio));
  if (busy.length === 0) {
    return { ...piece, bad: 0, total: 0 };
  }
  const errorRatio = busy.reduce((ratios, bucket) => ratios + bucket.errorRatio, 0) / busy.length;
  return { ...piece, bad: errorRatio * lengthOf(piece), total: lengthOf(piece) };
}

/** Disjoint pieces of the pool, or of each part. */
function piecesOf(data: ReferenceData, nowMs: number): RawPiece[] {
  return data.kind === 'counts'
    ? cutAtAllEdges(cleanCounts(data.buckets, nowMs), addDensities)
    : cutAtAllEdges(cleanRatios(data.buckets, nowMs), averageRatios);
}

/** The pieces of each value of the further label. */
export function partPiecesOf(input: ReferenceInput): Array<{ value: string; pieces: RawPiece[] }> {
  return input.kind === 'counts'
    ? input.parts.map(({ value, buckets }) => ({
        value,
        pieces: piecesOf({ kind: 'counts', buckets, parts: [] }, input.nowMs),
      }))
    : input.parts.map(({ value, buckets }) => ({
        value,
        pieces: piecesOf({ kind: 'ratios', buckets, parts: [] }, input.nowMs),
      }));
}

export function lowerMedian(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/** An exclusion without end lasts a day at most, and not beyond now; a point removes nothing (definitions, 9). */
function exclusionIntervals({ exclusions, nowMs }: ReferenceInput): Interval[] {
  return exclusions
    .map(({ startMs, endMs }) => ({ startMs, endMs: endMs ?? Math.min(startMs + OPEN_EXCLUSION_MS, nowMs) }))
    .filter(({ startMs, endMs }) => Number.isFinite(startMs) && Number.isFinite(endMs) && endMs > startMs);
}

/** One instant: the end of the last bucket while the data is merely late, else now (definitions, 0). */
function freshnessOf(lateMs: number, resolutionMs: number): RawSeries['freshness'] {
  if (lateMs <= Math.max(3 * resolutionMs, 15 * MINUTE_MS)) {
    return 'current';
  }
  return lateMs <= Math.max(12 * resolutionMs, HOUR_MS) ? 'stale' : 'silent';
}

/** Reads the buckets (definitions, 1 and 9); undefined where nothing is left of them. */
export function readSeries(input: ReferenceInput): RawSeries | undefined {
  const buckets: Interval[] =
    input.kind === 'counts' ? cleanCounts(input.buckets, input.nowMs) : cleanRatios(input.buckets, input.nowMs);
  const pieces = piecesOf(input, input.nowMs);
  const exclusions = unionOf(exclusionIntervals(input));
  const kept = pieces.filter((piece) => 2 * coveredMs(piece, exclusions) < lengthOf(piece));
  if (kept.length === 0) {
    return undefined;
  }
  const removed = pieces.filter((piece) => !kept.includes(piece));
  const resolutionMs = lowerMedian(buckets.map(lengthOf));
  const lastEndMs = pieces[pieces.length - 1].endMs;
  const freshness = freshnessOf(input.nowMs - lastEndMs, resolutionMs);
  return {
    kept,
    excluded: unionOf([...exclusions, ...removed]).flatMap((interval) => withoutHoles(interval, kept)),
    resolutionMs,
    staleAfterMs: Math.max(3 * resolutionMs, 15 * MINUTE_MS),
    asOfMs: freshness === 'current' ? lastEndMs : input.nowMs,
    freshness,
    dataStartMs: pieces[0].startMs,
  };
}
