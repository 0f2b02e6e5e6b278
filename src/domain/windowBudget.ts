import { Account } from './accounting';
import { ErrorBudget, computeBudget } from './budget';
import { DataTiming } from './dataQuality';
import { Problem } from './problem';
import { excludedBetween } from './sli/exclusions';
import { missingBetween } from './sli/noData';
import { SloDefinition } from './sloInput';
import { sumOver } from './sli/sliSeries';
import { WindowedSeries } from './sli/windowedSeries';
import { Interval } from './timeWindow';

/** The data as the budgeting method counts it. Windowed values count events, whatever the method. */
export type Counted =
  | { readonly kind: 'windowed'; readonly series: WindowedSeries }
  | { readonly kind: 'buckets'; readonly account: Account };

/** What is needed to judge the window that ends now. */
export interface WindowFacts {
  readonly definition: SloDefinition;
  readonly counted: Counted;
  readonly timing: DataTiming;
  readonly interval: Interval;
}

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
export function checkRange({ counted, timing, interval }: WindowFacts, range: Interval): Problem | undefined {
  const reachMs = Math.min(range.startMs, timing.firstDataMs);
  if (counted.kind === 'windowed' || reachMs <= interval.startMs + timing.fullToleranceMs) {
    return undefined;
  }
  const windowMs = interval.endMs - interval.startMs;
  return { code: 'range-too-short', path: 'timeRange', params: { windowMs, rangeMs: range.endMs - range.startMs } };
}

/**
 * The budget of the window that ends now. A service younger than the window is judged against the whole window's budget,
 * at its average traffic so far.
 */
export function computeWindowBudget(facts: WindowFacts): ErrorBudget {
  const { definition, counted } = facts;
  if (counted.kind === 'buckets') {
    return budgetOfAccount(facts, counted.account);
  }
  const { objective, window } = definition;
  const { series } = counted;
  const [bad, total] = [series.bad[series.length - 1], series.total[series.length - 1]];
  const amounts = { bad, total, expected: total, excludedMs: 0, isEstimated: false };
  return computeBudget({ unit: 'events', objective, window, ...amounts });
}

function budgetOfAccount({ definition, timing, interval }: WindowFacts, account: Account): ErrorBudget {
  const { objective, window } = definition;
  const { observed, filled, missing } = account;
  const { unit } = observed;
  // From the very series that the curve is drawn from, so that both end at the same number.
  const { bad, total } = sumOver(filled, interval.startMs, interval.endMs);
  const { observedMs } = sumOver(observed, interval.startMs, interval.endMs);
  const excludedMs = excludedBetween(missing.excluded, interval.startMs, interval.endMs);
  const uncoveredMs = uncoveredBefore(timing, interval);
  if (unit === 'sliceMs') {
    // Slices to come are known: time weighs itself.
    const expected = total + uncoveredMs;
    return computeBudget({ unit, objective, window, excludedMs, bad, total, expected, isEstimated: false });
  }
  const isFilled = missing.policy !== 'excluded' && missingBetween(observed, missing.excluded, interval) > 0;
  const coveredMs = isFilled ? interval.endMs - timing.firstDataMs - excludedMs : observedMs;
  const expected = uncoveredMs > 0 ? (total * (coveredMs + uncoveredMs)) / coveredMs : total;
  const isEstimated = uncoveredMs > 0 || isFilled;
  return computeBudget({ unit, objective, window, excludedMs, bad, total, expected, isEstimated });
}

/** Time from the window's start to the first data; 0 where that is so little that the window counts as full. */
function uncoveredBefore({ firstDataMs, fullToleranceMs }: DataTiming, { startMs }: Interval): number {
  const uncoveredMs = firstDataMs - startMs;
  return uncoveredMs > fullToleranceMs ? uncoveredMs : 0;
}

/** An estimate that rests on too little of the window cannot freeze. Slices know their total, so theirs is none. */
export function checkHistory({ definition, counted, timing, interval }: WindowFacts): Problem | undefined {
  if (counted.kind === 'windowed' || uncoveredBefore(timing, interval) === 0) {
    return undefined;
  }
  const { observed } = counted.account;
  const neededMs = definition.minHistoryRatio * definition.window.durationMs;
  const { observedMs } = sumOver(observed, timing.firstDataMs, interval.endMs);
  return observed.unit === 'events' && observedMs < neededMs
    ? { code: 'too-early', path: 'data', params: { coveredMs: observedMs, neededMs } }
    : undefined;
}
