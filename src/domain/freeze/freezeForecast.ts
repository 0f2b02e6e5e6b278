import { BurnSource, computeBurnRate } from '../burn/burnRate';
import { paceFinder } from '../burn/findPace';
import { firstAtMost } from '../forecast/firstCrossing';
import { RollOff, cornersOf } from '../forecast/rollOff';
import { Objective } from '../objective';
import { fillStretch } from '../sli/noData';
import { SliSeries, badBefore, sumOver } from '../sli/sliSeries';
import { Interval } from '../timeWindow';
import { sumBefore, trailingPlace } from '../sli/trailingPlace';
import { TOLERANCE, atMost } from '../tolerance';
import { BudgetHistory, Instants, allowedAt, leastRemaining, remainingAt } from './budgetHistory';
import { FreezePolicy } from './freezePolicy';

export interface FreezeForecastFacts {
  readonly history: BudgetHistory;
  readonly source: BurnSource;
  /** Absent where only windowed values are there. */
  readonly series: SliSeries | undefined;
  /** From this instant on the buckets tell what ages out of the window; before it nothing does, and the pace alone counts. */
  readonly rollOffFromMs: number;
  readonly objective: Objective;
  readonly policy: FreezePolicy;
  readonly windowMs: number;
  /** Over which stretch the pace is taken. */
  readonly lookbackMs: number;
  /** 1 at each instant at which a paging pair was breached. */
  readonly burning: Uint8Array;
}

/**
 * 1 at each instant of the history at which a freeze was forecast within the caution horizon, by what was known then. 0
 * where the pace is not known, and where care is needed anyway: then nobody asks for the forecast.
 */
export function replayFreezeForecast(facts: FreezeForecastFacts): Uint8Array {
  const { history, objective, policy, burning } = facts;
  const carefulAtRatio = Math.max(policy.freezeAtRatio, policy.cautionAtRatio);
  const soon = new Uint8Array(history.timeMs.length);
  const pace = paceOf(facts);
  for (let first = 0; first < soon.length; first += pace.neighbours) {
    const instants = { first, last: Math.min(soon.length, first + pace.neighbours) - 1 };
    if (isFar(facts, instants, pace)) {
      continue;
    }
    for (let i = first; i <= instants.last; i++) {
      const remaining = burning[i] === 1 ? -Infinity : remainingAt(history, i, objective);
      const burnRate = atMost(remaining, carefulAtRatio) ? 0 : pace.at(i);
      if (burnRate > 0 && isFreezeWithin(facts, { index: i, remaining, burnRate })) {
        soon[i] = 1;
      }
    }
  }
  return soon;
}

/** The burn rate of the look-back at each instant of a history. */
interface ReplayedPace {
  /** 0 where it is not known. */
  readonly at: (index: number) => number;
  /** A bound: at none of these instants it is faster. */
  readonly fastest: (instants: Instants) => number;
  /** So many instants share most of their look-back. */
  readonly neighbours: number;
}

/** Of more instants together the bound is too coarse to settle them. */
const NEIGHBOURS = 64;

/** Bounds are computed from sums in another order. */
const BOUND_MARGIN = 2 * TOLERANCE;

/** No pace of these instants comes to the freeze level within the horizon, and what ages out meanwhile only adds. */
function isFar(facts: FreezeForecastFacts, instants: Instants, { fastest }: ReplayedPace): boolean {
  const { history, objective, policy } = facts;
  if (history.periodAt) {
    return false;
  }
  const mostSpent = fastest(instants) * policy.cautionHorizonShare;
  return leastRemaining(history, instants, objective) - mostSpent > policy.freezeAtRatio + BOUND_MARGIN;
}

function paceOf(facts: FreezeForecastFacts): ReplayedPace {
  const { source, series, history, objective, lookbackMs } = facts;
  // Nothing is missing in a regular series.
  const place = series && history.timeMs === series.endMs ? trailingPlace(series, lookbackMs) : undefined;
  const isPlain = source.windows.length === 0 && !series?.cumulativeAllowed;
  if (!series || !place || !isPlain || lookbackMs < source.resolutionMs) {
    return { at: slowPaceOf(facts), fastest: () => Infinity, neighbours: history.timeMs.length };
  }
  const { cumulativeBad, cumulativeTotal, endMs } = series;
  return {
    at: (index) => {
      const bad = cumulativeBad[index + 1] - sumBefore(cumulativeBad, index, place);
      const allowed = objective.budgetRatio * (cumulativeTotal[index + 1] - sumBefore(cumulativeTotal, index, place));
      return allowed > 0 && endMs[index] - lookbackMs >= source.reachMs ? bad / allowed : 0;
    },
    // All that failed in one of the look-backs, to what at least happened in each.
    fastest: ({ first, last }) => {
      const bad = cumulativeBad[last + 1] - sumBefore(cumulativeBad, first, place);
      const allowed = objective.budgetRatio * (cumulativeTotal[first + 1] - sumBefore(cumulativeTotal, last, place));
      return bad === 0 ? 0 : bad / Math.max(0, allowed);
    },
    neighbours: Math.max(1, Math.min(NEIGHBOURS, Math.floor(place.back / 3))),
  };
}

