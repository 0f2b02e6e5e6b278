import { Account } from './accounting';
import { ErrorBudget } from './budget';
import { BurnSource } from './burn/burnRate';
import { PairReport, isBurningNow, judgeBurnPairs } from './burn/burnVerdict';
import { Contribution, computeContributions } from './contribution/contribution';
import { fullTolerance } from './dataQuality';
import { DeployCost, computeDeployCosts } from './deploys/deployCosts';
import { Forecast } from './forecast/forecast';
import { forecastWindow } from './forecastWindow';
import { OutageCost, computeOutageCost } from './forecast/outageCost';
import { IncidentLedger, findIncidents } from './incidents/findIncidents';
import { Answer, Problem, known, unknown } from './problem';
import { NOTHING_EXCLUDED } from './sli/exclusions';
import { whyNoBuckets } from './sli/windowedSeries';
import { SloInput } from './sloInput';
import { WindowFacts } from './windowFacts';

/** What single buckets tell beyond the headline: the pace, what is to come, and what it went on. */
export interface Outlook {
  /** Each pair of the burn-rate policy, with its verdict. */
  readonly burnPairs: Answer<readonly PairReport[]>;
  /** A paging pair is breached. */
  readonly isBurningNow: boolean;
  readonly forecast: Answer<Forecast>;
  readonly incidents: Answer<IncidentLedger>;
  readonly deploys: Answer<readonly DeployCost[]>;
  /** Absent where the data is not split by a further label. */
  readonly contributions: Answer<readonly Contribution[]>;
  readonly outage: Answer<OutageCost>;
}

/** Where burn rates come from: windowed values of the right length first, then buckets. */
export function burnSourceOf(facts: WindowFacts): BurnSource {
  const { counted, definition, objectiveSteps, timing, placed, rangeStartMs } = facts;
  const { account, burnWindows, burnRates } = counted;
  const firstMs = account?.observed.startMs.at(0) ?? Infinity;
  return {
    series: account?.observed,
    resolutionMs: account?.buckets.series.resolutionMs ?? 0,
    missing: account?.missing ?? { policy: 'excluded', excluded: NOTHING_EXCLUDED },
    windows: burnWindows,
    rates: burnRates,
    objective: definition.objective,
    objectiveSteps,
    reachMs: Math.min(rangeStartMs, firstMs) - fullTolerance(timing, placed.lengthMs),
  };
}

/** What people noted, and the data split by a further label. */
export type Notes = Pick<SloInput, 'deploys' | 'incidentNotes' | 'parts'>;

/** Each answer is absent with its reason where buckets are missing, or do not reach back over the window. */
export function computeOutlook(facts: WindowFacts, budget: ErrorBudget, notes: Notes): Outlook {
  const { deploys, incidentNotes, parts } = notes;
  const { definition, timing, placed, interval, counted } = facts;
  const { asOfMs, staleAfterMs } = timing;
  const { account } = counted;
  const source = burnSourceOf(facts);
  const instant = { asOfMs, windowMs: placed.lengthMs, toleranceMs: staleAfterMs };
  const hasBurn = account !== undefined || counted.burnWindows.length > 0;
  const pairs = judgeBurnPairs(source, definition.burnPolicy, instant);
  const needsBuckets = whyNoBuckets(counted.headline);
  const burn = {
    burnPairs: hasBurn ? known(pairs) : unknown<readonly PairReport[]>(needsBuckets),
    isBurningNow: isBurningNow(pairs),
  };
  const outage = account ? computeOutageCost(account.observed, budget, asOfMs) : unknown<OutageCost>(needsBuckets);
  const reaches = account !== undefined && reachesBack(facts, account);
  const forecast = forecastWindow(facts, { account: reaches ? account : undefined, budget, pairs, source });
  if (!account || !reaches) {
    const why: Problem = account
      ? { code: 'not-asked-for', path: 'timeRange', params: { windowMs: placed.lengthMs } }
      : needsBuckets;
    const absent = unknown<never>(why);
    return { ...burn, outage, forecast, incidents: absent, deploys: absent, contributions: absent };
  }
  const { filled: series } = account;
  const { allowed } = budget;
  const { objective, incidentRules } = definition;
  return {
    ...burn,
    outage,
    forecast,
    incidents: known(
      findIncidents(
        { series, delivered: account.buckets.series, objective, window: interval, allowed, notes: incidentNotes },
        incidentRules
      )
    ),
    deploys: known(
      computeDeployCosts(deploys, { series, window: interval, allowed, horizonMs: definition.horizons.deployHorizonMs })
    ),
    contributions:
      parts.length > 0
        ? known(computeContributions({ parts, account, window: interval, allowed }))
        : unknown({ code: 'not-split', path: 'splitBy', params: {} }),
  };
}

/** True where the buckets cover the window, or all that there is of a young service. */
function reachesBack({ rangeStartMs, placed, timing }: WindowFacts, { observed }: Account): boolean {
  const firstMs = observed.startMs.at(0) ?? Infinity;
  return Math.min(rangeStartMs, firstMs) <= placed.startMs + fullTolerance(timing, placed.lengthMs);
}
