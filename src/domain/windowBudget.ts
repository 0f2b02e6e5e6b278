import { Account } from './accounting';
import { ErrorBudget, computeBudget } from './budget';
import { DataTiming } from './dataQuality';
import { Problem } from './problem';
import { excludedBetween } from './sli/exclusions';
import { missingBetween } from './sli/noData';
import { SloDefinition } from './sloInput';
import { sumOver } from './sli/sliSeries';
import { WindowedSeries } from './sli/windowedSeries';
import { Interval, PlacedWindow } from './timeWindow';

/** The data as the budgeting method counts it. Windowed values count events, whatever the method. */
export type Counted =
  | { readonly kind: 'windowed'; readonly series: WindowedSeries }
  | { readonly kind: 'buckets'; readonly account: Account };

/** What is needed to judge the window that ends now. */
export interface WindowFacts {
  readonly definition: SloDefinition;
  readonly counted: Counted;
  readonly timing: DataTiming;
  /** The whole window; its end may lie ahead. */
  readonly placed: PlacedWindow;
  /** The window so far: up to the instant at which everything ends. */
  readonly interval: Interval;
}

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
export function checkRange({ counted, timing, placed }: WindowFacts, range: Interval): Problem | undefined {
  const reachMs = Math.min(range.startMs, timing.firstDataMs);
  if (counted.kind === 'windowed' || reachMs <= placed.startMs + timing.fullToleranceMs) {
    return undefined;
  }
  const rangeMs = range.endMs - range.startMs;
  return { code: 'range-too-short', path: 'timeRange', params: { windowMs: placed.lengthMs, rangeMs } };
}

/**
 * The budget of the present window. A window that is not full yet, of a young service or an open period, is judged against
 * the whole window's budget, at the traffic expected for it.
 */
export function computeWindowBudget(facts: WindowFacts): ErrorBudget {
  const { definition, counted, placed } = facts;
  if (counted.kind === 'buckets') {
    return budgetOfAccount(facts, counted.account);
  }
  const { objective } = definition;
  const { series } = counted;
  const [bad, total] = [series.bad[series.length - 1], series.total[series.length - 1]];
  const amounts = { bad, total, expected: total, excludedMs: 0, isEstimated: false };
  return computeBudget({ unit: 'events', objective, windowMs: placed.lengthMs, ...amounts });
}

function budgetOfAccount(facts: WindowFacts, account: Account): ErrorBudget {
  const { definition, placed, interval } = facts;
  const { observed, filled, missing } = account;
  // From the very series that the curve is drawn from, so that both end at the same number.
  const { bad, total } = sumOver(filled, interval.startMs, interval.endMs);
  const excludedMs = excludedBetween(missing.excluded, placed.startMs, placed.endMs);
  const uncoveredMs = uncoveredTime(facts, account);
  const { objective } = definition;
  const common = { unit: observed.unit, objective, windowMs: placed.lengthMs, excludedMs, bad, total };
  if (observed.unit === 'sliceMs') {
    // Slices to come are known: time weighs itself.
    return computeBudget({ ...common, expected: total + uncoveredMs, isEstimated: false });
  }
  const isFilled = missing.policy !== 'excluded' && missingBetween(observed, missing.excluded, interval) > 0;
  const expected = uncoveredMs > 0 ? total + uncoveredMs * expectedRate(facts, account, total) : total;
  return computeBudget({ ...common, expected, isEstimated: uncoveredMs > 0 || isFilled });
}

/** Traffic expected for uncovered time, per millisecond: the previous period's where the data holds it, else so far's. */
function expectedRate(facts: WindowFacts, account: Account, total: number): number {
  const { timing, interval } = facts;
  const { observed, missing } = account;
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
  if (window.kind !== 'calendar' || counted.kind !== 'buckets') {
    return undefined;
  }
  const previous = window.calendar.periodOf(window.unit, placed.startMs);
  const { observedMs } = sumOver(counted.account.observed, previous.startMs, previous.endMs);
  return timing.firstDataMs <= previous.startMs + timing.fullToleranceMs && observedMs > 0 ? previous : undefined;
}

/** Time of the window before the first data, where that is more than a little, and after the last instant. */
function uncoveredTime({ timing, placed, interval }: WindowFacts, { missing }: Account): number {
  const aheadMs = placed.endMs - interval.endMs - excludedBetween(missing.excluded, interval.endMs, placed.endMs);
  return uncoveredBefore(timing, placed) + Math.max(0, aheadMs);
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
  if (counted.kind === 'windowed' || uncoveredTime(facts, counted.account) === 0 || previousPeriod(facts)) {
    return undefined;
  }
  const { observed } = counted.account;
  const neededMs = definition.minHistoryRatio * placed.lengthMs;
  const { observedMs } = sumOver(observed, Math.max(placed.startMs, timing.firstDataMs), interval.endMs);
  return observed.unit === 'events' && observedMs < neededMs
    ? { code: 'too-early', path: 'data', params: { coveredMs: observedMs, neededMs } }
    : undefined;
}
