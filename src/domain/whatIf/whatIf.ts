import { BudgetHistory, remainingAt } from '../freeze/budgetHistory';
import { FreezePolicy } from '../freeze/freezePolicy';
import { StatePeriod, replayFreeze } from '../freeze/replayFreeze';
import { objectiveOf } from '../objective';
import { Answer, known, unknown } from '../problem';

/** What another target would have meant on the same data. */
export interface WhatIfRow {
  readonly targetRatio: number;
  /** Remaining budget now, and at its lowest. Absent at 100 % once something failed. */
  readonly remainingRatio: Answer<number>;
  readonly lowestRatio: Answer<number>;
  /** Freezes within the time that is known, and how long they lasted. */
  readonly freezes: number;
  readonly frozenMs: number;
  /** Share of the known time that was frozen. */
  readonly frozenShare: number;
}

export interface WhatIfRules {
  readonly policy: FreezePolicy;
  readonly minCoverageRatio: number;
}

/** Replays the policy for another target. Absent for a target that is none, and without history. */
export function computeWhatIf(history: BudgetHistory, targetRatio: number, rules: WhatIfRules): Answer<WhatIfRow> {
  const objective = objectiveOf(targetRatio);
  const { timeMs } = history;
  if (!objective) {
    return unknown({ code: 'objective-invalid', path: 'whatIf', params: { given: String(targetRatio) } });
  }
  if (timeMs.length === 0) {
    return unknown({ code: 'no-data', path: 'queries', params: {} });
  }
  const frozen = replayFreeze(history, { ...rules, objective, mayFreeze: true }).filter(isFrozen);
  const frozenMs = frozen.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const knownMs = timeMs[timeMs.length - 1] - timeMs[0];
  let lowest = Infinity;
  for (let i = 0; i < timeMs.length; i++) {
    lowest = Math.min(lowest, remainingAt(history, i, objective));
  }
  return known({
    targetRatio,
    remainingRatio: share(remainingAt(history, timeMs.length - 1, objective)),
    lowestRatio: share(lowest),
    freezes: frozen.length,
    frozenMs,
    frozenShare: knownMs > 0 ? frozenMs / knownMs : frozen.length > 0 ? 1 : 0,
  });
}

function isFrozen({ state }: StatePeriod): boolean {
  return state === 'frozen';
}

function share(remaining: number): Answer<number> {
  return Number.isFinite(remaining) ? known(remaining) : unknown({ code: 'no-budget', path: 'objective', params: {} });
}

/** The target up to which nothing would have been frozen. */
export interface HighestOpenTarget {
  /** At this target itself it would freeze: it is to be shown rounded down, as "below". */
  readonly targetRatio: number;
  /** True where the known history is shorter than one window: the true value may be lower. */
  readonly isUpperBound: boolean;
}

/**
 * `T* = 1 − max(e(t) / (1 − freezeAt))` over the replayed instants, where `e` is the bad share that each looks back on.
 * Exact, because frozen stretches only grow with the target. 1 where nothing failed.
 */
export function highestOpenTarget(history: BudgetHistory, policy: FreezePolicy, windowMs: number): HighestOpenTarget {
  const { timeMs, bad, total, fullFromIndex } = history;
  let worst = 0;
  for (let i = 0; i < timeMs.length; i++) {
    if (bad[i] > 0) {
      worst = Math.max(worst, bad[i] / total[i]);
    }
  }
  const knownMs = fullFromIndex < timeMs.length ? timeMs[timeMs.length - 1] - timeMs[fullFromIndex] : 0;
  return {
    targetRatio: Math.max(0, 1 - worst / (1 - policy.freezeAtRatio)),
    isUpperBound: knownMs < windowMs,
  };
}
