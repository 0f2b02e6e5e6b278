import { Points } from './thinCurve';

export interface SplitCurve {
  readonly timeMs: number[];
  readonly remaining: number[];
  readonly left: Array<number | null>;
  readonly overspent: Array<number | null>;
}

/**
 * The curve in two parts that meet exactly at zero, so that each area has its own colour. Where the curve crosses zero
 * between two points, the crossing becomes a point of its own; a point at zero belongs to both parts.
 */
export function splitAtZero(curve: Points): SplitCurve {
  const { timeMs, remaining } = withCrossings(curve);
  return {
    timeMs,
    remaining,
    left: remaining.map((value) => (value >= 0 ? value : null)),
    overspent: remaining.map((value) => (value <= 0 ? value : null)),
  };
}

function withCrossings(curve: Points): Pick<SplitCurve, 'timeMs' | 'remaining'> {
  const timeMs: number[] = [];
  const remaining: number[] = [];
  for (let i = 0; i < curve.timeMs.length; i++) {
    const time = curve.timeMs[i];
    const value = curve.remaining[i];
    const before = remaining[remaining.length - 1];
    let own = value;
    if ((before > 0 && value < 0) || (before < 0 && value > 0)) {
      const timeBefore = timeMs[timeMs.length - 1];
      const crossingMs = timeBefore + ((time - timeBefore) * before) / (before - value);
      if (crossingMs >= time) {
        own = 0;
      } else if (crossingMs > timeBefore) {
        timeMs.push(crossingMs);
        remaining.push(0);
      } else {
        // So close to zero that the crossing is not later in time: the point itself is the crossing.
        remaining[remaining.length - 1] = 0;
      }
    }
    timeMs.push(time);
    remaining.push(own);
  }
  return { timeMs, remaining };
}
