import { BurnDownCurve, computeAnchoredCurve } from '../burnDown';
import { FreezePolicy } from '../freeze/freezePolicy';
import { SliSeries } from '../sli/sliSeries';
import { Interval } from '../timeWindow';
import { FutureEvent, firstAtLeast, firstAtMost } from './firstCrossing';

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
  readonly series: SliSeries;
  /** The window as it stands now; its end is where the forecast begins. */
  readonly window: Interval;
  /** Remaining budget now, a finite ratio. */
  readonly remainingNow: number;
  readonly allowed: number;
  readonly burnRate: number;
  readonly lookbackMs: number;
  readonly policy: FreezePolicy;
}

/**
 * `R(now + Δ) = R(now) − burn · Δ/W + what ages out of the rolling window by then`, with traffic at the window's average.
 * Dividing what is left by the burn would be wrong: the budget is not full, and it comes back.
 */
export function computeForecast(facts: ForecastFacts): Forecast {
  const { burnRate, lookbackMs, policy } = facts;
  const curve = rollOff(facts);
  const isStrict = policy.thawAtRatio === policy.freezeAtRatio;
  const thawsEarliest = delay(firstAtLeast(curve, policy.thawAtRatio, isStrict), policy.thawHoldMs);
  spendAtPace(curve, facts);
  return {
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(curve, policy.freezeAtRatio),
    runsOutOn: firstAtMost(curve, 0),
    thawsEarliest,
    thawsAtPace: delay(firstAtLeast(curve, policy.thawAtRatio, isStrict), policy.thawHoldMs),
    curve,
  };
}

/**
 * The remaining budget one window ahead if nothing fails any more: straight between the instants at which an edge of a
 * bucket leaves the window.
 */
function rollOff({ series, window, remainingNow, allowed }: ForecastFacts): BurnDownCurve {
  const windowMs = window.endMs - window.startMs;
  // What leaves the window is what the anchored curve counted, from its start on.
  const spent = computeAnchoredCurve(series, window, allowed);
  const { timeMs, remaining } = spent;
  for (let i = 0; i < timeMs.length; i++) {
    timeMs[i] += windowMs;
    remaining[i] = remainingNow + (1 - remaining[i]);
  }
  return spent;
}

/** Turns the quiet future into one at the present pace, in place: at a million points the memory is what costs. */
function spendAtPace({ timeMs, remaining }: BurnDownCurve, { window, burnRate }: ForecastFacts): void {
  const perMs = burnRate / (window.endMs - window.startMs);
  for (let i = 0; i < remaining.length; i++) {
    remaining[i] -= perMs * (timeMs[i] - window.endMs);
  }
}

function delay(event: FutureEvent, holdMs: number): FutureEvent {
  return event.kind === 'at' ? { kind: 'at', timeMs: event.timeMs + holdMs } : event;
}
