import { Account } from './accounting';
import { ErrorBudget } from './budget';
import { BurnSource, computeBurnRate } from './burn/burnRate';
import { PairReport } from './burn/burnVerdict';
import { FoundPace, paceFinder } from './burn/findPace';
import { computeCalendarForecast } from './forecast/calendarForecast';
import { Forecast, computeForecast } from './forecast/forecast';
import { computePaceForecast } from './forecast/paceForecast';
import { Answer, known } from './problem';
import { sumOver } from './sli/sliSeries';
import { WindowFacts } from './windowFacts';

export interface ForecastParts {
  /** The buckets, where they reach back over the window. */
  readonly account: Account | undefined;
  readonly budget: ErrorBudget;
  readonly pairs: readonly PairReport[];
  readonly source: BurnSource;
}

/** What is to come: with what ages out where buckets tell it, else by the pace alone. */
export function forecastWindow(facts: WindowFacts, parts: ForecastParts): Answer<Forecast> {
  const { account, budget, pairs, source } = parts;
  if (!budget.remainingRatio.known) {
    return budget.remainingRatio;
  }
  const remaining = budget.remainingRatio.value;
  const lookbackMs = lookbackOf(facts, pairs);
  const instant = { endMs: facts.interval.endMs, toleranceMs: facts.timing.staleAfterMs };
  if (!account) {
    const pace = paceFinder(source, lookbackMs)(instant);
    return pace.known ? known(forecastByPace(facts, remaining, pace.value)) : pace;
  }
  const burn = computeBurnRate(source, { ...instant, windowMs: lookbackMs });
  return burn.known
    ? known(forecastByBuckets(facts, { account, budget, remaining, pace: { burnRate: burn.value, lookbackMs } }))
    : burn;
}

function forecastByPace(facts: WindowFacts, remainingNow: number, pace: FoundPace): Forecast {
  const { definition, placed, interval } = facts;
  const common = { asOfMs: interval.endMs, remainingNow, policy: definition.freezePolicy, ...pace };
  return definition.window.kind === 'rolling'
    ? computePaceForecast({ ...common, windowMs: placed.lengthMs })
    : computeCalendarForecast({ ...common, endMs: placed.endMs, countedMs: placed.lengthMs });
}

interface BucketForecast {
  readonly account: Account;
  readonly budget: ErrorBudget;
  readonly remaining: number;
  readonly pace: FoundPace;
}

function forecastByBuckets({ definition, placed, interval }: WindowFacts, parts: BucketForecast): Forecast {
  const { account, budget, remaining, pace } = parts;
  const { freezePolicy: policy, window } = definition;
  const { observed, filled: series } = account;
  if (window.kind === 'rolling') {
    const rollOff = {
      series,
      windowStartMs: interval.startMs,
      fromMs: interval.endMs,
      untilMs: interval.endMs + placed.lengthMs,
      remaining,
      allowed: budget.allowed,
      spendPerMs: pace.burnRate / placed.lengthMs,
    };
    return computeForecast({ rollOff, policy, ...pace });
  }
  const { observedMs } = sumOver(observed, interval.startMs, interval.endMs);
  const countedMs = observedMs + placed.endMs - interval.endMs;
  const period = { asOfMs: interval.endMs, endMs: placed.endMs, countedMs, remainingNow: remaining };
  return computeCalendarForecast({ ...period, policy, ...pace });
}

/** The policy's stretch; while a paging pair is breached, that pair's long window, because the pace has changed. */
function lookbackOf({ definition, placed }: WindowFacts, pairs: readonly PairReport[]): number {
  const breached = pairs.find(
    ({ pair, verdict }) => pair.severity === 'page' && verdict.known && verdict.value === 'breached'
  );
  return breached ? breached.pair.longMs : definition.horizons.forecastLookbackShare * placed.lengthMs;
}
