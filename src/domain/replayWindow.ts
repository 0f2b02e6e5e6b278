import { Account } from './accounting';
import { replayBreaches } from './burn/burnReplay';
import { BurnSource } from './burn/burnRate';
import { ErrorBudget } from './budget';
import { fullTolerance } from './dataQuality';
import { expectWindow } from './expectWindow';
import { Objective } from './objective';
import { burnSourceOf } from './outlook';
import { sumWithMissing } from './sli/noData';
import { sumOver } from './sli/sliSeries';
import { Interval } from './timeWindow';
import { checkHistory } from './windowBudget';
import { WindowFacts } from './windowFacts';
import { BudgetHistory, Denominator } from './freeze/budgetHistory';
import { computeCalendarHistory } from './freeze/calendarHistory';
import { computeTrailingHistory } from './freeze/trailingHistory';
import { computeWindowedHistory } from './freeze/windowedHistory';
import { replayFreezeForecast } from './freeze/freezeForecast';
import { ReplaySignals } from './freeze/replayFreeze';

/** What the policy is replayed over: the windowed values, or what the buckets look back on. */
export function historyOf(facts: WindowFacts, budget: ErrorBudget): BudgetHistory {
  const { definition, counted, timing, placed, objectiveSteps } = facts;
  if (counted.headline) {
    return computeWindowedHistory({ series: counted.headline, steps: objectiveSteps, window: definition.window });
  }
  const { account } = counted;
  const { window } = definition;
  const { observed: series, missing } = account;
  const { firstDataMs, asOfMs } = timing;
  const isWhole = (period: Interval): boolean =>
    firstDataMs <= period.startMs + fullTolerance(timing, period.endMs - period.startMs);
  if (window.kind === 'calendar') {
    const denominatorOf = (period: Interval): Denominator =>
      period.endMs > asOfMs ? present(facts, account, budget) : closedPeriod(facts, account, period);
    return computeCalendarHistory({ series, window, missing, asOfMs, isWhole, denominatorOf });
  }
  const first = { startMs: firstDataMs, endMs: Math.min(firstDataMs + window.durationMs, asOfMs) };
  const { total, observedMs } = sumOver(series, first.startMs, first.endMs);
  const missingPerMs = observedMs > 0 ? total / observedMs : 0;
  const denominator = isWhole(placed)
    ? { ...sumWithMissing(series, first, missing), isTooEarly: false }
    : present(facts, account, budget);
  const fullToleranceMs = fullTolerance(timing, window.durationMs);
  const firstWindow = { ...denominator, missingPerMs };
  return computeTrailingHistory({ series, window, fullToleranceMs, missing, firstWindow });
}

/** The denominator of the headline. */
function present(facts: WindowFacts, { observed }: Account, budget: ErrorBudget): Denominator {
  const isChanged = observed.cumulativeAllowed !== undefined;
  return {
    total: budget.expected,
    allowed: isChanged ? budget.allowed : undefined,
    isTooEarly: checkHistory(facts) !== undefined,
  };
}

/** The final denominator of an earlier period; an estimate, too, where the service was younger than it. */
function closedPeriod(facts: WindowFacts, account: Account, window: Interval): Denominator {
  const sums = sumWithMissing(account.observed, window, account.missing);
  const { expected, allowed, tooEarly } = expectWindow(facts, { account, window, sums });
  return { total: expected, allowed, isTooEarly: tooEarly !== undefined };
}

/** What else than the remaining budget the replay looks at. */
export function signalsOf(facts: WindowFacts, history: BudgetHistory): ReplaySignals {
  const { definition, placed, counted } = facts;
  const { objective, freezePolicy: policy, burnPolicy, horizons } = definition;
  const source = burnSourceOf(facts);
  const series = counted.account?.observed;
  const windowMs = placed.lengthMs;
  const rollOffFromMs = !counted.headline ? -Infinity : series ? source.reachMs + windowMs : Infinity;
  const lookbackMs = horizons.forecastLookbackShare * windowMs;
  const pairs = burnPolicy.pairs.filter(({ severity }) => severity === 'page');
  const burning = replayBreaches({ source, pairs, windowMs, timeMs: history.timeMs });
  return {
    burning,
    ...(policy.freezesOnFastBurn && { fastBurning: fastBreaches(facts, history, source) }),
    freezesSoon: replayFreezeForecast({
      history,
      source,
      series,
      rollOffFromMs,
      objective,
      policy,
      windowMs,
      lookbackMs,
      burning,
    }),
  };
}

/** The instants at which a fast pair was breached, at any target. */
export function fastBreachesAt(facts: WindowFacts, history: BudgetHistory, objective: Objective): Uint8Array {
  const source = burnSourceOf(facts);
  const { series } = source;
  const plain = series && { ...series, cumulativeAllowed: undefined };
  return fastBreaches(facts, history, { ...source, series: plain, objective, objectiveSteps: [] });
}

function fastBreaches({ definition, placed }: WindowFacts, { timeMs }: BudgetHistory, source: BurnSource): Uint8Array {
  const pairs = definition.burnPolicy.pairs.filter(({ isFast }) => isFast);
  return replayBreaches({ source, pairs, windowMs: placed.lengthMs, timeMs });
}
