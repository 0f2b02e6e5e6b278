import { type ReferenceInput, type ReferenceWindow } from './referenceInput';
import { coveredMs, type Interval, lengthOf } from './referenceIntervals';
import { type JudgedSeries } from './referenceJudged';
import { isAtLeast } from './referenceNumbers';
import { coverageOf, type Stretch, sumStretch } from './referenceStretch';

/** What the later steps are asked about: the input, its series, and the window that `asOf` lies in. */
export interface ReferenceContext {
  input: ReferenceInput;
  series: JudgedSeries;
  window: Interval;
}

/** A window's budget (definitions, 4). */
export interface WindowBudget {
  window: Interval;
  /** From the window's start to its end or `asOf`. */
  stretch: Stretch;
  /** The data reaches back to the window's start. */
  isWhole: boolean;
  expected: number;
  allowed: number;
  isEstimated: boolean;
  isTooEarly: boolean;
  coverageRatio: number;
}

/** All periods between the boundaries. */
export function periodsOf(boundariesMs: number[]): Interval[] {
  return boundariesMs.slice(1).map((endMs, index) => ({ startMs: boundariesMs[index], endMs }));
}

/** The window of an instant: for calendars the period with start < t ≤ end (definitions, 2). */
export function placeWindow(window: ReferenceWindow, timeMs: number): Interval | undefined {
  return window.kind === 'rolling'
    ? { startMs: timeMs - window.durationMs, endMs: timeMs }
    : periodsOf(window.boundariesMs).find(({ startMs, endMs }) => startMs < timeMs && timeMs <= endMs);
}

/** How late data may begin in a window that counts as full (definitions, 4). */
export function toleranceMs(series: Pick<JudgedSeries, 'staleAfterMs' | 'resolutionMs'>, window: Interval): number {
  return Math.min(series.staleAfterMs + series.resolutionMs, lengthOf(window) / 10);
}

export function reachesBack(series: JudgedSeries, window: Interval): boolean {
  return series.firstMs <= window.startMs + toleranceMs(series, window);
}

function countedMs(series: JudgedSeries, interval: Interval): number {
  return Math.max(0, lengthOf(interval)) - coveredMs(interval, series.excluded);
}

/** The period before a calendar window, summed, where the data holds it whole. */
function previousPeriod({ input, series }: ReferenceContext, window: Interval): Stretch | undefined {
  if (input.window.kind === 'rolling') {
    return undefined;
  }
  const previous = periodsOf(input.window.boundariesMs).find(({ endMs }) => endMs === window.startMs);
  if (previous === undefined || !reachesBack(series, previous)) {
    return undefined;
  }
  const stretch = sumStretch(series, previous);
  return stretch.observedMs > 0 ? stretch : undefined;
}

/** Observed events per observed millisecond. */
function averageRate({ pieces, observedMs }: Stretch): number {
  const observed = pieces.filter(({ isObserved }) => isObserved).reduce((events, { total }) => events + total, 0);
  return observedMs > 0 ? observed / observedMs : 0;
}

/** E of the time before the first data is the average of what was counted; E of the time ahead is the newest. */
function averageBudgetRatio(series: JudgedSeries, { allowed, total }: Stretch): number {
  return total > 0 ? allowed / total : series.newestBudgetRatio;
}

/** The budget of a whole window, at the expected traffic where it is not full yet (definitions, 4). */
export function evaluateWindow(context: ReferenceContext, window: Interval): WindowBudget {
  const { input, series } = context;
  const covered = { startMs: window.startMs, endMs: Math.min(window.endMs, series.asOfMs) };
  const stretch = sumStretch(series, covered);
  const isWhole = reachesBack(series, window);
  const headMs = isWhole ? 0 : countedMs(series, { ...covered, endMs: Math.min(series.firstMs, covered.endMs) });
  const aheadMs = countedMs(series, { startMs: covered.endMs, endMs: window.endMs });
  const isUncovered = headMs + aheadMs > 0;
  const previous = previousPeriod(context, window);
  const areSlices = series.sliceLengthMs !== undefined;
  const rate = series.sliceLengthMs !== undefined ? 1 / series.sliceLengthMs : averageRate(previous ?? stretch);
  const isThin = previous === undefined && !isAtLeast(stretch.observedMs / lengthOf(window), input.minHistoryRatio);
  const isFilled = series.missingCountsAs !== 'nothing' && stretch.missingMs > 0;
  return {
    window,
    stretch,
    isWhole,
    expected: stretch.total + rate * (headMs + aheadMs),
    allowed:
      stretch.allowed + rate * headMs * averageBudgetRatio(series, stretch) + rate * aheadMs * series.newestBudgetRatio,
    isEstimated: !areSlices && (isUncovered || isFilled),
    isTooEarly: !areSlices && isUncovered && isThin,
    coverageRatio: coverageOf(series, covered),
  };
}
