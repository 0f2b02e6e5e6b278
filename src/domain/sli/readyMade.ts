import { Objective } from '../objective';
import { WindowedSeries, buildWindowedSeries } from './windowedSeries';

/**
 * In what another system tells the remaining budget: as a share of it (1 = whole), in percent of it, in percentage points of
 * the events (`SLI − T`), or in milliseconds of full outage.
 */
export type RemainingUnit = 'fraction' | 'percent' | 'percentagePoints' | 'ms';

/** A remaining budget as a ratio of the whole one. Not finite where the unit needs a budget and the target leaves none. */
export function remainingRatioOf(value: number, unit: RemainingUnit, budget: ReadyMadeBudget): number {
  const { budgetRatio } = budget.objective;
  switch (unit) {
    case 'fraction':
      return value;
    case 'percent':
      return value / 100;
    case 'percentagePoints':
      return value / 100 / budgetRatio;
    case 'ms':
      return value / (budgetRatio * budget.windowMs);
  }
}

/** What the other system computed for. */
export interface ReadyMadeBudget {
  readonly objective: Objective;
  readonly windowMs: number;
}

/** Remaining budgets as delivered, in ratios, in any order. */
export interface RemainingValues {
  readonly timeMs: ArrayLike<number>;
  readonly remainingRatio: ArrayLike<number>;
}

/**
 * A windowed series that says just what was delivered: it is replayed as it is. Good and bad events are not known, and
 * amounts are shares of the window's time.
 */
export function buildReadyMadeSeries(values: RemainingValues, budget: ReadyMadeBudget, nowMs: number): WindowedSeries {
  const { objective, windowMs } = budget;
  const bad = Float64Array.from(values.remainingRatio, (left) => (1 - left) * objective.budgetRatio * windowMs);
  const total = bad.map(() => windowMs);
  return { ...buildWindowedSeries({ timeMs: values.timeMs, bad, total, windowMs }, nowMs), unit: 'readyMade' };
}
