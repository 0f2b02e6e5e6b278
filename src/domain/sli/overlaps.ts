import { SeriesBucket } from './sliSeries';

/** How many buckets, sorted by their starts, overlap one before them. */
export function countOverlapping(buckets: SeriesBucket[]): number {
  let reachMs = -Infinity;
  let count = 0;
  for (const bucket of buckets) {
    count += bucket.startMs < reachMs ? 1 : 0;
    reachMs = Math.max(reachMs, bucket.endMs);
  }
  return count;
}

/**
 * Cuts time at every edge; each piece gets its share of every bucket that covers it.
 * Exact duplicates stay whole.
 */
export function addUpOverlaps(buckets: SeriesBucket[]): SeriesBucket[] {
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
