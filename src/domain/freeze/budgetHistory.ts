import { remainingShare } from '../budget';
import { BurnDownCurve } from '../burnDown';
import { Objective, ObjectiveSteps, objectiveAt } from '../objective';
import { excludedBetween } from '../sli/exclusions';
import { MissingRules, sumWithMissing } from '../sli/noData';
import { SliSeries } from '../sli/sliSeries';
import { TrailingPlace, sumBefore, trailingPlace } from '../sli/trailingPlace';
import { WindowedSeries } from '../sli/windowedSeries';
import { Interval, RollingWindow } from '../timeWindow';

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
  /** What may be bad of it where the target changed: each bucket by the one that held then. Absent otherwise. */
  readonly allowed: Float64Array | undefined;
  /**
   * Observed share of the time that each instant looks back on; absent where all of it was observed, and where windowed
   * values do not tell.
   */
  readonly coverage: Float64Array | undefined;
  /** Observed time up to each instant, from any origin: a freeze's hold counts it, not the clock. */
  readonly observedMs: Float64Array;
  /** From this index on each instant looks back over one whole window; before it, consumed is a lower bound. */
  readonly fullFromIndex: number;
  /** The calendar period of each instant; absent for rolling windows. */
  readonly periodAt: ((index: number) => Interval) | undefined;
  /** True where the denominator is an estimate that rests on too little: nothing enters a freeze there. */
  readonly isTooEarlyAt: (index: number) => boolean;
}

/** What a budget is a share of. */
export interface Denominator {
  readonly total: number;
  /** Absent where the target did not change. */
  readonly allowed: number | undefined;
  /** It is an estimate that rests on too little to freeze by. */
  readonly isTooEarly: boolean;
}

export interface BucketHistoryFacts {
  readonly series: SliSeries;
  readonly window: RollingWindow;
  /** How much later than a window's start the data may begin for the window to count as full. */
  readonly fullToleranceMs: number;
  /** How missing time counts. */
  readonly missing: MissingRules;
  /** The denominator of the first window that the data holds: an expectation while it is not over. */
  readonly firstWindow: Denominator;
}

/**
 * The trailing window at each bucket end. Before the data reaches back one window: the anchored curve of the first window
 * that the data holds. One pass: the window's start moves along with its end.
 */
export function computeBucketHistory(facts: BucketHistoryFacts): BudgetHistory {
  const { series, window, missing } = facts;
  const place = missing.excluded.startMs.length === 0 ? trailingPlace(series, window.durationMs) : undefined;
  return place ? regularHistory(facts, place) : withData(movingHistory(facts), series);
}

/** Without the instants at which a slice ends that has no data: nothing is decided there. */
function withData(history: BudgetHistory, { cumulativeObservedMs, length }: SliSeries): BudgetHistory {
  const { timeMs, bad, total, allowed, coverage, observedMs, fullFromIndex } = history;
  const kept: number[] = [];
  for (let i = 0; i < length; i++) {
    if (cumulativeObservedMs[i + 1] > cumulativeObservedMs[i]) {
      kept.push(i);
    }
  }
  if (kept.length === length) {
    return history;
  }
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (i) => values[i]);
  const full = kept.findIndex((i) => i >= fullFromIndex);
  return {
    timeMs: pick(timeMs),
    bad: pick(bad),
    total: pick(total),
    allowed: allowed && pick(allowed),
    coverage: coverage && pick(coverage),
    observedMs: pick(observedMs),
    fullFromIndex: full === -1 ? kept.length : full,
    periodAt: undefined,
    isTooEarlyAt: (index) => history.isTooEarlyAt(kept[index]),
  };
}

