import { isAtThawLevel } from '../freeze/freezePolicy';
import { known } from '../problem';
import { FutureEvent, firstAtMost } from './firstCrossing';
import { Forecast, Pace } from './forecast';
import { straightLine } from './straightLine';

export interface CalendarForecastFacts extends Pace {
  readonly asOfMs: number;
  /** End of the period: the budget is whole again just after it. */
  readonly endMs: number;
  /** Covered and remaining time of the period: over this a burn rate of 1 spends the budget. */
  readonly countedMs: number;
  readonly remainingNow: number;
}

/** `R(now + Δ) = R(now) − burn · Δ / (covered + remaining time)` up to the boundary; nothing ages out of a period. */
export function computeCalendarForecast(facts: CalendarForecastFacts): Forecast {
  const { asOfMs, endMs, countedMs, remainingNow, burnRate, lookbackMs, policy } = facts;
  const aheadMs = endMs - asOfMs;
  const remainingAtEnd = aheadMs > 0 ? remainingNow - (burnRate * aheadMs) / countedMs : remainingNow;
  const corners = straightLine([asOfMs, endMs], [remainingNow, remainingAtEnd]);
  const thaw: FutureEvent = isAtThawLevel(remainingNow, policy)
    ? { kind: 'already' }
    : { kind: 'at', timeMs: endMs + policy.thawHoldMs };
  return {
    basis: 'period',
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(corners, policy.freezeAtRatio),
    runsOutOn: firstAtMost(corners, 0),
    thawsEarliest: known(thaw),
    thawsAtPace: known(thaw),
    curve: corners.curve,
  };
}
