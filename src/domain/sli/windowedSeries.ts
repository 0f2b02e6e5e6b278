/**
 * Event counts of which each value already covers a whole window `(t − w, t]`, as `increase(x[30d])` delivers them.
 * They give headline, trailing curve and replay at once; what needs single buckets cannot be derived from them.
 */
export interface WindowedSeries {
  /**
   * What the values count: events; milliseconds of the window where only a ratio is known (`ratioMs`) or only what is left
   * (`readyMade`: then good and bad are not known).
   */
  readonly unit: 'events' | 'ratioMs' | 'readyMade';
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

/** Windowed counts as delivered, in any order. All arrays have the same length. */
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
    unit: 'events',
    length: order.length,
    timeMs: times,
    bad: Float64Array.from(order, (i) => bad[i]),
    total: Float64Array.from(order, (i) => total[i]),
    windowMs,
    resolutionMs: lowerMedianStep(times),
  };
}

/** Windowed ratios as delivered: bad share of the window, 0..1; NaN is a window without events. */
export interface WindowedRatios {
  readonly timeMs: ArrayLike<number>;
  readonly errorRatio: ArrayLike<number>;
  readonly windowMs: number;
}

/** A windowed series from ratios: without counts, shares of the window's time stand for them. */
export function buildWindowedRatioSeries(
  { timeMs, errorRatio, windowMs }: WindowedRatios,
  nowMs: number
): WindowedSeries {
  const total = Float64Array.from(errorRatio, (ratio) => (Number.isNaN(ratio) ? 0 : windowMs));
  const bad = total.map((amount, i) => (amount === 0 ? 0 : errorRatio[i] * amount));
  return { ...buildWindowedSeries({ timeMs, bad, total, windowMs }, nowMs), unit: 'ratioMs' };
}

/**
 * The value that speaks for an instant: the nearest one, at most a step and a half or the tolerance away; `undefined` where
 * there is none.
 */
export function windowedAt(series: WindowedSeries, timeMs: number, toleranceMs = 0): number | undefined {
  let low = 0;
  let high = series.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (series.timeMs[middle] > timeMs) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const awayMs = (index: number): number =>
    index >= 0 && index < series.length ? Math.abs(series.timeMs[index] - timeMs) : Infinity;
  const nearest = awayMs(low) < awayMs(low - 1) ? low : low - 1;
  return awayMs(nearest) <= Math.max(1.5 * series.resolutionMs, toleranceMs) ? nearest : undefined;
}

/** The values up to an instant. */
export function windowedUntil(series: WindowedSeries, endMs: number): WindowedSeries {
  const later = series.timeMs.findIndex((time) => time > endMs);
  const length = later === -1 ? series.length : later;
  const cut = (values: Float64Array): Float64Array => values.subarray(0, length);
  return { ...series, length, timeMs: cut(series.timeMs), bad: cut(series.bad), total: cut(series.total) };
}

function lowerMedianStep(timeMs: Float64Array): number {
  const steps = timeMs
    .subarray(1)
    .map((time, i) => time - timeMs[i])
    .sort();
  return steps.length === 0 ? 0 : steps[(steps.length - 1) >> 1];
}
