import { BurnDownCurve } from '../domain/burnDown';

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
export function splitAtZero({ timeMs, remaining }: BurnDownCurve): SplitCurve {
  const split: SplitCurve = { timeMs: [], remaining: [], left: [], overspent: [] };
  const add = (time: number, value: number): void => {
    split.timeMs.push(time);
    split.remaining.push(value);
    split.left.push(value >= 0 ? value : null);
    split.overspent.push(value <= 0 ? value : null);
  };
  for (let i = 0; i < timeMs.length; i++) {
    const [before, value] = [remaining[i - 1], remaining[i]];
    if (i > 0 && before * value < 0) {
      const crossingMs = timeMs[i - 1] + ((timeMs[i] - timeMs[i - 1]) * before) / (before - value);
      if (crossingMs > timeMs[i - 1] && crossingMs < timeMs[i]) {
        add(crossingMs, 0);
      }
    }
    add(timeMs[i], value);
  }
  return split;
}
