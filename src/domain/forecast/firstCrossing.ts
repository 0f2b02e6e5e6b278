import { atLeast, atMost, strictlyAbove } from '../tolerance';
import { Corners } from './rollOff';

/** When something will be the case: now already, at an instant, or not within the time that was looked at. */
export type FutureEvent =
  | { readonly kind: 'already' }
  | { readonly kind: 'at'; readonly timeMs: number }
  | { readonly kind: 'not-within-window' };

/** The first instant at which the budget is at or below a level at the present pace. */
export function firstAtMost(corners: Corners, level: number): FutureEvent {
  const { quietAt, paceAt, timeAt } = corners;
  const spentBetween = (from: number, to: number): number => quietAt(to) - paceAt(to) - (quietAt(from) - paceAt(from));
  return firstWhere(
    { ...corners, valueAt: paceAt, timeAt },
    {
      level,
      holds: (value) => atMost(value, level),
      // What leaves the window only adds: without it the budget lasts at least as long.
      bestOf: (from, to) => paceAt(from) - spentBetween(from, to),
    }
  );
}

/** The first instant at which the budget is back at a level, strictly above it where so asked; at the pace or in quiet. */
export function firstAtLeast(corners: Corners, level: number, how: BackAtLevel): FutureEvent {
  const { quietAt, paceAt } = corners;
  const valueAt = how.isQuiet ? quietAt : paceAt;
  return firstWhere(
    { ...corners, valueAt },
    {
      level,
      holds: (value) => (how.isStrict ? strictlyAbove(value, level) : atLeast(value, level)),
      // As if nothing failed in between.
      bestOf: (from, to) => valueAt(from) + quietAt(to) - quietAt(from),
    }
  );
}

export interface BackAtLevel {
  /** Nothing fails any more; otherwise at the present pace. */
  readonly isQuiet: boolean;
  /** The level itself is not enough. */
  readonly isStrict: boolean;
}

interface Curve {
  readonly count: number;
  readonly timeAt: (corner: number) => number;
  readonly valueAt: (corner: number) => number;
}

interface Wanted {
  readonly level: number;
  readonly holds: (value: number) => boolean;
  /** A bound of the values between two corners: where it does not hold, none between them does. */
  readonly bestOf: (fromCorner: number, toCorner: number) => number;
}

/** Corners that are passed over at once where their bound shows that the level is not reached among them. */
const BLOCK = 512;

function firstWhere({ count, timeAt, valueAt }: Curve, { level, holds, bestOf }: Wanted): FutureEvent {
  if (holds(valueAt(0))) {
    return { kind: 'already' };
  }
  for (let from = 0; from + 1 < count; from += BLOCK) {
    const to = Math.min(count - 1, from + BLOCK);
    if (!holds(bestOf(from, to))) {
      continue;
    }
    for (let corner = from + 1; corner <= to; corner++) {
      const after = valueAt(corner);
      if (holds(after)) {
        const before = valueAt(corner - 1);
        const share = Math.min(1, Math.max(0, (level - before) / (after - before)));
        return { kind: 'at', timeMs: timeAt(corner - 1) + share * (timeAt(corner) - timeAt(corner - 1)) };
      }
    }
  }
  return { kind: 'not-within-window' };
}
