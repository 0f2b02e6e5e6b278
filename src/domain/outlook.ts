import { ErrorBudget } from './budget';
import { computeBurnRate } from './burn/burnRate';
import { PairReport, isBurningNow, judgeBurnPairs } from './burn/burnVerdict';
import { Forecast, computeForecast } from './forecast/forecast';
import { OutageCost, computeOutageCost } from './forecast/outageCost';
import { IncidentLedger, findIncidents } from './incidents/findIncidents';
import { Answer, known, unknown } from './problem';
import { SliSeries } from './sli/sliSeries';
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
  const { data } = facts;
  if (data.kind === 'windowed') {
    const absent = unknown<never>({ code: 'needs-buckets', path: 'queries', params: {} });
    return { burnPairs: absent, isBurningNow: false, forecast: absent, incidents: absent, outage: absent };
  }
  const { definition, timing, interval } = facts;
  const { objective, burnPolicy, incidentRules, window } = definition;
  const { series } = data;
  const { asOfMs } = timing;
  const pairs = judgeBurnPairs({ series, objective, windowMs: window.durationMs, asOfMs }, burnPolicy);
  return {
    burnPairs: known(pairs),
    isBurningNow: isBurningNow(pairs),
    forecast: forecastOf(facts, { series, budget, pairs }),
    incidents: known(
      findIncidents({ series, objective, window: interval, allowed: budget.allowed }, incidentRules)
    ),
    outage: computeOutageCost(series, budget, asOfMs),
  };
}

interface ForecastParts {
  readonly series: SliSeries;
  readonly budget: ErrorBudget;
  readonly pairs: readonly PairReport[];
}

function forecastOf({ definition, interval }: WindowFacts, { series, budget, pairs }: ForecastParts): Answer<Forecast> {
  if (!budget.remainingRatio.known) {
    return budget.remainingRatio;
  }
  const lookbackMs = lookbackOf(definition.window.durationMs, pairs);
  const burn = computeBurnRate(series, definition.objective, { endMs: interval.endMs, windowMs: lookbackMs });
  if (!burn.known) {
    return burn;
  }
  const { freezePolicy: policy } = definition;
  const { allowed, remainingRatio } = budget;
  const remainingNow = remainingRatio.value;
  return known(
    computeForecast({ series, window: interval, remainingNow, allowed, burnRate: burn.value, lookbackMs, policy })
  );
}

/** A tenth of the window; while a paging pair is breached, that pair's long window, because the pace has changed. */
function lookbackOf(windowMs: number, pairs: readonly PairReport[]): number {
  const breached = pairs.find(
    ({ pair, verdict }) => pair.severity === 'page' && verdict.known && verdict.value === 'breached'
  );
  return breached ? breached.pair.longMs : FORECAST_LOOKBACK_SHARE * windowMs;
}
