import { excludedBetween } from '../sli/exclusions';
import { MissingRules, sumWithMissing } from '../sli/noData';
import { SliSeries } from '../sli/sliSeries';
import { countUpTo } from '../sli/stretches';
import { TrailingPlace, sumBefore, trailingPlace } from '../sli/trailingPlace';
import { RollingWindow } from '../timeWindow';
import { BudgetHistory, Denominator } from './budgetHistory';

export interface FirstWindow extends Denominator {
  /** Events that a missing millisecond stands for: its own average traffic. */
  readonly missingPerMs: number;
}

export interface TrailingHistoryFacts {
  readonly series: SliSeries;
  readonly window: RollingWindow;
  /** How much later than a window's start the data may begin for the window to count as full. */
  readonly fullToleranceMs: number;
  /** How missing time counts. */
  readonly missing: MissingRules;
  /** The denominator of the first window that the data holds: an expectation while it is not over. */
  readonly firstWindow: FirstWindow;
}

/**
 * The trailing window at each bucket end. Before the data reaches back one window: the anchored curve of the first window
 * that the data holds. One pass: the window's start moves along with its end.
 */
export function computeTrailingHistory(facts: TrailingHistoryFacts): BudgetHistory {
  const { series, window } = facts;
  const place = trailingPlace(series, window.durationMs);
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

/**
 * Buckets of one length without a gap: nothing is missing, what is excluded lies before or after them, and a window begins as
 * many buckets back as ever.
 */
function regularHistory(facts: TrailingHistoryFacts, place: TrailingPlace): BudgetHistory {
  const { series, window, fullToleranceMs, firstWindow } = facts;
  const { length, endMs, startMs, cumulativeTotal, cumulativeObservedMs } = series;
  const total = new Float64Array(length);
  const fullFromMs = startMs[0] + window.durationMs - fullToleranceMs;
  const fullFromIndex = firstAtOrAfter(endMs, fullFromMs);
  const bad = trailingBad(series, place);
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

/** Of distinct times in ascending order. */
function firstAtOrAfter(timeMs: Float64Array, wantedMs: number): number {
  const past = countUpTo(timeMs, wantedMs);
  return past > 0 && timeMs[past - 1] === wantedMs ? past - 1 : past;
}

/** The running sums themselves where nothing has left the last window yet: fresh memory costs more than sums do. */
function trailingBad({ cumulativeBad, length }: SliSeries, place: TrailingPlace): Float64Array {
  if (sumBefore(cumulativeBad, length - 1, place) === 0) {
    return cumulativeBad.subarray(1);
  }
  const bad = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    bad[i] = cumulativeBad[i + 1] - sumBefore(cumulativeBad, i, place);
  }
  return bad;
}

/** Any series: the window's start moves along with its end. */
function movingHistory(facts: TrailingHistoryFacts): BudgetHistory {
  const { series, window, fullToleranceMs, firstWindow, missing } = facts;
  const { length, endMs, startMs, cumulativeBad, cumulativeTotal, cumulativeObservedMs } = series;
  const bad = new Float64Array(length);
  const total = new Float64Array(length);
  const hasExclusions = missing.excluded.startMs.length > 0;
  const isGapless = cumulativeObservedMs[length] === endMs[length - 1] - startMs[0];
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
    // Rounding may leave less than was observed.
    const dueMs = countedMs > observed ? countedMs : observed;
    const missingPerMs = timeMs < fullFromMs ? firstWindow.missingPerMs : events / observed;
    const filled = missing.policy !== 'excluded' && dueMs > observed ? missingPerMs * (dueMs - observed) : 0;
    if (coverage) {
      coverage[i] = observed / dueMs;
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
  { series, window, missing, firstWindow }: TrailingHistoryFacts,
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
