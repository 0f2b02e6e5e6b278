import { remainingShare } from './budget';
import { SliSeries, locate, valueAt } from './sli/sliSeries';
import { Interval } from './timeWindow';

/** Remaining budget over time: points joined by straight lines. */
export interface BurnDownCurve {
  readonly timeMs: Float64Array;
  /** Ratio of the budget: 1 = all of it, 0 = spent, negative = overspent. */
  readonly remaining: Float64Array;
}

/**
 * The anchored curve: from 100 % at the window's start, `R(t) = 1 − bad(start..t) / allowed(window)`. It never rises,
 * and its last point equals the headline, because both are the same expression over the same running sums.
 *
 * One point at each edge of a bucket: level in a gap, straight inside a bucket (density principle).
 */
export function computeAnchoredCurve(series: SliSeries, window: Interval, allowed: number): BurnDownCurve {
  const from = locate(series, window.startMs);
  const badBefore = valueAt(series.cumulativeBad, from);
  const timeMs = new Float64Array(2 * (series.length - from.index) + 2);
  const remaining = new Float64Array(timeMs.length);
  let count = 0;
  const addPoint = (time: number, bad: number): void => {
    if (count === 0 || time > timeMs[count - 1]) {
      timeMs[count] = time;
      remaining[count++] = remainingShare(bad, allowed);
    }
  };
  addPoint(window.startMs, 0);
  for (let i = from.index; i < series.length && series.startMs[i] < window.endMs; i++) {
    addPoint(series.startMs[i], series.cumulativeBad[i] - badBefore);
    addPoint(Math.min(series.endMs[i], window.endMs), series.cumulativeBad[i + 1] - badBefore);
  }
  addPoint(window.endMs, valueAt(series.cumulativeBad, locate(series, window.endMs)) - badBefore);
  return { timeMs: timeMs.slice(0, count), remaining: remaining.slice(0, count) };
}
