import { replayBreaches } from './burn/burnReplay';
import { BurnSource } from './burn/burnRate';
import { ErrorBudget } from './budget';
import { Objective } from './objective';
import { FORECAST_LOOKBACK_SHARE, burnSourceOf } from './outlook';
import { sumWithMissing } from './sli/noData';
import { WindowFacts, uncoveredBefore } from './windowBudget';
import { BudgetHistory, computeBucketHistory, computeWindowedHistory } from './freeze/budgetHistory';
import { computeCalendarHistory } from './freeze/calendarHistory';
import { replayFreezeForecast } from './freeze/freezeForecast';
import { ReplaySignals } from './freeze/replayFreeze';

/** What the policy is replayed over: the windowed values, or what the buckets look back on. */
export function historyOf(facts: WindowFacts, budget: ErrorBudget): BudgetHistory {
  const { definition, counted, timing, placed, objectiveSteps } = facts;
  const { headline, account } = counted;
  if (headline || !account) {
    return computeWindowedHistory(headline ?? NO_VALUES, objectiveSteps);
  }
  const { window } = definition;
  const { observed: series, missing } = account;
  const { firstDataMs, fullToleranceMs, asOfMs } = timing;
  const changed = series.cumulativeAllowed !== undefined;
  const expected = { total: budget.expected, allowed: changed ? budget.allowed : undefined };
  if (window.kind === 'calendar') {
    return computeCalendarHistory({ series, window, missing, fullToleranceMs, asOfMs, expected });
  }
  const isYoung = uncoveredBefore(timing, placed) > 0;
  const first = { startMs: firstDataMs, endMs: Math.min(firstDataMs + window.durationMs, asOfMs) };
  const firstWindow = isYoung ? expected : sumWithMissing(series, first, missing);
  return computeBucketHistory({ series, window, fullToleranceMs, missing, firstWindow });
}

const NO_VALUES = {
  unit: 'events',
  length: 0,
  timeMs: new Float64Array(0),
  bad: new Float64Array(0),
  total: new Float64Array(0),
  windowMs: 0,
  resolutionMs: 0,
} as const;

/** What else than the remaining budget the replay looks at. */
export function signalsOf(facts: WindowFacts, history: BudgetHistory): ReplaySignals {
  const { definition, placed, counted } = facts;
  const { objective, freezePolicy: policy, burnPolicy } = definition;
  const source = burnSourceOf(facts);
  const series = counted.headline ? undefined : counted.account?.observed;
  const windowMs = placed.lengthMs;
  const lookbackMs = FORECAST_LOOKBACK_SHARE * windowMs;
  const pairs = burnPolicy.pairs.filter(({ severity }) => severity === 'page');
  const burning = replayBreaches({ source, pairs, windowMs, timeMs: history.timeMs });
  return {
    burning,
    ...(policy.freezesOnFastBurn && { fastBurning: fastBreaches(facts, history, source) }),
    ...(series && {
      freezesSoon: replayFreezeForecast({
        history,
        source,
        series,
        objective,
        policy,
        windowMs,
        lookbackMs,
        burning,
      }),
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
