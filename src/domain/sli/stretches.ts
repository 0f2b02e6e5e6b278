import { Interval } from '../timeWindow';

/** Stretches of time that do not overlap, in ascending order: the buckets of a series, or what is excluded. */
export interface Stretches {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
}

/** How many of these times, in ascending order, are not after an instant: the index of the first that is. O(log n). */
export function countUpTo(timesMs: Float64Array, timeMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timesMs[middle] > timeMs) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The parts of an interval that no stretch covers, in ascending order. */
export function uncoveredParts(interval: Interval, { startMs, endMs }: Stretches): Interval[] {
  const parts: Interval[] = [];
  let fromMs = interval.startMs;
  const first = countUpTo(endMs, interval.startMs);
  const end = countUpTo(startMs, interval.endMs);
  for (let i = first; i < end; i++) {
    if (startMs[i] > fromMs) {
      parts.push({ startMs: fromMs, endMs: startMs[i] });
    }
    fromMs = endMs[i];
  }
  return fromMs < interval.endMs ? [...parts, { startMs: fromMs, endMs: interval.endMs }] : parts;
}