/** Buckets of one length without a gap: nothing is missing, and a window begins as many buckets back as ever. */
function regularHistory(facts: BucketHistoryFacts, place: TrailingPlace): BudgetHistory {
  const { series, window, fullToleranceMs, firstWindow } = facts;
  const { length, endMs, startMs, cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  const bad = new Float64Array(length);
  const total = new Float64Array(length);
  const fullFromMs = startMs[0] + window.durationMs - fullToleranceMs;
  const fullFromIndex = firstAtOrAfter(endMs, fullFromMs);
  for (let i = 0; i < length; i++) {
    bad[i] = cumulativeBad[i + 1] - sumBefore(cumulativeBad, i, place);
  }
  total.fill(firstWindow.total, 0, fullFromIndex);
  for (let i = fullFromIndex; i < length; i++) {
    total[i] = Math.max(bad[i], cumulativeTotal[i + 1] - sumBefore(cumulativeTotal, i, place));
  }
  return {
    timeMs: endMs,
    bad,
    total,
    allowed: allowedHistory(facts, { total, fullFromIndex }),
    coverage: undefined,
    observedMs: cumulativeObservedMs.subarray(1),
    fullFromIndex,
    periodAt: undefined,
    isTooEarlyAt: (index) => firstWindow.isTooEarly && index < fullFromIndex,
  };
}

function firstAtOrAfter(timeMs: Float64Array, wantedMs: number): number {
  const index = timeMs.findIndex((time) => time >= wantedMs);
  return index === -1 ? timeMs.length : index;
}

/** Any series: the window's start moves along with its end. */
function movingHistory(facts: BucketHistoryFacts): BudgetHistory {
  const { series, window, fullToleranceMs, firstWindow, missing } = facts;
  const { length, endMs, startMs, cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  const bad = new Float64Array(length);
  const total = new Float64Array(length);
  const hasExclusions = missing.excluded.startMs.length > 0;
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
      total[i] = firstWindow.total;
    }
  }
  return {
    timeMs: endMs,
    bad,
    total,
    allowed: allowedHistory(facts, { total, fullFromIndex }),
    coverage,
    observedMs: cumulativeObservedMs.subarray(1),
    fullFromIndex,
    periodAt: undefined,
    isTooEarlyAt: (index) => firstWindow.isTooEarly && index < fullFromIndex,
  };
}

/** The allowances of the trailing windows where the target changed: rare, and not worth a place in the loop above. */
function allowedHistory(
  { series, window, missing, firstWindow }: BucketHistoryFacts,
  { total, fullFromIndex }: Pick<BudgetHistory, 'total' | 'fullFromIndex'>
): Float64Array | undefined {
  if (!series.cumulativeAllowed) {
    return undefined;
  }
  return total.map((_, i) => {
    const timeMs = series.endMs[i];
    const { allowed = 0 } = sumWithMissing(series, { startMs: timeMs - window.durationMs, endMs: timeMs }, missing);
    return i >= fullFromIndex ? allowed : (firstWindow.allowed ?? 0);
  });
}

/** Windowed values are the trailing window already; each looks back over a whole one. */
export function computeWindowedHistory(series: WindowedSeries, steps: ObjectiveSteps): BudgetHistory {
  const { timeMs, bad, total, resolutionMs } = series;
  let observed = 0;
  // A distance of more than a step and a half is a gap, as it is between buckets.
  const observedMs = timeMs.map((time, i) => {
    const stepMs = i === 0 ? 0 : time - timeMs[i - 1];
    observed += stepMs > 1.5 * resolutionMs ? resolutionMs : stepMs;
    return observed;
  });
  const allowed =
    steps.length > 0 ? total.map((events, i) => (objectiveAt(steps, timeMs[i])?.budgetRatio ?? 0) * events) : undefined;
  return {
    timeMs,
    bad,
    total,
    allowed,
    coverage: undefined,
    observedMs,
    fullFromIndex: 0,
    periodAt: undefined,
    isTooEarlyAt: () => false,
  };
}

/** Remaining budget at one instant of the history: a ratio, −∞ for a budget of zero that is overspent. */
export function remainingAt(history: BudgetHistory, index: number, objective: Objective): number {
  return remainingShare(history.bad[index], allowedAt(history, index, objective));
}

/** What may be bad of the window that an instant looks back on. */
export function allowedAt({ total, allowed }: BudgetHistory, index: number, { budgetRatio }: Objective): number {
  return allowed ? allowed[index] : budgetRatio * total[index];
}

/** The same history with one target for all of it, whatever the targets were. */
export function withoutTargets(history: BudgetHistory): BudgetHistory {
  return history.allowed ? { ...history, allowed: undefined } : history;
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
