import { remainingShare } from '../budget';
import { BurnDownCurve } from '../burnDown';
import { Objective } from '../objective';
import { SliSeries, placeIn, valueAt } from '../sli/sliSeries';
import { WindowedSeries } from '../sli/windowedSeries';
import { TimeWindow } from '../timeWindow';

/** The remaining budget as it stood at every instant that has data: what the freeze policy is replayed over. */
export interface RemainingHistory {
  /** Ends of the buckets, ascending. */
  readonly timeMs: Float64Array;
  /** Ratio of the budget; −∞ for a budget of zero that is overspent. */
  readonly remaining: Float64Array;
  /** Observed share of the time that each instant looks back on; absent where windowed values do not tell. */
  readonly coverage: Float64Array | undefined;
  /** From this index on each instant looks back over one whole window; before it, consumed is a lower bound. */
  readonly fullFromIndex: number;
}

export interface BucketHistoryFacts {
  readonly series: SliSeries;
  readonly objective: Objective;
  readonly window: TimeWindow;
  /** How much later than a window's start the data may begin for the window to count as full. */
  readonly fullToleranceMs: number;
  /** Allowed bad events of the first window that the data holds: an expectation while it is not over. */
  readonly firstWindowAllowedEvents: number;
}

/**
 * The trailing remaining at each bucket end. Before the data reaches back one window: the anchored curve of the first
 * window that the data holds. One pass: the window's start moves along with its end.
 */
export function computeBucketHistory(facts: BucketHistoryFacts): RemainingHistory {
  const { series, objective, window, fullToleranceMs, firstWindowAllowedEvents } = facts;
  const { length, endMs, startMs, cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  const remaining = new Float64Array(length);
  const coverage = new Float64Array(length);
  const fullFromMs = (startMs[0] ?? 0) + window.durationMs - fullToleranceMs;
  let fullFromIndex = length;
  let windowStartIndex = 0;
  for (let i = 0; i < length; i++) {
    const windowStartMs = endMs[i] - window.durationMs;
    while (endMs[windowStartIndex] <= windowStartMs) {
      windowStartIndex++;
    }
    const from = placeIn(series, windowStartIndex, windowStartMs);
    const badEvents = cumulativeBad[i + 1] - valueAt(cumulativeBad, from);
    const observedMs = cumulativeObservedMs[i + 1] - valueAt(cumulativeObservedMs, from);
    coverage[i] = observedMs / (endMs[i] - Math.max(windowStartMs, startMs[0]));
    if (endMs[i] < fullFromMs) {
      remaining[i] = remainingShare(badEvents, firstWindowAllowedEvents);
    } else {
      fullFromIndex = Math.min(fullFromIndex, i);
      const totalEvents = cumulativeTotal[i + 1] - valueAt(cumulativeTotal, from);
      remaining[i] = remainingShare(badEvents, objective.budgetRatio * totalEvents);
    }
  }
  return { timeMs: endMs, remaining, coverage, fullFromIndex };
}

/** Windowed values are the trailing curve already; each looks back over its whole window. */
export function computeWindowedHistory(series: WindowedSeries, objective: Objective): RemainingHistory {
  return {
    timeMs: series.timeMs,
    remaining: series.bad.map((bad, i) => remainingShare(bad, objective.budgetRatio * series.total[i])),
    coverage: undefined,
    fullFromIndex: 0,
  };
}

/** The trailing curve: that part of the history in which each point looks back over one whole window. */
export function trailingCurve({ timeMs, remaining, fullFromIndex }: RemainingHistory): BurnDownCurve {
  return { timeMs: timeMs.subarray(fullFromIndex), remaining: remaining.subarray(fullFromIndex) };
}
