import { ErrorBudget, computeBudget } from './budget';
import { DataTiming } from './dataQuality';
import { Problem } from './problem';
import { SliData } from './sli/sliData';
import { SloDefinition } from './sloInput';
import { sumOver } from './sli/sliSeries';
import { Interval } from './timeWindow';

/** What is needed to judge the window that ends now. */
export interface WindowFacts {
  readonly definition: SloDefinition;
  readonly data: SliData;
  readonly timing: DataTiming;
  readonly interval: Interval;
}

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
export function checkRange({ data, timing, interval }: WindowFacts, range: Interval): Problem | undefined {
  const reachMs = Math.min(range.startMs, timing.firstDataMs);
  if (data.kind === 'windowed' || reachMs <= interval.startMs + timing.fullToleranceMs) {
    return undefined;
  }
  const windowMs = interval.endMs - interval.startMs;
  return { code: 'range-too-short', path: 'timeRange', params: { windowMs, rangeMs: range.endMs - range.startMs } };
}

/**
 * The budget of the window that ends now. A service younger than the window is judged against the whole window's budget,
 * at its average traffic so far.
 */
export function computeWindowBudget({ definition, data, timing, interval }: WindowFacts): ErrorBudget {
  const { objective, window } = definition;
  if (data.kind === 'windowed') {
    const last = data.series.length - 1;
    const [bad, total] = [data.series.bad[last], data.series.total[last]];
    return computeBudget({ objective, window, bad, total, expected: total });
  }
  const { bad, total, observedMs } = sumOver(data.series, interval.startMs, interval.endMs);
  const uncoveredMs = uncoveredBefore(timing, interval);
  const expected = uncoveredMs > 0 ? (total * (observedMs + uncoveredMs)) / observedMs : total;
  return computeBudget({ objective, window, bad, total, expected });
}

/** Time from the window's start to the first data; 0 where that is so little that the window counts as full. */
function uncoveredBefore({ firstDataMs, fullToleranceMs }: DataTiming, { startMs }: Interval): number {
  const uncoveredMs = firstDataMs - startMs;
  return uncoveredMs > fullToleranceMs ? uncoveredMs : 0;
}

/** An estimate that rests on too little of the window cannot freeze. */
export function checkHistory(facts: WindowFacts, { isEstimated }: ErrorBudget): Problem | undefined {
  const { definition, data, timing, interval } = facts;
  const neededMs = definition.minHistoryRatio * definition.window.durationMs;
  if (!isEstimated || data.kind === 'windowed') {
    return undefined;
  }
  const { observedMs } = sumOver(data.series, timing.firstDataMs, interval.endMs);
  return observedMs < neededMs
    ? { code: 'too-early', path: 'data', params: { coveredMs: observedMs, neededMs } }
    : undefined;
}
