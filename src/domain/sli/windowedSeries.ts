import { Problem } from '../problem';
import { countUpTo } from './stretches';

/** The instants at which values are known. */
export interface Instants {
  readonly length: number;
  /** In ascending order, without duplicates. */
  readonly timeMs: Float64Array;
  /** The usual distance of two instants: the lower median; 0 for fewer than two. */
  readonly resolutionMs: number;
}

/**
 * Event counts of which each value already covers a whole window `(t − w, t]`, as `increase(x[30d])` delivers them.
 * They give headline, trailing curve and replay at once; what needs single buckets cannot be derived from them.
 */
export interface WindowedSeries extends Instants {
  /**
   * What the values count: events; milliseconds of the window where only a ratio is known (`ratioMs`) or only what is left
   * (`readyMade`: then good and bad are not known).
   */
  readonly unit: 'events' | 'ratioMs' | 'readyMade';
  readonly bad: Float64Array;
  readonly total: Float64Array;
  /** Length `w` of the window that each value covers. */
  readonly windowMs: number;
}

/** Why what needs single buckets is not there beside windowed values: counts can be queried, what another system computed has none. */
export function whyNoBuckets(headline: WindowedSeries | undefined): Problem {
  return { code: headline?.unit === 'readyMade' ? 'ready-made' : 'needs-buckets', path: 'queries', params: {} };
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
  const isUsable = (i: number): boolean => timeMs[i] <= nowMs && Number.isFinite(bad[i] + total[i]);
  const { order, ...instants } = latestByInstant(timeMs, isUsable);
  return {
    ...instants,
    unit: 'events',
    bad: Float64Array.from(order, (i) => bad[i]),
    total: Float64Array.from(order, (i) => total[i]),
    windowMs,
  };
}

/** The usable instants in ascending order, and the index of the last value of each. */
export function latestByInstant(
  timeMs: ArrayLike<number>,
  isUsable: (index: number) => boolean
): Instants & { readonly order: readonly number[] } {
  const latest = new Map<number, number>();
  for (let i = 0; i < timeMs.length; i++) {
    if (Number.isFinite(timeMs[i]) && isUsable(i)) {
      latest.set(timeMs[i], i);
    }
  }
  const sorted = [...latest].sort(([a], [b]) => a - b);
  const times = Float64Array.from(sorted, ([time]) => time);
  const order = sorted.map(([, index]) => index);
  return { length: order.length, timeMs: times, resolutionMs: lowerMedianStep(times), order };
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
export function windowedAt(series: Instants, timeMs: number, toleranceMs = 0): number | undefined {
  const awayMs = (index: number): number => Math.abs((series.timeMs[index] ?? Infinity) - timeMs);
  const next = countUpTo(series.timeMs, timeMs);
  const nearest = awayMs(next) < awayMs(next - 1) ? next : next - 1;
  return awayMs(nearest) <= Math.max(1.5 * series.resolutionMs, toleranceMs) ? nearest : undefined;
}

/** The values up to an instant. */
export function windowedUntil(series: WindowedSeries, endMs: number): WindowedSeries {
  const instants = instantsUntil(series, endMs);
  const cut = (values: Float64Array): Float64Array => values.subarray(0, instants.length);
  return { ...series, ...instants, bad: cut(series.bad), total: cut(series.total) };
}

/** The instants up to one of them; how far they are apart remains what it was. */
export function instantsUntil({ timeMs, resolutionMs }: Instants, endMs: number): Instants {
  const length = countUpTo(timeMs, endMs);
  return { length, timeMs: timeMs.subarray(0, length), resolutionMs };
}

function lowerMedianStep(timeMs: Float64Array): number {
  const steps = timeMs
    .subarray(1)
    .map((time, i) => time - timeMs[i])
    .sort();
  return steps.length === 0 ? 0 : steps[(steps.length - 1) >> 1];
}
