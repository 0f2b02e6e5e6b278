import { BurnDownCurve } from '../burnDown';
import { FreezePolicy } from '../freeze/freezePolicy';
import { SliSeries, locate, valueAt } from '../sli/sliSeries';
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
  const curve = futureCurve(facts, burnRate);
  const quiet = futureCurve(facts, 0);
  const thawOn = (future: BurnDownCurve): FutureEvent => {
    const isStrict = policy.thawAtRatio === policy.freezeAtRatio;
    return delay(firstAtLeast(future, policy.thawAtRatio, isStrict), policy.thawHoldMs);
  };
  return {
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(curve, policy.freezeAtRatio),
    runsOutOn: firstAtMost(curve, 0),
    thawsEarliest: thawOn(quiet),
    thawsAtPace: thawOn(curve),
    curve,
  };
}

/** Points one window ahead: straight between the instants at which an edge of a bucket leaves the window. */
function futureCurve(facts: ForecastFacts, burnRate: number): BurnDownCurve {
  const { series, window, remainingNow, allowed } = facts;
  const windowMs = window.endMs - window.startMs;
  const from = locate(series, window.startMs);
  const badBefore = valueAt(series.cumulativeBad, from);
  const timeMs = new Float64Array(2 * (series.length - from.index) + 2);
  const remaining = new Float64Array(timeMs.length);
  let count = 0;
  const addPoint = (edgeMs: number, agedOut: number): void => {
    const time = edgeMs + windowMs;
    if (edgeMs <= window.endMs && (count === 0 || time > timeMs[count - 1])) {
      timeMs[count] = time;
      const back = agedOut > 0 ? agedOut / allowed : 0;
      remaining[count++] = remainingNow - (burnRate * (edgeMs - window.startMs)) / windowMs + back;
    }
  };
  addPoint(window.startMs, 0);
  for (let i = from.index; i < series.length; i++) {
    addPoint(series.startMs[i], series.cumulativeBad[i] - badBefore);
    addPoint(series.endMs[i], series.cumulativeBad[i + 1] - badBefore);
  }
  addPoint(window.endMs, valueAt(series.cumulativeBad, locate(series, window.endMs)) - badBefore);
  return { timeMs: timeMs.slice(0, count), remaining: remaining.slice(0, count) };
}

function delay(event: FutureEvent, holdMs: number): FutureEvent {
  return event.kind === 'at' ? { kind: 'at', timeMs: event.timeMs + holdMs } : event;
}
