import { BurnDownCurve } from '../burnDown';
import { atLeast, atMost, strictlyAbove } from '../tolerance';

/** When something will be the case: now already, at an instant, or not within one window. */
export type FutureEvent =
  | { readonly kind: 'already' }
  | { readonly kind: 'at'; readonly timeMs: number }
  | { readonly kind: 'not-within-window' };

/** The first instant at which the curve is at or below a level. */
export function firstAtMost(curve: BurnDownCurve, level: number): FutureEvent {
  return firstWhere(curve, level, (value) => atMost(value, level));
}

/** The first instant at which the curve is at or above a level; strictly above it where so asked. */
export function firstAtLeast(curve: BurnDownCurve, level: number, isStrict: boolean): FutureEvent {
  return firstWhere(curve, level, (value) => (isStrict ? strictlyAbove(value, level) : atLeast(value, level)));
}

function firstWhere(
  { timeMs, remaining }: BurnDownCurve,
  level: number,
  holds: (value: number) => boolean
): FutureEvent {
  let index = 0;
  while (index < remaining.length && !holds(remaining[index])) {
    index++;
  }
  if (index === remaining.length) {
    return { kind: 'not-within-window' };
  }
  if (index === 0) {
    return { kind: 'already' };
  }
  const [before, after] = [remaining[index - 1], remaining[index]];
  const share = Math.min(1, Math.max(0, (level - before) / (after - before)));
  return { kind: 'at', timeMs: timeMs[index - 1] + share * (timeMs[index] - timeMs[index - 1]) };
}
