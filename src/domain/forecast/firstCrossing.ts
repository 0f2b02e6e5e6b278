import { atLeast, atMost, strictlyAbove } from '../tolerance';
import { Corners } from './rollOff';

/** When something will be the case: now already, at an instant, or not within the time that was looked at. */
export type FutureEvent =
  | { readonly kind: 'already' }
  | { readonly kind: 'at'; readonly timeMs: number }
  | { readonly kind: 'not-within-window' };

/** The first instant at which the budget is at or below a level at the present pace. */
export function firstAtMost(corners: Corners, level: number): FutureEvent {
  const { quietAt, paceAt, timeAt, cornerBefore } = corners;
  const spentBetween = (from: number, to: number): number => quietAt(to) - paceAt(to) - (quietAt(from) - paceAt(from));
  // What leaves the window only adds, so the level is not reached before it would be without.
  const spent = spentBetween(0, corners.count - 1);
  const share = spent > 0 ? (paceAt(0) - level) / spent : 0;
  const earliestMs = timeAt(0) + share * (timeAt(corners.count - 1) - timeAt(0));
  return firstWhere(
    { ...corners, valueAt: paceAt },
    {
      level,
      startCorner: share > 0 ? cornerBefore(earliestMs) : 0,
      holds: (value) => atMost(value, level),
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
      startCorner: 0,
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
  /** Up to this corner it does not hold. */
  readonly startCorner: number;
  readonly holds: (value: number) => boolean;
  /** A bound of the values between two corners: where it does not hold, none between them does. */
  readonly bestOf: (fromCorner: number, toCorner: number) => number;
}

/** Corners that are looked at one by one; more of them are first asked for their bound. */
const FEW = 64;
const PARTS = 16;

function firstWhere(curve: Curve, wanted: Wanted): FutureEvent {
  if (wanted.holds(curve.valueAt(0))) {
    return { kind: 'already' };
  }
  const corner = findBetween(curve, wanted, [wanted.startCorner, curve.count - 1]);
  if (corner === undefined) {
    return { kind: 'not-within-window' };
  }
  const { timeAt, valueAt } = curve;
  const [before, after] = [valueAt(corner - 1), valueAt(corner)];
  const share = Math.min(1, Math.max(0, (wanted.level - before) / (after - before)));
  return { kind: 'at', timeMs: timeAt(corner - 1) + share * (timeAt(corner) - timeAt(corner - 1)) };
}

/** The first corner after `from`, up to `to`, at which it holds; parts whose bound does not hold are passed over. */
function findBetween(curve: Curve, wanted: Wanted, [from, to]: readonly [number, number]): number | undefined {
  if (from >= to || !wanted.holds(wanted.bestOf(from, to))) {
    return undefined;
  }
  if (to - from <= FEW) {
    for (let corner = from + 1; corner <= to; corner++) {
      if (wanted.holds(curve.valueAt(corner))) {
        return corner;
      }
    }
    return undefined;
  }
  const stride = Math.ceil((to - from) / PARTS);
  for (let part = from; part < to; part += stride) {
    const found = findBetween(curve, wanted, [part, Math.min(to, part + stride)]);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
