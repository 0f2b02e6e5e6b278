import { BurnDownCurve } from '../burnDown';
import { FreezePolicy, isAtThawLevel } from '../freeze/freezePolicy';
import { FutureEvent, firstAtMost } from './firstCrossing';
import { Forecast } from './forecast';
import { Corners } from './rollOff';

export interface CalendarForecastFacts {
  readonly asOfMs: number;
  /** End of the period: the budget is whole again just after it. */
  readonly endMs: number;
  /** Covered and remaining time of the period: over this a burn rate of 1 spends the budget. */
  readonly countedMs: number;
  readonly remainingNow: number;
  readonly burnRate: number;
  readonly lookbackMs: number;
  readonly policy: FreezePolicy;
}

/** `R(now + Δ) = R(now) − burn · Δ / (covered + remaining time)` up to the boundary; nothing ages out of a period. */
export function computeCalendarForecast(facts: CalendarForecastFacts): Forecast {
  const { asOfMs, endMs, countedMs, remainingNow, burnRate, lookbackMs, policy } = facts;
  const aheadMs = endMs - asOfMs;
  const remainingAtEnd = aheadMs > 0 ? remainingNow - (burnRate * aheadMs) / countedMs : remainingNow;
  const curve: BurnDownCurve = {
    timeMs: Float64Array.of(asOfMs, endMs),
    remaining: Float64Array.of(remainingNow, remainingAtEnd),
  };
  const corners: Corners = {
    count: 2,
    timeAt: (corner) => curve.timeMs[corner],
    cornerBefore: () => 0,
    quietAt: () => remainingNow,
    paceAt: (corner) => curve.remaining[corner],
  };
  const thaw: FutureEvent = isAtThawLevel(remainingNow, policy)
    ? { kind: 'already' }
    : { kind: 'at', timeMs: endMs + policy.thawHoldMs };
  return {
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(corners, policy.freezeAtRatio),
    runsOutOn: firstAtMost(corners, 0),
    thawsEarliest: thaw,
    thawsAtPace: thaw,
    curve,
  };
}
