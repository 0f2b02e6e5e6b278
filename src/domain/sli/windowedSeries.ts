/**
 * Event counts of which each value already covers a whole window `(t − w, t]`, as `increase(x[30d])` delivers them.
 * They give headline, trailing curve and replay at once; what needs single buckets cannot be derived from them.
 */
export interface WindowedSeries {
  readonly length: number;
  /** Instants in ascending order, without duplicates. */
  readonly timeMs: Float64Array;
  readonly bad: Float64Array;
  readonly total: Float64Array;
  /** Length `w` of the window that each value covers. */
  readonly windowMs: number;
  /** The usual distance of two instants: the lower median; 0 for fewer than two. */
  readonly resolutionMs: number;
}

/** Windowed values as delivered, in any order. All arrays have the same length. */
export interface WindowedValues {
  readonly timeMs: ArrayLike<number>;
  readonly bad: ArrayLike<number>;
  readonly total: ArrayLike<number>;
  readonly windowMs: number;
}

/** A series from delivered values. Instants after `nowMs` and values that are not finite are left out; of duplicates the last counts. */
export function buildWindowedSeries({ timeMs, bad, total, windowMs }: WindowedValues, nowMs: number): WindowedSeries {
  const latest = new Map<number, number>();
  for (let i = 0; i < timeMs.length; i++) {
    if (Number.isFinite(timeMs[i] + bad[i] + total[i]) && timeMs[i] <= nowMs) {
      latest.set(timeMs[i], i);
    }
  }
  const order = [...latest].sort(([a], [b]) => a - b).map(([, index]) => index);
  const times = Float64Array.from(order, (i) => timeMs[i]);
  return {
    length: order.length,
    timeMs: times,
    bad: Float64Array.from(order, (i) => bad[i]),
    total: Float64Array.from(order, (i) => total[i]),
    windowMs,
    resolutionMs: lowerMedianStep(times),
  };
}

function lowerMedianStep(timeMs: Float64Array): number {
  const steps = timeMs
    .subarray(1)
    .map((time, i) => time - timeMs[i])
    .sort();
  return steps.length === 0 ? 0 : steps[(steps.length - 1) >> 1];
}
