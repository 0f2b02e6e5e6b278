import { Objective } from '../objective';
import { Answer, known, unknown } from '../problem';
import { SliSeries, locate, sumOver, valueAt } from '../sli/sliSeries';
import { Interval, MINUTE_MS } from '../timeWindow';
import { atLeast, strictlyAbove } from '../tolerance';

/** A stretch in which the budget burned, and what it cost. */
export interface Incident {
  readonly startMs: number;
  readonly endMs: number;
  /** True where it began before the window: its cost counts from the window's start. */
  readonly isCut: boolean;
  readonly bad: number;
  /** `bad / allowed`. Absent at an objective of 100 %. */
  readonly costRatio: Answer<number>;
  /** True where nothing was observed in it: missing data that counts as bad. */
  readonly isMissingData: boolean;
  /** More than a fifth of the allowed budget (SRE Workbook, "Error Budget Policy"). */
  readonly isMajor: boolean;
}

export interface IncidentLedger {
  /** In order of time. */
  readonly incidents: readonly Incident[];
  /** What was consumed outside of them. */
  readonly background: number;
  readonly backgroundRatio: Answer<number>;
}

export interface IncidentRules {
  /** A bucket belongs to an incident when it burns strictly faster than this. */
  readonly levelRate: number;
  /** Incidents closer together than this are one; at least 15 minutes and one bucket where absent. */
  readonly joinGapMs: number | undefined;
  /** What costs less than this share of the budget is background. */
  readonly minCostRatio: number;
}

export const DEFAULT_INCIDENT_RULES: IncidentRules = { levelRate: 1, joinGapMs: undefined, minCostRatio: 0.01 };

const MAJOR_COST_RATIO = 0.2;

export interface IncidentFacts {
  /** With gaps filled where missing time counts. */
  readonly series: SliSeries;
  /** What was observed. */
  readonly observed: SliSeries;
  readonly objective: Objective;
  readonly window: Interval;
  readonly allowed: number;
}

/**
 * The incidents of a window: runs of buckets that burn fast, joined across short gaps. Each owns everything bad from its
 * first start to its last end; costs and background add up to what was consumed.
 */
export function findIncidents(facts: IncidentFacts, rules: IncidentRules): IncidentLedger {
  const { series, window, allowed } = facts;
  const joinGapMs = rules.joinGapMs ?? Math.max(series.resolutionMs, 15 * MINUTE_MS);
  const incidents = joinRuns(burningBuckets(facts, rules.levelRate), joinGapMs)
    .map((run) => priceIncident(run, facts))
    .filter(({ costRatio }) => !costRatio.known || atLeast(costRatio.value, rules.minCostRatio));
  const owned = incidents.reduce((sum, { bad }) => sum + bad, 0);
  const background = badBetween(series, window.startMs, window.endMs) - owned;
  return { incidents, background, backgroundRatio: shareOf(background, allowed) };
}

function burningBuckets({ series, objective, window }: IncidentFacts, levelRate: number): Interval[] {
  const { cumulativeBad, cumulativeTotal, startMs, endMs } = series;
  const buckets: Interval[] = [];
  for (let i = locate(series, window.startMs).index; i < series.length && startMs[i] < window.endMs; i++) {
    const bad = cumulativeBad[i + 1] - cumulativeBad[i];
    const total = cumulativeTotal[i + 1] - cumulativeTotal[i];
    if (bad > 0 && (objective.budgetRatio === 0 || strictlyAbove(bad / total / objective.budgetRatio, levelRate))) {
      buckets.push({ startMs: startMs[i], endMs: Math.min(endMs[i], window.endMs) });
    }
  }
  return buckets;
}

function joinRuns(buckets: readonly Interval[], joinGapMs: number): Interval[] {
  const runs: Interval[] = [];
  for (const bucket of buckets) {
    const last = runs.at(-1);
    if (last && bucket.startMs - last.endMs < joinGapMs) {
      runs[runs.length - 1] = { startMs: last.startMs, endMs: bucket.endMs };
    } else {
      runs.push(bucket);
    }
  }
  return runs;
}

function priceIncident(run: Interval, { series, observed, window, allowed }: IncidentFacts): Incident {
  const isCut = run.startMs < window.startMs;
  const startMs = Math.max(run.startMs, window.startMs);
  const bad = badBetween(series, startMs, run.endMs);
  const costRatio = shareOf(bad, allowed);
  const isMajor = costRatio.known && strictlyAbove(costRatio.value, MAJOR_COST_RATIO);
  const isMissingData = sumOver(observed, startMs, run.endMs).observedMs === 0;
  return { startMs, endMs: run.endMs, isCut, bad, costRatio, isMissingData, isMajor };
}

function badBetween(series: SliSeries, startMs: number, endMs: number): number {
  return valueAt(series.cumulativeBad, locate(series, endMs)) - valueAt(series.cumulativeBad, locate(series, startMs));
}

function shareOf(bad: number, allowed: number): Answer<number> {
  if (bad === 0) {
    return known(0);
  }
  return allowed > 0 ? known(bad / allowed) : unknown({ code: 'no-budget', path: 'objective', params: {} });
}
