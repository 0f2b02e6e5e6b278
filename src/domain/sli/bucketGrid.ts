import { SliSeries } from './sliSeries';

/** Stretches of time in which something was counted. Both arrays have the same length. */
export interface BucketTimes {
  readonly startMs: ArrayLike<number>;
  readonly endMs: ArrayLike<number>;
}

/** Where the buckets of a series lie, and what follows from that alone: series of one query mostly share it. */
export type BucketGrid = Pick<
  SliSeries,
  'startMs' | 'endMs' | 'length' | 'cumulativeObservedMs' | 'resolutionMs' | 'isRegular'
>;

/** The grid of buckets of which none is to be left out, sorted or cut: the usual case. `undefined` for any other, and for none. */
export function gridOf(edges: BucketTimes, nowMs: number): BucketGrid | undefined {
  const order = orderOf(edges, nowMs);
  if (!order) {
    return undefined;
  }
  const { startMs, endMs } = edges;
  const { length } = startMs;
  const cumulativeObservedMs = new Float64Array(length + 1);
  for (let i = 0; i < length; i++) {
    cumulativeObservedMs[i + 1] = cumulativeObservedMs[i] + (endMs[i] - startMs[i]);
  }
  const grid = { ...copyOf(edges, order.isGapless), length, cumulativeObservedMs, resolutionMs: 0, isRegular: false };
  return order.isEven
    ? { ...grid, resolutionMs: endMs[0] - startMs[0], isRegular: order.isGapless }
    : withResolution(grid);
}

interface Order {
  /** Each bucket begins as the one before it ends. */
  readonly isGapless: boolean;
  /** All buckets are of one length. */
  readonly isEven: boolean;
}

function orderOf({ startMs, endMs }: BucketTimes, nowMs: number): Order | undefined {
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
    if (!(end > start && end <= nowMs && start >= reachMs)) {
      return undefined;
    }
    isGapless = isGapless && start === reachMs;
    isEven = isEven && end - start === lengthMs;
    reachMs = end;
  }
  return { isGapless, isEven };
}

/** Starts and ends; where there is no gap they are two views of the same edges. */
function copyOf({ startMs, endMs }: BucketTimes, isGapless: boolean): Pick<SliSeries, 'startMs' | 'endMs'> {
  if (!isGapless) {
    return { startMs: Float64Array.from(startMs), endMs: Float64Array.from(endMs) };
  }
  const edges = new Float64Array(startMs.length + 1);
  edges.set(startMs);
  edges[startMs.length] = endMs[startMs.length - 1];
  return { startMs: edges.subarray(0, startMs.length), endMs: edges.subarray(1) };
}

/** The series with its resolution, the lower median of the buckets' lengths (0 without buckets), and whether it is regular. */
export function withResolution<G extends BucketGrid>(series: G): G {
  const { startMs, endMs, length, cumulativeObservedMs } = series;
  if (length === 0) {
    return series;
  }
  const first = endMs[0] - startMs[0];
  let i = 1;
  while (i < length && endMs[i] - startMs[i] === first) {
    i++;
  }
  if (i === length) {
    const isRegular =
      first * length === endMs[length - 1] - startMs[0] && cumulativeObservedMs[length] === first * length;
    return { ...series, resolutionMs: first, isRegular };
  }
  // Sorting is for the rare series whose buckets differ in length.
  const lengths = endMs.map((end, k) => end - startMs[k]).sort();
  return { ...series, resolutionMs: lengths[(length - 1) >> 1] };
}
