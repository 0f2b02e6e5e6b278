import { FoundPace } from '../burn/findPace';
import { BurnDownCurve } from '../burnDown';
import { FreezePolicy } from '../freeze/freezePolicy';
import { Answer, known } from '../problem';
import { FutureEvent, firstAtLeast, firstAtMost } from './firstCrossing';
import { RollOff, cornersOf, drawRollOff } from './rollOff';

/**
 * What the future rests on: the pace and what ages out of a rolling window (`rollOff`), the pace up to the end of a calendar
 * period (`period`), or the pace alone where nothing tells what ages out (`paceOnly`).
 */
export type ForecastBasis = 'rollOff' | 'period' | 'paceOnly';

/** When things will happen if the pace stays what it was, and if nothing fails any more. */
export interface Forecast {
  readonly basis: ForecastBasis;
  /** The pace: burn rate over `lookbackMs` up to now. */
  readonly burnRate: number;
  /** Absent where another system computed the burn rate and does not tell how far it looks back. */
  readonly lookbackMs: number | undefined;
  /** Remaining budget first at or below the freeze level. */
  readonly freezesOn: FutureEvent;
  /** Remaining budget first at or below zero. */
  readonly runsOutOn: FutureEvent;
  /** Back at the thaw level by roll-off alone, `thawHold` included. Absent where nothing tells what ages out. */
  readonly thawsEarliest: Answer<FutureEvent>;
  /** Back at the thaw level at this pace, `thawHold` included. Absent where nothing tells what ages out. */
  readonly thawsAtPace: Answer<FutureEvent>;
  /** The remaining budget to come at this pace, one window ahead or to the end of the period. */
  readonly curve: BurnDownCurve;
}

/** What every forecast rests on. */
export interface Pace extends FoundPace {
  readonly policy: FreezePolicy;
}

export interface ForecastFacts extends Pace {
  /** Looks one window ahead. */
  readonly rollOff: RollOff;
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
    basis: 'rollOff',
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(corners, freezeAtRatio),
    runsOutOn: firstAtMost(corners, 0),
    thawsEarliest: known(delay(firstAtLeast(corners, thawAtRatio, { isStrict, isQuiet: true }), thawHoldMs)),
    thawsAtPace: known(delay(firstAtLeast(corners, thawAtRatio, { isStrict, isQuiet: false }), thawHoldMs)),
    curve: drawRollOff(corners),
  };
}

function delay(event: FutureEvent, holdMs: number): FutureEvent {
  return event.kind === 'at' ? { kind: 'at', timeMs: event.timeMs + holdMs } : event;
}
