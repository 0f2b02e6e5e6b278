import { BudgetHistory, knownTimeOf } from '../freeze/budgetHistory';
import { FreezePolicy } from '../freeze/freezePolicy';
import { mayEnter } from '../freeze/replayFreeze';

/** The target up to which nothing would have been frozen. */
export interface HighestOpenTarget {
  /** At this target itself it would freeze: it is to be shown rounded down, as "below". 1 where nothing failed. */
  readonly targetRatio: number;
  /** True where the known history is shorter than one window: the true value may be lower. */
  readonly isUpperBound: boolean;
}

export interface OpenTargetFacts {
  readonly history: BudgetHistory;
  readonly policy: FreezePolicy;
  readonly minCoverageRatio: number;
  readonly windowMs: number;
  /** The largest budget ratio at which a fast pair would have been breached; 0 where the policy does not freeze by it. */
  readonly steepestFastBurn: number;
}

/**
 * `T* = 1 − max(e(t) / (1 − freezeAt))` over the replayed instants, where `e` is the bad share that each looks back on; with
 * fast pairs also over `min(long, short error ratio) / threshold`. Exact, because frozen stretches only grow with the target.
 */
export function highestOpenTarget(facts: OpenTargetFacts): HighestOpenTarget {
  const { history, policy, minCoverageRatio, windowMs, steepestFastBurn } = facts;
  const { timeMs, bad, total } = history;
  let worst = 0;
  for (let i = 0; i < timeMs.length; i++) {
    if (bad[i] > worst * total[i] && mayEnter(history, i, minCoverageRatio)) {
      worst = bad[i] / total[i];
    }
  }
  const budgetRatio = Math.max(worst / (1 - policy.freezeAtRatio), steepestFastBurn);
  return { targetRatio: Math.max(0, 1 - budgetRatio), isUpperBound: knownTimeOf(history) < windowMs };
}