function slowPaceOf({ source, history, lookbackMs, rollOffFromMs }: FreezeForecastFacts): (index: number) => number {
  const paceAlone = paceFinder(source, lookbackMs);
  return (index) => {
    const endMs = history.timeMs[index];
    if (endMs >= rollOffFromMs) {
      const burn = computeBurnRate(source, { endMs, windowMs: lookbackMs });
      return burn.known ? burn.value : 0;
    }
    const pace = paceAlone({ endMs });
    return pace.known ? pace.value.burnRate : 0;
  };
}

interface Instant {
  readonly index: number;
  readonly remaining: number;
  readonly burnRate: number;
}

function isFreezeWithin(facts: FreezeForecastFacts, instant: Instant): boolean {
  const { policy, windowMs, history } = facts;
  const { remaining, burnRate } = instant;
  const period = history.periodAt?.(instant.index);
  if (period) {
    return isFreezeWithinPeriod(facts, instant, period);
  }
  const horizonMs = policy.cautionHorizonShare * windowMs;
  const spendPerMs = burnRate / windowMs;
  if (!atMost(remaining - spendPerMs * horizonMs, policy.freezeAtRatio)) {
    return false;
  }
  const timeMs = history.timeMs[instant.index];
  const series = timeMs >= facts.rollOffFromMs ? leavingSeries(facts, timeMs) : undefined;
  if (!series) {
    return true;
  }
  const allowed = allowedAt(history, instant.index, facts.objective);
  const windowStartMs = timeMs - windowMs;
  const badAtStart = badBefore(series, windowStartMs);
  const perBad = allowed > 0 ? 1 / allowed : 0;
  // What ages out never falls, so each guess without what ages out after it comes before the crossing, or upon it.
  let crossingMs = 0;
  for (let i = 0; i < GUESSES; i++) {
    const aged = (badBefore(series, windowStartMs + crossingMs) - badAtStart) * perBad;
    const nextMs = (remaining + aged - policy.freezeAtRatio - TOLERANCE) / spendPerMs;
    if (nextMs > horizonMs || nextMs - crossingMs < CONVERGED_MS) {
      return nextMs <= horizonMs;
    }
    crossingMs = nextMs;
  }
  const untilMs = timeMs + horizonMs;
  const rollOff: RollOff = { series, windowStartMs, fromMs: timeMs, untilMs, remaining, allowed, spendPerMs };
  return firstAtMost(cornersOf(rollOff), policy.freezeAtRatio).kind !== 'not-within-window';
}

/** Guesses this close are the crossing itself. */
const CONVERGED_MS = 1e-3;

/** Guesses before the crossing is looked for corner by corner; most need two or three. */
const GUESSES = 30;

/** What ages out within the horizon; with its gaps filled at the window's average where missing time counts as bad. */
function leavingSeries(facts: FreezeForecastFacts, timeMs: number): SliSeries | undefined {
  const { series, source, policy, windowMs } = facts;
  if (!series || source.missing.policy !== 'countsAsBad') {
    return series;
  }
  const startMs = timeMs - windowMs;
  const { total, observedMs } = sumOver(series, startMs, timeMs);
  const stretch = { startMs, endMs: startMs + policy.cautionHorizonShare * windowMs };
  return observedMs > 0 ? fillStretch(series, stretch, { ...source.missing, perMs: total / observedMs }) : series;
}

/** In a calendar period nothing ages out: straight to the boundary at most. */
function isFreezeWithinPeriod(facts: FreezeForecastFacts, instant: Instant, period: Interval): boolean {
  const { history, policy, series, windowMs } = facts;
  const { index, remaining, burnRate } = instant;
  const timeMs = history.timeMs[index];
  const aheadMs = period.endMs - timeMs;
  // Another system's values tell no gaps: all of the period counts.
  const soFarMs = series ? sumOver(series, period.startMs, timeMs).observedMs : timeMs - period.startMs;
  const countedMs = soFarMs + aheadMs;
  const lookedMs = Math.min(aheadMs, policy.cautionHorizonShare * windowMs);
  return countedMs > 0 && atMost(remaining - (burnRate * lookedMs) / countedMs, policy.freezeAtRatio);
}
