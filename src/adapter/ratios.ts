import { Problem } from '../domain/problem';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { FrameSeries } from './frameSeries';
import { Points, pointsOf } from './points';
import { roleOfName } from './roles';
import { nameOfSeries } from './tellRole';

/** Values of a field as shares of one, with what is wrong or had to be assumed. */
export interface Shares {
  readonly points: Points;
  readonly problem?: Problem;
  readonly notices: readonly Problem[];
}

/** Rounding may leave a ratio just outside 0..1. */
const ROUNDING = 1e-9;

/**
 * Error ratios (0..1) of a ratio or state; NaN where a bucket had no events. The unit decides; else a success ratio with a
 * value above 1 is percent, and so is an error ratio.
 */
export function readErrorRatios(series: FrameSeries, isSuccess: boolean): Shares {
  const { points, isAssumed } = readShares(series);
  const at = points.values.findIndex((value) => value < -ROUNDING || value > 1 + ROUNDING);
  const path = series.query;
  const names = { query: path, field: nameOfSeries(series) };
  if (at >= 0) {
    const params = { ...names, value: points.values[at], timeMs: points.timeMs[at] };
    return { points, notices: [], problem: { code: 'ratio-outside', path, params } };
  }
  const bounded = points.values.map((value) => Math.min(1, Math.max(0, value)));
  const values = isSuccess ? bounded.map((value) => 1 - value) : bounded;
  const isNamed = roleOfName(names.field) === 'errorRatio' && /ratio|fraction/i.test(names.field);
  const isNoted = isAssumed && !isSuccess && !isNamed && typeof series.values()[0] !== 'boolean';
  const notices: Problem[] = isNoted ? [{ code: 'error-ratio-assumed', path, params: names }] : [];
  return { points: { timeMs: points.timeMs, values }, notices };
}

/** Shares of one as delivered; `isAssumed` where neither a unit nor a value above 1 says that they are no percentages. */
export function readShares({ times, values, field }: FrameSeries): { points: Points; isAssumed: boolean } {
  const points = pointsOf(times(), values(), 'average');
  const { unit } = field.config;
  const isPercent =
    unit === 'percent' || (unit !== 'percentunit' && points.values.some((value) => value > 1 + ROUNDING));
  return {
    points: isPercent ? { timeMs: points.timeMs, values: points.values.map(ratioOf) } : points,
    isAssumed: !isPercent && unit !== 'percentunit',
  };
}

/** The ratio nearest to a percentage as it was written: 99.9 / 100 is not the number nearest to 0.999. */
function ratioOf(percent: number): number {
  const text = String(percent);
  return Number(text.includes('e') ? percent / 100 : `${text}e-2`);
}

/** A raw metric as error ratios: 0 where a value is good, 1 where it is not. */
export function judgeValues(series: FrameSeries): Shares {
  const { times, values, config } = series;
  const points = pointsOf(times(), values(), 'average');
  const { threshold } = config;
  if (threshold === undefined) {
    const params = { query: series.query, field: nameOfSeries(series) };
    return { points, notices: [], problem: { code: 'threshold-missing', path: series.query, params } };
  }
  const isGood = COMPARISONS[config.comparison];
  const judged = points.values.map((value) => (Number.isNaN(value) ? NaN : isGood(value, threshold) ? 0 : 1));
  return { points: { timeMs: points.timeMs, values: judged }, notices: [] };
}

const COMPARISONS: Readonly<Record<SliFieldConfig['comparison'], (value: number, threshold: number) => boolean>> = {
  below: (value, threshold) => value < threshold,
  atMost: (value, threshold) => value <= threshold,
  above: (value, threshold) => value > threshold,
  atLeast: (value, threshold) => value >= threshold,
};
