import { Account } from './accounting';
import { ErrorBudget, computeBudget } from './budget';
import { DataTiming } from './dataQuality';
import { Objective, ObjectiveSteps, objectiveAt } from './objective';
import { Problem } from './problem';
import { excludedBetween } from './sli/exclusions';
import { missingBetween } from './sli/noData';
import { EventSums, allowedOf, sumOver } from './sli/sliSeries';
import { WindowedSeries } from './sli/windowedSeries';
import { SloDefinition } from './sloInput';
import { Interval, PlacedWindow } from './timeWindow';

/** What the budget is computed from. */
export interface Counted {
  /** Values that cover the SLO's whole window: where there are such, headline, trailing curve and replay come from them. */
  readonly headline: WindowedSeries | undefined;
  /** The buckets as the budgeting method counts them. */
  readonly account: Account | undefined;
  /** Values that cover other windows: burn rates. */
  readonly burnWindows: readonly WindowedSeries[];
}

/** What is needed to judge the window that ends now. */
export interface WindowFacts {
  readonly definition: SloDefinition;
  /** Empty where the definition's objective holds throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  readonly counted: Counted;
  readonly timing: DataTiming;
  /** The whole window; its end may lie ahead. */
  readonly placed: PlacedWindow;
  /** The window so far: up to the instant at which everything ends. */
  readonly interval: Interval;
  /** Where the time range that was asked for begins. */
  readonly rangeStartMs: number;
}

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
export function checkRange({ counted, timing, placed, rangeStartMs }: WindowFacts, nowMs: number): Problem | undefined {
  const reachMs = Math.min(rangeStartMs, timing.firstDataMs);
  if (counted.headline || reachMs <= placed.startMs + timing.fullToleranceMs) {
    return undefined;
  }
  const rangeMs = nowMs - rangeStartMs;
  return { code: 'range-too-short', path: 'timeRange', params: { windowMs: placed.lengthMs, rangeMs } };
}

/**
 * The budget of the present window. A window that is not full yet, of a young service or an open period, is judged against
 * the whole window's budget, at the traffic expected for it.
 */
export function computeWindowBudget(facts: WindowFacts): ErrorBudget {
  const { headline, account } = facts.counted;
  return headline ? budgetOfWindowed(facts, headline) : account ? budgetOfAccount(facts, account) : emptyBudget(facts);
}

function budgetOfWindowed({ definition, objectiveSteps, placed }: WindowFacts, series: WindowedSeries): ErrorBudget {
  const last = series.length - 1;
  const [bad, total] = [series.bad[last], series.total[last]];
  return computeBudget({
    unit: series.unit === 'events' ? 'events' : 'sliceMs',
    objective: objectiveAt(objectiveSteps, series.timeMs[last]) ?? definition.objective,
    windowMs: placed.lengthMs,
    excludedMs: 0,
    bad,
    total,
    expected: total,
    allowed: undefined,
    isEstimated: false,
  });
}

function emptyBudget({ definition: { objective }, placed }: WindowFacts): ErrorBudget {
  const none = { bad: 0, total: 0, expected: 0, allowed: undefined, excludedMs: 0, isEstimated: false };
  return computeBudget({ unit: 'events', objective, windowMs: placed.lengthMs, ...none });
}

function budgetOfAccount(facts: WindowFacts, account: Account): ErrorBudget {
  const { definition, placed, interval } = facts;
  const { observed, filled, missing } = account;
  const { objective } = definition;
  // From the very series that the curve is drawn from, so that both end at the same number.
  const sums = sumOver(filled, interval.startMs, interval.endMs);
  const excludedMs = excludedBetween(missing.excluded, placed.startMs, placed.endMs);
  const isSliced = observed.unit === 'sliceMs';
  const uncovered = uncoveredTime(facts, account);
  const isUncovered = uncovered.beforeMs + uncovered.aheadMs > 0;
  // Slices to come are known: time weighs itself.
  const rate = isSliced ? 1 : isUncovered ? expectedRate(facts, account, sums.total) : 0;
  const isFilled = missing.policy !== 'excluded' && missingBetween(observed, missing.excluded, interval) > 0;
  const unseen = { before: uncovered.beforeMs * rate, ahead: uncovered.aheadMs * rate };
  return computeBudget({
    unit: isSliced ? 'sliceMs' : 'events',
    objective,
    windowMs: placed.lengthMs,
    excludedMs,
    bad: sums.bad,
    total: sums.total,
    expected: sums.total + (unseen.before + unseen.ahead),
    allowed: allowedWith(sums, unseen, objective),
    isEstimated: !isSliced && (isUncovered || isFilled),
  });
}

