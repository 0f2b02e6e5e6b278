import { BurnSource, computeBurnRate } from '../burn/burnRate';
import { firstAtMost } from '../forecast/firstCrossing';
import { RollOff, cornersOf } from '../forecast/rollOff';
import { Objective } from '../objective';
import { fillStretch } from '../sli/noData';
import { SliSeries, sumOver } from '../sli/sliSeries';
import { atMost } from '../tolerance';
import { BudgetHistory, allowedAt, remainingAt } from './budgetHistory';
import { FreezePolicy } from './freezePolicy';

export interface FreezeForecastFacts {
  readonly history: BudgetHistory;
  readonly source: BurnSource;
  readonly series: SliSeries;
  readonly objective: Objective;
  readonly policy: FreezePolicy;
  readonly windowMs: number;
  /** Over which stretch the pace is taken. */
  readonly lookbackMs: number;
}

/**
 * 1 at each instant of the history at which a freeze was forecast within the caution horizon, by what was known then. 0
 * where the budget was spent already and where the pace is not known.
 */
export function replayFreezeForecast(facts: FreezeForecastFacts): Uint8Array {
  const { history, objective, policy } = facts;
  const soon = new Uint8Array(history.timeMs.length);
  const paceAt = paceOf(facts);
  for (let i = 0; i < soon.length; i++) {
    const remaining = remainingAt(history, i, objective);
    const room = remaining - policy.freezeAtRatio;
    // What ages out only adds, so most instants are settled by their pace alone.
    const isSettled = room <= 0 || !Number.isFinite(room);
    const burnRate = isSettled ? 0 : paceAt(i);
    if (burnRate > 0 && isFreezeWithin(facts, { index: i, remaining, burnRate })) {
      soon[i] = 1;
    }
  }
  return soon;
}

/** The burn rate of the look-back at each instant; 0 where it is not known. Looks at the instants in their order. */
function paceOf({ source, series, history, objective, lookbackMs }: FreezeForecastFacts): (index: number) => number {
  const { length, startMs, endMs, cumulativeBad, cumulativeAllowed } = series;
  const isPlain = source.missing.policy === 'excluded' && source.windows.length === 0 && !history.periodAt;
  if (!isPlain) {
    return (index) => {
      const burn = computeBurnRate(source, { endMs: history.timeMs[index], windowMs: lookbackMs });
      return burn.known ? burn.value : 0;
    };
  }
  const weights = cumulativeAllowed ?? series.cumulativeTotal;
  const budgetRatio = cumulativeAllowed ? 1 : objective.budgetRatio;
  let from = 0;
  return (index) => {
    const windowStartMs = endMs[index] - lookbackMs;
    while (from < length && endMs[from] <= windowStartMs) {
      from++;
    }
    if (cumulativeBad[index + 1] === cumulativeBad[from] || windowStartMs < source.reachMs) {
      return 0;
    }
    const cutMs = windowStartMs - startMs[from];
    const cut = cutMs > 0 ? cutMs / (endMs[from] - startMs[from]) : 0;
    const badCut = cut === 0 ? 0 : (cumulativeBad[from + 1] - cumulativeBad[from]) * cut;
    const weightCut = cut === 0 ? 0 : (weights[from + 1] - weights[from]) * cut;
    const weight = weights[index + 1] - weights[from] - weightCut;
    const isTooFine = lookbackMs < series.resolutionMs;
    return weight > 0 && !isTooFine
      ? (cumulativeBad[index + 1] - cumulativeBad[from] - badCut) / (weight * budgetRatio)
      : 0;
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
  if (history.periodAt) {
    return isFreezeWithinPeriod(facts, instant);
  }
  if (!atMost(remaining - burnRate * policy.cautionHorizonShare, policy.freezeAtRatio)) {
    return false;
  }
  const timeMs = history.timeMs[instant.index];
  const untilMs = timeMs + policy.cautionHorizonShare * windowMs;
  const rollOff: RollOff = {
    series: leavingSeries(facts, timeMs),
    windowStartMs: timeMs - windowMs,
    fromMs: timeMs,
    untilMs,
    remaining,
    allowed: allowedAt(history, instant.index, facts.objective),
    spendPerMs: burnRate / windowMs,
  };
  return firstAtMost(cornersOf(rollOff), policy.freezeAtRatio).kind !== 'not-within-window';
}

/** What ages out within the horizon; with its gaps filled at the window's average where missing time counts as bad. */
function leavingSeries({ series, source, policy, windowMs }: FreezeForecastFacts, timeMs: number): SliSeries {
  if (source.missing.policy !== 'countsAsBad') {
    return series;
  }
  const startMs = timeMs - windowMs;
  const { total, observedMs } = sumOver(series, startMs, timeMs);
  const stretch = { startMs, endMs: startMs + policy.cautionHorizonShare * windowMs };
  return observedMs > 0 ? fillStretch(series, stretch, { ...source.missing, perMs: total / observedMs }) : series;
}

/** In a calendar period nothing ages out: straight to the boundary at most. */
function isFreezeWithinPeriod(facts: FreezeForecastFacts, { index, remaining, burnRate }: Instant): boolean {
  const { history, policy, series, windowMs } = facts;
  const period = history.periodAt?.(index);
  if (!period) {
    return false;
  }
  const timeMs = history.timeMs[index];
  const aheadMs = period.endMs - timeMs;
  const countedMs = sumOver(series, period.startMs, timeMs).observedMs + aheadMs;
  const lookedMs = Math.min(aheadMs, policy.cautionHorizonShare * windowMs);
  return countedMs > 0 && atMost(remaining - (burnRate * lookedMs) / countedMs, policy.freezeAtRatio);
}
