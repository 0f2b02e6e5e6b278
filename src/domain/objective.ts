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

/** An objective that holds from an instant on, until the next one. */
export interface ObjectiveStep {
  readonly fromMs: number;
  readonly objective: Objective;
}

/**
 * Objectives over time, ascending: a step function. The first one holds for all earlier time, too; the last is the newest.
 * Empty where one objective holds throughout.
 */
export type ObjectiveSteps = readonly ObjectiveStep[];

/** The steps that change something: neighbours with one target are one step. Empty where the target never changes. */
export function changesOf(steps: ObjectiveSteps): ObjectiveSteps {
  const changes = steps.filter(
    ({ objective }, i) => i === 0 || objective.targetRatio !== steps[i - 1].objective.targetRatio
  );
  return changes.length > 1 ? changes : [];
}

/** The objective that holds at an instant; `undefined` for no steps. */
export function objectiveAt(steps: ObjectiveSteps, timeMs: number): Objective | undefined {
  const later = steps.findIndex(({ fromMs }) => fromMs > timeMs);
  return steps.at(later === -1 ? -1 : Math.max(0, later - 1))?.objective;
}