/** What may be bad where the target changed: time before the data at the targets seen so far, time ahead at the newest. */
function allowedWith(
  sums: EventSums,
  unseen: { readonly before: number; readonly ahead: number },
  newest: Objective
): number | undefined {
  if (sums.allowed === undefined) {
    return undefined;
  }
  const seenRatio = sums.total > 0 ? allowedOf(sums, newest) / sums.total : newest.budgetRatio;
  return sums.allowed + unseen.before * seenRatio + unseen.ahead * newest.budgetRatio;
}

/** Traffic expected for uncovered time, per millisecond: the previous period's where the data holds it, else so far's. */
function expectedRate(facts: WindowFacts, { observed, missing }: Account, total: number): number {
  const { timing, interval } = facts;
  const previous = previousPeriod(facts);
  if (previous) {
    const { total: before, observedMs } = sumOver(observed, previous.startMs, previous.endMs);
    return before / observedMs;
  }
  const { observedMs } = sumOver(observed, interval.startMs, interval.endMs);
  const fromMs = Math.max(interval.startMs, timing.firstDataMs);
  const countedMs = interval.endMs - fromMs - excludedBetween(missing.excluded, fromMs, interval.endMs);
  const coveredMs = missing.policy === 'excluded' ? observedMs : countedMs;
  return coveredMs > 0 ? total / coveredMs : 0;
}

/** The period before this one, where the data holds it whole. */
function previousPeriod({ definition, placed, timing, counted }: WindowFacts): Interval | undefined {
  const { window } = definition;
  if (window.kind !== 'calendar' || !counted.account) {
    return undefined;
  }
  const previous = window.calendar.periodOf(window.unit, placed.startMs);
  const { observedMs } = sumOver(counted.account.observed, previous.startMs, previous.endMs);
  return timing.firstDataMs <= previous.startMs + timing.fullToleranceMs && observedMs > 0 ? previous : undefined;
}

/** Time of the window before the first data, where that is more than a little, and after the last instant. */
function uncoveredTime(
  { timing, placed, interval }: WindowFacts,
  { missing }: Account
): { readonly beforeMs: number; readonly aheadMs: number } {
  const aheadMs = placed.endMs - interval.endMs - excludedBetween(missing.excluded, interval.endMs, placed.endMs);
  return { beforeMs: uncoveredBefore(timing, placed), aheadMs: Math.max(0, aheadMs) };
}

/** Time from the window's start to the first data; 0 where that is so little that the window counts as full. */
export function uncoveredBefore({ firstDataMs, fullToleranceMs }: DataTiming, { startMs }: Interval): number {
  const uncoveredMs = firstDataMs - startMs;
  return uncoveredMs > fullToleranceMs ? uncoveredMs : 0;
}

/**
 * An estimate that rests on too little of the window cannot freeze. Slices know their total, and a previous period tells
 * the traffic: theirs rest on enough.
 */
export function checkHistory(facts: WindowFacts): Problem | undefined {
  const { definition, counted, timing, placed, interval } = facts;
  const { account, headline } = counted;
  if (headline || !account) {
    return undefined;
  }
  const { beforeMs, aheadMs } = uncoveredTime(facts, account);
  if (beforeMs + aheadMs === 0 || previousPeriod(facts)) {
    return undefined;
  }
  const { observed } = account;
  const neededMs = definition.minHistoryRatio * placed.lengthMs;
  const { observedMs } = sumOver(observed, Math.max(placed.startMs, timing.firstDataMs), interval.endMs);
  return observed.unit === 'events' && observedMs < neededMs
    ? { code: 'too-early', path: 'data', params: { coveredMs: observedMs, neededMs } }
    : undefined;
}
