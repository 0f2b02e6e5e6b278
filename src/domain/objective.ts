/** What a team promises: the share of good events in the window. */
export interface Objective {
  /** Target `T`, a ratio above 0 and at most 1. */
  readonly targetRatio: number;
  /** Error budget ratio `E = 1 − T`: the share of events that may be bad. 0 where the target is 1. */
  readonly budgetRatio: number;
}

/**
 * An objective from its target.
 *
 * @param targetRatio ratio in (0, 1]
 * @returns the objective, or `undefined` where the target is not a finite number in that interval
 */
export function objectiveOf(targetRatio: number): Objective | undefined {
  if (!Number.isFinite(targetRatio) || targetRatio <= 0 || targetRatio > 1) {
    return undefined;
  }
  // 1 − 0.999 is 0.0010000000000000009 in binary; targets have far fewer than 15 decimals, so this is the exact budget.
  return { targetRatio, budgetRatio: Math.round((1 - targetRatio) * 1e15) / 1e15 };
}
