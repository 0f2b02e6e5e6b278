import { ObjectiveSteps, objectiveAt } from '../objective';
import { WindowedSeries } from '../sli/windowedSeries';
import { TimeWindow, placeWindow } from '../timeWindow';
import { BudgetHistory } from './budgetHistory';

export interface WindowedHistoryFacts {
  readonly series: WindowedSeries;
  readonly steps: ObjectiveSteps;
  readonly window: TimeWindow;
}

/** Windowed values are the window of their instant already: the trailing one, or its calendar period so far. */
export function computeWindowedHistory({ series, steps, window }: WindowedHistoryFacts): BudgetHistory {
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
    periodAt: window.kind === 'calendar' ? (index) => placeWindow(window, timeMs[index]) : undefined,
    isTooEarlyAt: () => false,
  };
}
