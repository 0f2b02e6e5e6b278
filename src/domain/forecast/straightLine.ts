import { BurnDownCurve } from '../burnDown';
import { Corners } from './rollOff';

/** A future in which nothing but the pace changes the budget: from what is left now straight to what is left then. */
export function straightLine(
  timeMs: readonly [number, number],
  remaining: readonly [number, number]
): Corners & { readonly curve: BurnDownCurve } {
  return {
    count: 2,
    timeAt: (corner) => timeMs[corner],
    cornerBefore: () => 0,
    quietAt: () => remaining[0],
    paceAt: (corner) => remaining[corner],
    curve: { timeMs: Float64Array.from(timeMs), remaining: Float64Array.from(remaining) },
  };
}
