import { type ReferenceContext, reachesBack, type WindowBudget } from './referenceBudget';
import { costOf } from './referenceNumbers';
import { type ReferencePoint } from './referenceOutput';
import { badIn, sumStretch } from './referenceStretch';
import { type JudgedSeries } from './referenceJudged';

function ascending(times: number[]): number[] {
  return [...new Set(times)].sort((a, b) => a - b);
}

/** The ends of buckets (slices) that have data, ascending. */
export function observedEnds({ pieces }: JudgedSeries): number[] {
  return ascending(pieces.filter(({ isObserved }) => isObserved).map(({ endMs }) => endMs));
}

/** R(t) = 1 − b(start..t) / allowed(window) (definitions, 5). */
export function anchoredAt({ window, stretch, allowed }: WindowBudget, timeMs: number): number {
  return 1 - costOf(badIn(stretch.pieces, { startMs: window.startMs, endMs: timeMs }), allowed);
}

/** The anchored curve at the window's start, at each edge of a (filled) bucket inside, and at `asOf` (definitions, 5). */
export function anchoredCurve({ series }: ReferenceContext, budget: WindowBudget): ReferencePoint[] {
  const edges = budget.stretch.pieces.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  return ascending([budget.window.startMs, ...edges, series.asOfMs]).map((timeMs) => ({
    timeMs,
    remaining: anchoredAt(budget, timeMs),
  }));
}

/** The trailing curve where the data reaches back one full window; none for calendar windows (definitions, 5). */
export function trailingCurve({ input, series }: ReferenceContext): ReferencePoint[] {
  if (input.window.kind === 'calendar') {
    return [];
  }
  const { durationMs } = input.window;
  return observedEnds(series)
    .map((timeMs) => ({ startMs: timeMs - durationMs, endMs: timeMs }))
    .filter((lookback) => reachesBack(series, lookback))
    .map((lookback) => {
      const { bad, allowed } = sumStretch(series, lookback);
      return { timeMs: lookback.endMs, remaining: 1 - costOf(bad, allowed) };
    });
}
