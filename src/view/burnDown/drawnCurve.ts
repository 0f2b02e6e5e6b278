import { splitAtZero } from './splitAtZero';
import { valueAt } from './chartPoint';
import { Columns, Points, thinCurve } from './thinCurve';

/** The lines of the chart as they are drawn: one time axis, null where a line is not. */
export interface DrawnCurve {
  readonly timeMs: number[];
  /** The curve where budget is left, down to exactly 0. */
  readonly left: Array<number | null>;
  /** The curve where the budget is overspent, from exactly 0 down. */
  readonly overspent: Array<number | null>;
  /** From the curve's last point on. */
  readonly forecast: Array<number | null>;
}

export interface DrawnFacts {
  readonly curve: Points;
  readonly forecast: Points | undefined;
  /** Where the chart ends. */
  readonly untilMs: number;
}

/** Pixels between two points of what is to come. */
const FUTURE_STEP = 2;

/** As many points as the columns of the chart can show; the curve's last point is always one of them. */
export function drawCurve({ curve, forecast, untilMs }: DrawnFacts, columns: Columns): DrawnCurve {
  const { timeMs, remaining, left, overspent } = splitAtZero(thinCurve(curve, columns));
  const line: Array<number | null> = timeMs.map(() => null);
  const lastMs = curve.timeMs[curve.timeMs.length - 1];
  const isLastShown = timeMs[timeMs.length - 1] === lastMs;
  if (!isLastShown || untilMs <= lastMs) {
    return { timeMs, left, overspent, forecast: line };
  }
  line[line.length - 1] = forecast ? remaining[remaining.length - 1] : null;
  const stepMs = (FUTURE_STEP * (columns.toMs - columns.fromMs)) / Math.max(1, columns.count);
  const steps = Math.max(1, Math.floor((untilMs - lastMs) / stepMs));
  for (let step = 1; step <= steps; step++) {
    const time = step === steps ? untilMs : lastMs + step * stepMs;
    timeMs.push(time);
    left.push(null);
    overspent.push(null);
    line.push(valueAt(forecast, time) ?? null);
  }
  return { timeMs, left, overspent, forecast: line };
}
