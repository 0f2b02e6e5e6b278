import { remainingShare } from './budget';
import { SliSeries, locate, valueAt } from './sli/sliSeries';
import { Interval } from './timeWindow';

/** Remaining budget over time: points joined by straight lines. */
export interface BurnDownCurve {
  readonly timeMs: Float64Array;
  /** Ratio of the budget: 1 = all of it, 0 = spent, negative = overspent. */
  readonly remaining: Float64Array;
}

/**
 * The anchored curve: from 100 % at the window's start, `R(t) = 1 − bad(start..t) / allowed(window)`. It never rises,
 * and its last point equals the headline, because both are the same expression over the same running sums.
 *
 * One point at each edge of a bucket: level in a gap, straight inside a bucket (density principle).
 */
export function computeAnchoredCurve(series: SliSeries, window: Interval, allowed: number): BurnDownCurve {
  const { length, startMs, endMs, cumulativeBad } = series;
  const from = locate(series, window.startMs);
  const badBefore = valueAt(cumulativeBad, from);
  const shared = sharedEdges(series, window, from.index);
  if (shared && allowed > 0) {
    const remaining = new Float64Array(shared.length);
    for (let i = 0; i < remaining.length; i++) {
      remaining[i] = 1 - (cumulativeBad[from.index + i] - badBefore) / allowed;
    }
    return { timeMs: shared, remaining };
  }
  const size = countPoints(series, window, from.index);
  const timeMs = new Float64Array(size);
  const remaining = new Float64Array(size);
  timeMs[0] = window.startMs;
  remaining[0] = 1;
  let count = 1;
  let lastMs = window.startMs;
  for (let i = from.index; i < length && startMs[i] < window.endMs; i++) {
    const start = startMs[i];
    if (start > lastMs) {
      timeMs[count] = start;
      remaining[count++] = remainingShare(cumulativeBad[i] - badBefore, allowed);
    }
    lastMs = endMs[i];
    if (lastMs < window.endMs) {
      timeMs[count] = lastMs;
      remaining[count++] = remainingShare(cumulativeBad[i + 1] - badBefore, allowed);
    }
  }
  timeMs[count] = window.endMs;
  remaining[count] = remainingShare(valueAt(cumulativeBad, locate(series, window.endMs)) - badBefore, allowed);
  return { timeMs, remaining };
}

/**
 * The edges of the window's buckets as they lie in the series, where the window begins and ends with a bucket and there is no
 * gap: then the curve needs no times of its own.
 */
function sharedEdges({ startMs, endMs, length }: SliSeries, window: Interval, from: number): Float64Array | undefined {
  const isShared =
    startMs.buffer === endMs.buffer && startMs.byteOffset + startMs.BYTES_PER_ELEMENT === endMs.byteOffset;
  return isShared && startMs[from] === window.startMs && endMs[length - 1] === window.endMs
    ? new Float64Array(startMs.buffer, startMs.byteOffset + from * startMs.BYTES_PER_ELEMENT, length - from + 1)
    : undefined;
}

/** How many points the curve has: both ends, each end of a bucket, and each start that no end precedes. */
function countPoints({ length, startMs, endMs }: SliSeries, window: Interval, fromIndex: number): number {
  let count = 2;
  let lastMs = window.startMs;
  for (let i = fromIndex; i < length && startMs[i] < window.endMs; i++) {
    count += startMs[i] > lastMs ? 1 : 0;
    lastMs = endMs[i];
    count += lastMs < window.endMs ? 1 : 0;
  }
  return count;
}
