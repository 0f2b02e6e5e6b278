import { type ReferenceTarget } from './referenceInput';

/** The target that holds at an instant: the first one holds for all earlier time, too. */
export function targetAt(targets: ReferenceTarget[], timeMs: number): number {
  const begun = targets.filter(({ fromMs }) => fromMs <= timeMs);
  return begun.length > 0 ? begun[begun.length - 1].targetRatio : targets[0].targetRatio;
}

/** E = 1 − T at an instant. */
export function budgetRatioAt(targets: ReferenceTarget[], timeMs: number): number {
  return 1 - targetAt(targets, timeMs);
}

/** E of the newest target. */
export function newestBudgetRatio(targets: ReferenceTarget[]): number {
  return 1 - targets[targets.length - 1].targetRatio;
}
