import { SliSeries } from '../domain/sli/sliSeries';
import { buildSliSeries } from '../domain/sli/buildSliSeries';

export interface SliSeriesShape {
  /** Start of the first bucket; default 0. */
  readonly startMs?: number;
  /** Length of every bucket; default one minute. */
  readonly bucketMs?: number;
  /** Events of each bucket; null is a gap. */
  readonly total: ReadonlyArray<number | null>;
  readonly bad?: readonly number[];
}

/** Adjacent buckets of one length, with gaps where the total is null. */
export function anSliSeries({ startMs = 0, bucketMs = 60_000, total, bad = [] }: SliSeriesShape): SliSeries {
  const buckets = total.flatMap((events, i) =>
    events === null
      ? []
      : [{ start: startMs + i * bucketMs, end: startMs + (i + 1) * bucketMs, bad: bad[i] ?? 0, total: events }]
  );
  return buildSliSeries(
    {
      startMs: buckets.map(({ start }) => start),
      endMs: buckets.map(({ end }) => end),
      bad: buckets.map((bucket) => bucket.bad),
      total: buckets.map((bucket) => bucket.total),
    },
    Infinity
  );
}
