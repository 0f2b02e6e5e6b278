import { BurnDownCurve } from '../burnDown';
import { SliSeries, firstEndingAfter, locate, valueAt } from '../sli/sliSeries';

/**
 * A rolling window that moves on: `R(now + Δ) = R(now) − spend · Δ + what has left the window by then`. Straight between
 * the instants at which an edge of a bucket leaves.
 */
export interface RollOff {
  /** What leaves the window; with gaps filled where missing time counts. */
  readonly series: SliSeries;
  /** Start of the window now; moves on with the time. */
  readonly windowStartMs: number;
  /** Now, and how far to look. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** Remaining budget now, a finite ratio. */
  readonly remaining: number;
  /** What may be bad in the window. */
  readonly allowed: number;
  /** Share of the budget that is spent per millisecond. */
  readonly spendPerMs: number;
}

/** The corners of a curve, computed when they are asked for: at a million buckets nobody looks at most of them. */
export interface Corners {
  /** At least 2: now and the end of the time that is looked at. */
  readonly count: number;
  /** Instants in ascending order. */
  readonly timeAt: (corner: number) => number;
  /** A corner not after an instant, near it. */
  readonly cornerBefore: (timeMs: number) => number;
  /** The remaining budget if nothing fails any more: never falls. */
  readonly quietAt: (corner: number) => number;
  /** The remaining budget at the present pace. */
  readonly paceAt: (corner: number) => number;
}

/** Corners at now, at each edge of a bucket that leaves the window, and at the end. */
export function cornersOf(rollOff: RollOff): Corners {
  const { series, windowStartMs, fromMs, untilMs, remaining, allowed, spendPerMs } = rollOff;
  const { startMs, endMs, cumulativeBad } = series;
  const first = firstEndingAfter(series, windowStartMs);
  const shiftMs = fromMs - windowStartMs;
  const lastLeaving = firstEndingAfter(series, untilMs - shiftMs);
  const leaving = Math.max(0, Math.min(series.length, lastLeaving + 1) - first);
  const count = 2 + 2 * leaving;
  const perBad = allowed > 0 ? 1 / allowed : 0;
  const [badBefore, badAfter] = [windowStartMs, untilMs - shiftMs].map((edgeMs) =>
    valueAt(cumulativeBad, locate(series, edgeMs))
  );
  const timeAt = (corner: number): number => {
    if (corner === 0 || corner === count - 1) {
      return corner === 0 ? fromMs : untilMs;
    }
    const bucket = first + ((corner - 1) >> 1);
    const edgeMs = (corner & 1 ? startMs[bucket] : endMs[bucket]) + shiftMs;
    return Math.min(untilMs, Math.max(fromMs, edgeMs));
  };
  // Even corners are ends: the bad events up to a bucket's end are those before the next one.
  const badBy = (corner: number): number =>
    Math.min(badAfter, Math.max(badBefore, cumulativeBad[first + (corner >> 1)]));
  const quietAt = (corner: number): number => remaining + (badBy(corner) - badBefore) * perBad;
  const cornerBefore = (timeMs: number): number =>
    Math.max(0, Math.min(count - 1, 2 * (firstEndingAfter(series, timeMs - shiftMs) - first) - 1));
  return {
    count,
    timeAt,
    cornerBefore,
    quietAt,
    paceAt: (corner) => quietAt(corner) - spendPerMs * (timeAt(corner) - fromMs),
  };
}

/** How many corners a curve is drawn with, about; more than a screen has columns for half a chart. */
const DRAWN_CORNERS = 1024;

/** The remaining budget at the present pace, to be drawn: exact at its points, of which there are about a thousand at most. */
export function drawRollOff({ count, timeAt, paceAt }: Corners): BurnDownCurve {
  const stride = Math.max(1, Math.ceil((count - 1) / DRAWN_CORNERS));
  const points = Math.ceil((count - 1) / stride) + 1;
  const timeMs = new Float64Array(points);
  const remaining = new Float64Array(points);
  for (let point = 0; point < points; point++) {
    const corner = Math.min(count - 1, point * stride);
    timeMs[point] = timeAt(corner);
    remaining[point] = paceAt(corner);
  }
  return { timeMs, remaining };
}
