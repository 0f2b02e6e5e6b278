import { Objective, ObjectiveSteps, objectiveAt } from '../objective';
import { Instants, WindowedSeries, instantsUntil, latestByInstant } from './windowedSeries';

/** Burn rates that another system computed, just as delivered. */
export interface BurnRateSeries extends Instants {
  readonly burnRate: Float64Array;
  /** How far each value looks back. Absent where the other system does not tell: then it is a pace and no more. */
  readonly windowMs: number | undefined;
}

/** Burn rates as delivered, in any order: 1 spends the budget exactly within the SLO's window. */
export interface BurnRateValues {
  readonly timeMs: ArrayLike<number>;
  readonly burnRate: ArrayLike<number>;
  readonly windowMs: number | undefined;
}

/** A series of delivered rates. Instants after `nowMs` and rates that are not finite are left out; of duplicates the last counts. */
export function buildBurnRates({ timeMs, burnRate, windowMs }: BurnRateValues, nowMs: number): BurnRateSeries {
  const { order, ...instants } = latestByInstant(timeMs, (i) => timeMs[i] <= nowMs && Number.isFinite(burnRate[i]));
  return { ...instants, burnRate: Float64Array.from(order, (i) => burnRate[i]), windowMs };
}

/** The rates up to an instant. */
export function burnRatesUntil(series: BurnRateSeries, endMs: number): BurnRateSeries {
  const instants = instantsUntil(series, endMs);
  return { ...series, ...instants, burnRate: series.burnRate.subarray(0, instants.length) };
}

/**
 * The windowed values that give these burn rates: where the length is told they are as good as values of that window. By the
 * budget that held then: burn · E is the bad share.
 */
export function windowedFromRates(
  { burnRate, windowMs, ...instants }: BurnRateSeries,
  objective: Objective,
  steps: ObjectiveSteps
): WindowedSeries | undefined {
  if (windowMs === undefined) {
    return undefined;
  }
  const bad = burnRate.map((rate, i) => {
    const { budgetRatio } = objectiveAt(steps, instants.timeMs[i]) ?? objective;
    // A budget of zero has no burn rate; what was delivered against it must not vanish.
    return rate * (budgetRatio || 1);
  });
  return { ...instants, unit: 'readyMade', bad, total: bad.map(() => 1), windowMs };
}
