import { BurnDownCurve } from '../burnDown';
import { FreezePolicy } from '../freeze/freezePolicy';
import { FutureEvent, firstAtLeast, firstAtMost } from './firstCrossing';
import { RollOff, cornersOf, drawRollOff } from './rollOff';

/** When things will happen if the pace stays what it was, and if nothing fails any more. */
export interface Forecast {
  /** The pace: burn rate over `lookbackMs` up to now. */
  readonly burnRate: number;
  readonly lookbackMs: number;
  /** Remaining budget first at or below the freeze level. */
  readonly freezesOn: FutureEvent;
  /** Remaining budget first at or below zero. */
  readonly runsOutOn: FutureEvent;
  /** Back at the thaw level by roll-off alone, `thawHold` included. */
  readonly thawsEarliest: FutureEvent;
  /** Back at the thaw level at this pace, `thawHold` included. */
  readonly thawsAtPace: FutureEvent;
  /** The remaining budget to come, one window ahead, at this pace. */
  readonly curve: BurnDownCurve;
}

export interface ForecastFacts {
  /** Looks one window ahead. */
  readonly rollOff: RollOff;
  readonly burnRate: number;
  readonly lookbackMs: number;
  readonly policy: FreezePolicy;
}

/**
 * The future of a rolling window with traffic at its average. Dividing what is left by the burn would be wrong: the budget
 * is not full, and it comes back.
 */
export function computeForecast({ rollOff, burnRate, lookbackMs, policy }: ForecastFacts): Forecast {
  const { freezeAtRatio, thawAtRatio, thawHoldMs } = policy;
  const corners = cornersOf(rollOff);
  const isStrict = thawAtRatio === freezeAtRatio;
  return {
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(corners, freezeAtRatio),
    runsOutOn: firstAtMost(corners, 0),
    thawsEarliest: delay(firstAtLeast(corners, thawAtRatio, { isStrict, isQuiet: true }), thawHoldMs),
    thawsAtPace: delay(firstAtLeast(corners, thawAtRatio, { isStrict, isQuiet: false }), thawHoldMs),
    curve: drawRollOff(corners),
  };
}

function delay(event: FutureEvent, holdMs: number): FutureEvent {
  return event.kind === 'at' ? { kind: 'at', timeMs: event.timeMs + holdMs } : event;
}
