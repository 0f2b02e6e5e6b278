import { Account } from './accounting';
import { ErrorBudget } from './budget';
import { computeBurnRate } from './burn/burnRate';
import { PairReport, isBurningNow, judgeBurnPairs } from './burn/burnVerdict';
import { computeCalendarForecast } from './forecast/calendarForecast';
import { Forecast, computeForecast } from './forecast/forecast';
import { OutageCost, computeOutageCost } from './forecast/outageCost';
import { IncidentLedger, findIncidents } from './incidents/findIncidents';
import { Answer, known, unknown } from './problem';
import { sumOver } from './sli/sliSeries';
import { WindowFacts } from './windowBudget';

/** What single buckets tell beyond the headline: the pace, what is to come, and what it went on. */
export interface Outlook {
  /** Each pair of the burn-rate policy, with its verdict. */
  readonly burnPairs: Answer<readonly PairReport[]>;
  /** A paging pair is breached. */
  readonly isBurningNow: boolean;
  readonly forecast: Answer<Forecast>;
  readonly incidents: Answer<IncidentLedger>;
  readonly outage: Answer<OutageCost>;
}

const FORECAST_LOOKBACK_SHARE = 0.1;

/** Absent with its reason where only windowed values are there. */
export function computeOutlook(facts: WindowFacts, budget: ErrorBudget): Outlook {
  const { counted } = facts;
  if (counted.kind === 'windowed') {
    const absent = unknown<never>({ code: 'needs-buckets', path: 'queries', params: {} });
    return { burnPairs: absent, isBurningNow: false, forecast: absent, incidents: absent, outage: absent };
  }
  const { definition, timing, placed, interval } = facts;
  const { objective, burnPolicy, incidentRules } = definition;
  const { observed: series, filled, missing } = counted.account;
  const { asOfMs } = timing;
  const pairs = judgeBurnPairs({ series, objective, windowMs: placed.lengthMs, asOfMs, missing }, burnPolicy);
  return {
    burnPairs: known(pairs),
    isBurningNow: isBurningNow(pairs),
    forecast: forecastOf(facts, { account: counted.account, budget, pairs }),
    incidents: known(
      findIncidents(
        { series: filled, observed: series, objective, window: interval, allowed: budget.allowed },
        incidentRules
      )
    ),
    outage: computeOutageCost(series, budget, asOfMs),
  };
}

interface ForecastParts {
  readonly account: Account;
  readonly budget: ErrorBudget;
  readonly pairs: readonly PairReport[];
}

function forecastOf(facts: WindowFacts, { account, budget, pairs }: ForecastParts): Answer<Forecast> {
  const { definition, placed, interval } = facts;
  if (!budget.remainingRatio.known) {
    return budget.remainingRatio;
  }
  const { objective, freezePolicy: policy, window } = definition;
  const { observed, filled: series, missing } = account;
  const lookbackMs = lookbackOf(placed.lengthMs, pairs);
  const burn = computeBurnRate(observed, objective, { endMs: interval.endMs, windowMs: lookbackMs, missing });
  if (!burn.known) {
    return burn;
  }
  const pace = { remainingNow: budget.remainingRatio.value, burnRate: burn.value, lookbackMs, policy };
  if (window.kind === 'rolling') {
    return known(computeForecast({ series, window: interval, allowed: budget.allowed, ...pace }));
  }
  const { observedMs } = sumOver(series, interval.startMs, interval.endMs);
  const countedMs = observedMs + placed.endMs - interval.endMs;
  return known(computeCalendarForecast({ asOfMs: interval.endMs, endMs: placed.endMs, countedMs, ...pace }));
}

/** A tenth of the window; while a paging pair is breached, that pair's long window, because the pace has changed. */
function lookbackOf(windowMs: number, pairs: readonly PairReport[]): number {
  const breached = pairs.find(
    ({ pair, verdict }) => pair.severity === 'page' && verdict.known && verdict.value === 'breached'
  );
  return breached ? breached.pair.longMs : FORECAST_LOOKBACK_SHARE * windowMs;
}
