import { BurnDownCurve } from '../../domain/burnDown';
import { SloEvaluation } from '../../domain/sloReport';
import { thinCurve } from './thinCurve';

/** A small curve without axes, ready to be drawn into any rectangle. */
export interface SparkModel {
  /** Where each point lies between the left edge (0) and the right edge (1), ascending. */
  readonly x: readonly number[];
  /** The remaining budget there, as a ratio. */
  readonly remaining: readonly number[];
  /** At most 0: the bottom edge. */
  readonly minRatio: number;
  /** At least 1: the top edge. */
  readonly maxRatio: number;
  /** Where zero lies between the top edge (0) and the bottom edge (1). */
  readonly zeroShare: number;
}

/**
 * The curve that the burn-down shows first, with about as many points as asked for; the last one is the headline. Absent
 * where there is no curve.
 */
export function describeSpark({ anchored, trailing }: SloEvaluation, pointCount: number): SparkModel | undefined {
  const curve = anchored.known ? anchored : trailing;
  return curve.known && curve.value.timeMs.length > 1 ? sparkOf(curve.value, pointCount) : undefined;
}

function sparkOf(curve: BurnDownCurve, pointCount: number): SparkModel {
  const fromMs = curve.timeMs[0];
  const toMs = curve.timeMs[curve.timeMs.length - 1];
  // Two points a column, about: a level stretch has no lowest and highest of its own.
  const { timeMs, remaining } = thinCurve(curve, { fromMs, toMs, count: Math.max(1, Math.round(pointCount / 2)) });
  const minRatio = remaining.reduce((low, value) => Math.min(low, value), 0);
  const maxRatio = remaining.reduce((high, value) => Math.max(high, value), 1);
  return {
    x: timeMs.map((time) => (time - fromMs) / (toMs - fromMs)),
    remaining,
    minRatio,
    maxRatio,
    zeroShare: maxRatio / (maxRatio - minRatio),
  };
}
