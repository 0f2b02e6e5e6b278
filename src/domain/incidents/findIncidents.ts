import { Objective } from '../objective';
import { Answer, known, unknown } from '../problem';
import { SliSeries, bucketAt, firstEndingAfter, locate, valueAt } from '../sli/sliSeries';
import { Interval, MINUTE_MS } from '../timeWindow';
import { TOLERANCE, atLeast, strictlyAbove } from '../tolerance';

/** A stretch of time that somebody named. */
export interface NamedStretch extends Interval {
  readonly name: string;
}

/** A stretch in which the budget burned, and what it cost. */
export interface Incident {
  /** What people called it: the note that overlaps it longest. */
  readonly name: string | undefined;
  readonly startMs: number;
  readonly endMs: number;
  /** True where it began before the window: its cost counts from the window's start. */
  readonly isCut: boolean;
  readonly bad: number;
  /** `bad / allowed`. Absent at an objective of 100 %. */
  readonly costRatio: Answer<number>;
  /** True where nothing failed in it that was delivered: missing data, or slices without events, that count as bad. */
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
  /** What was delivered and counts, before the method and without fillings. */
  readonly delivered: SliSeries;
  readonly objective: Objective;
  readonly window: Interval;
  readonly allowed: number;
  /** Incidents as people noted them; a point has no length and names what it lies in. */
  readonly notes: readonly NamedStretch[];
}

/**
 * The incidents of a window: runs of buckets that burn fast, joined across short gaps. Each owns everything bad from its
 * first start to its last end; costs and background add up to what was consumed.
 */
export function findIncidents(facts: IncidentFacts, rules: IncidentRules): IncidentLedger {
  const { series, window, allowed } = facts;
  const joinGapMs = rules.joinGapMs ?? Math.max(series.resolutionMs, 15 * MINUTE_MS);
  const incidents: Incident[] = [];
  let owned = 0;
  for (const run of findRuns(facts, { ...rules, joinGapMs })) {
    const bad = badOf(run, facts);
    const costRatio = shareOf(bad, allowed);
    if (!costRatio.known || atLeast(costRatio.value, rules.minCostRatio)) {
      incidents.push(describeIncident({ run, bad, costRatio }, { ...facts, levelRate: rules.levelRate }));
      owned += bad;
    }
  }
  const consumed = badBetween(series, window.startMs, window.endMs);
  const rest = consumed - owned;
  // A remainder of rounding is no background, least of all of a budget of zero.
  const background = Math.abs(rest) <= TOLERANCE * consumed ? 0 : rest;
  return { incidents, background, backgroundRatio: shareOf(background, allowed) };
}

/** Buckets `first` to `last` of a series, all of it, though the window may begin within the first. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Runs of buckets that burn fast, joined across short gaps. Those that are too cheap even uncut are left out at once: noise
 * makes many of them.
 */
function findRuns(facts: IncidentFacts, rules: IncidentRules & { joinGapMs: number }): Run[] {
  const { series, objective, window, allowed } = facts;
  const { levelRate, joinGapMs } = rules;
  const weights = series.cumulativeAllowed ?? series.cumulativeTotal;
  const budgetRatio = series.cumulativeAllowed ? 1 : objective.budgetRatio;
  const worthTelling = allowed * rules.minCostRatio * (1 - 1e-6);
  const { cumulativeBad, startMs, endMs, length } = series;
  const runs: Run[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    const isWorthTelling = first >= 0 && cumulativeBad[last + 1] - cumulativeBad[first] >= worthTelling;
    if (isWorthTelling && endMs[last] > window.startMs) {
      runs.push({ first, last });
    }
    first = -1;
  };
  // What joins from before the window shows that a run is cut.
  const from = Math.max(0, locate(series, window.startMs - joinGapMs).index - 1);
  const to = Math.min(length, locate(series, window.endMs).index + 1);
  const burnsAbove = (levelRate + TOLERANCE) * budgetRatio;
  let badBefore = cumulativeBad[from];
  for (let i = from; i < to; i++) {
    const bad = cumulativeBad[i + 1] - badBefore;
    badBefore = cumulativeBad[i + 1];
    if (bad <= burnsAbove * (weights[i + 1] - weights[i]) || startMs[i] >= window.endMs) {
      continue;
    }
    const gapMs = first < 0 ? 0 : startMs[i] - endMs[last];
    if (gapMs > 0 && gapMs >= joinGapMs) {
      close();
    }
    first = first < 0 ? i : first;
    last = i;
  }
  close();
  return runs;
}

/** What failed in a run, from the window's start to its end. */
function badOf({ first, last }: Run, { series, window }: IncidentFacts): number {
  const { startMs, endMs } = series;
  return badBetween(series, Math.max(startMs[first], window.startMs), Math.min(endMs[last], window.endMs));
}

interface PricedRun {
  readonly run: Run;
  readonly bad: number;
  readonly costRatio: Answer<number>;
}

function describeIncident(
  { run, bad, costRatio }: PricedRun,
  facts: IncidentFacts & { readonly levelRate: number }
): Incident {
  const { series, window, notes } = facts;
  const isCut = series.startMs[run.first] < window.startMs;
  const startMs = Math.max(series.startMs[run.first], window.startMs);
  const endMs = Math.min(series.endMs[run.last], window.endMs);
  // Of a budget of zero any failure is more than a fifth.
  const isMajor = !costRatio.known || strictlyAbove(costRatio.value, MAJOR_COST_RATIO);
  const isMissingData = !hasDeliveredFailures(run, facts);
  return { name: nameOf({ startMs, endMs }, notes), startMs, endMs, isCut, bad, costRatio, isMissingData, isMajor };
}

/** True where a bucket (slice) of the run has a failure and events of its own: not all of it is missing data. */
function hasDeliveredFailures({ first, last }: Run, facts: IncidentFacts & { readonly levelRate: number }): boolean {
  const { series, delivered, window } = facts;
  for (let i = Math.max(first, firstEndingAfter(series, window.startMs)); i <= last; i++) {
    if (burnsFast(facts, i) && hasEvents(delivered, bucketAt(series, i))) {
      return true;
    }
  }
  return false;
}

function burnsFast(
  { series, objective, levelRate }: IncidentFacts & { readonly levelRate: number },
  i: number
): boolean {
  const { bad, total, allowed = objective.budgetRatio * total } = bucketAt(series, i);
  return bad > (levelRate + TOLERANCE) * allowed;
}

/** True where a bucket with events begins within a stretch: that is the slice it belongs to. */
function hasEvents(series: SliSeries, { startMs, endMs }: Interval): boolean {
  for (let i = firstEndingAfter(series, startMs); i < series.length && series.startMs[i] < endMs; i++) {
    if (series.startMs[i] >= startMs && series.cumulativeTotal[i + 1] > series.cumulativeTotal[i]) {
      return true;
    }
  }
  return false;
}

/** The name of the note that overlaps longest, the earliest of equals; a note without length counts as a moment. */
function nameOf({ startMs, endMs }: Interval, notes: readonly NamedStretch[]): string | undefined {
  let [name, longestMs]: [string | undefined, number] = [undefined, -1];
  for (const note of notes) {
    const overlapMs = Math.min(endMs, note.endMs) - Math.max(startMs, note.startMs);
    const touches = overlapMs > 0 || (overlapMs === 0 && note.startMs === note.endMs);
    if (touches && overlapMs > longestMs) {
      [name, longestMs] = [note.name, overlapMs];
    }
  }
  return name;
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
