import { remainingShare } from '../budget';
import { BurnDownCurve } from '../burnDown';
import { Objective } from '../objective';
import { excludedBetween } from '../sli/exclusions';
import { MissingRules } from '../sli/noData';
import { SliSeries } from '../sli/sliSeries';
import { WindowedSeries } from '../sli/windowedSeries';
import { RollingWindow } from '../timeWindow';

/**
 * What each instant with data looked back on: the freeze policy is replayed over it. It holds counts, not shares of a
 * budget, so that any objective can be replayed on the same history.
 */
export interface BudgetHistory {
  /** Ends of the buckets, ascending. */
  readonly timeMs: Float64Array;
  readonly bad: Float64Array;
  /** The denominator: events of the window that the instant looks back on. */
  readonly total: Float64Array;
  /**
   * Observed share of the time that each instant looks back on; absent where all of it was observed, and where windowed
   * values do not tell.
   */
  readonly coverage: Float64Array | undefined;
  /** Observed time up to each instant, from any origin: a freeze's hold counts it, not the clock. */
  readonly observedMs: Float64Array;
  /** From this index on each instant looks back over one whole window; before it, consumed is a lower bound. */
  readonly fullFromIndex: number;
}

export interface BucketHistoryFacts {
  readonly series: SliSeries;
  readonly window: RollingWindow;
  /** How much later than a window's start the data may begin for the window to count as full. */
  readonly fullToleranceMs: number;
  /** How missing time counts. */
  readonly missing: MissingRules;
  /** The denominator of the first window that the data holds: an expectation while it is not over. */
  readonly firstWindowTotal: number;
}

/**
 * The trailing window at each bucket end. Before the data reaches back one window: the anchored curve of the first window
 * that the data holds. One pass: the window's start moves along with its end.
 */
export function computeBucketHistory(facts: BucketHistoryFacts): BudgetHistory {
  const { series, window, fullToleranceMs, firstWindowTotal, missing } = facts;
  const { length, endMs, startMs, cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  const bad = new Float64Array(length);
  const total = new Float64Array(length);
  const hasExclusions = missing.excluded.intervals.length > 0;
  const isGapless = !hasExclusions && length > 0 && cumulativeObservedMs[length] === endMs[length - 1] - startMs[0];
  const coverage = isGapless ? undefined : new Float64Array(length);
  const firstMs = startMs[0] ?? 0;
  const fullFromMs = firstMs + window.durationMs - fullToleranceMs;
  let fullFromIndex = length;
  let from = 0;
  for (let i = 0; i < length; i++) {
    const timeMs = endMs[i];
    const windowStartMs = timeMs - window.durationMs;
    while (endMs[from] <= windowStartMs) {
      from++;
    }
    // The bucket that the window's start cuts counts pro rata; written out, because this loop must not allocate.
    const cutMs = windowStartMs - startMs[from];
    const share = cutMs > 0 ? cutMs / (endMs[from] - startMs[from]) : 0;
    const badBefore = cumulativeBad[from];
    const totalBefore = cumulativeTotal[from];
    const observedBefore = cumulativeObservedMs[from];
    const badCut = share === 0 ? badBefore : badBefore + (cumulativeBad[from + 1] - badBefore) * share;
    const totalCut = share === 0 ? totalBefore : totalBefore + (cumulativeTotal[from + 1] - totalBefore) * share;
    const observedCut =
      share === 0 ? observedBefore : observedBefore + (cumulativeObservedMs[from + 1] - observedBefore) * share;
    const sinceMs = windowStartMs > firstMs ? windowStartMs : firstMs;
    const excludedMs = hasExclusions ? excludedBetween(missing.excluded, sinceMs, timeMs) : 0;
    const observed = cumulativeObservedMs[i + 1] - observedCut;
    const countedMs = timeMs - sinceMs - excludedMs;
    const failed = cumulativeBad[i + 1] - badCut;
    const events = Math.max(failed, cumulativeTotal[i + 1] - totalCut);
    const gapMs = missing.policy !== 'excluded' && countedMs > observed ? countedMs - observed : 0;
    const filled = gapMs > 0 ? (events / observed) * gapMs : 0;
    if (coverage) {
      coverage[i] = countedMs > observed ? observed / countedMs : 1;
    }
    bad[i] = missing.policy === 'countsAsBad' ? failed + filled : failed;
    if (timeMs >= fullFromMs) {
      total[i] = events + filled;
      fullFromIndex = fullFromIndex < i ? fullFromIndex : i;
    } else {
      total[i] = firstWindowTotal;
    }
  }
  const observedMs = cumulativeObservedMs.subarray(1);
  return { timeMs: endMs, bad, total, coverage, observedMs, fullFromIndex };
}

/** Windowed values are the trailing window already; each looks back over a whole one. */
export function computeWindowedHistory(series: WindowedSeries): BudgetHistory {
  const { timeMs, bad, total, resolutionMs } = series;
  let observed = 0;
  // A distance of more than a step and a half is a gap, as it is between buckets.
  const observedMs = timeMs.map((time, i) => {
    const stepMs = i === 0 ? 0 : time - timeMs[i - 1];
    observed += stepMs > 1.5 * resolutionMs ? resolutionMs : stepMs;
    return observed;
  });
  return { timeMs, bad: bad, total: total, coverage: undefined, observedMs, fullFromIndex: 0 };
}

/** Remaining budget at one instant of the history: a ratio, −∞ for a budget of zero that is overspent. */
export function remainingAt({ bad, total }: BudgetHistory, index: number, objective: Objective): number {
  return remainingShare(bad[index], objective.budgetRatio * total[index]);
}

/** The trailing curve: that part of the history in which each point looks back over one whole window. */
export function trailingCurve(history: BudgetHistory, objective: Objective): BurnDownCurve {
  const { timeMs, fullFromIndex } = history;
  const remaining = new Float64Array(timeMs.length - fullFromIndex);
  for (let i = 0; i < remaining.length; i++) {
    remaining[i] = remainingAt(history, fullFromIndex + i, objective);
  }
  return { timeMs: timeMs.subarray(fullFromIndex), remaining };
}
