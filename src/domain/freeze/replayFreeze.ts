import { Objective } from '../objective';
import { atLeast, atMost, strictlyAbove } from '../tolerance';
import { BudgetHistory, remainingAt } from './budgetHistory';
import { FreezePolicy } from './freezePolicy';

/** States that the data proves. *Unknown* is no part of a replay: it speaks of now. */
export type ReplayedState = 'open' | 'caution' | 'frozen';

/** A stretch of time in one state. */
export interface StatePeriod {
  readonly state: ReplayedState;
  readonly startMs: number;
  /** Start of the next period; the last instant with data for the last one. */
  readonly endMs: number;
  /** False where the state may have begun earlier than the data can tell: "since at least". */
  readonly isStartKnown: boolean;
}

export interface ReplayRules {
  readonly objective: Objective;
  readonly policy: FreezePolicy;
  /** Nothing enters a freeze at an instant that looks back on less observed time than this share. */
  readonly minCoverageRatio: number;
  /** False where the budget is an estimate that rests on too little history. */
  readonly mayFreeze: boolean;
}

/**
 * Replays the policy over the history, so that the state is a function of the data alone: a reload gives the same state,
 * the same *since* and the same history. It starts unfrozen.
 */
export function replayFreeze(history: BudgetHistory, rules: ReplayRules): StatePeriod[] {
  const { timeMs, coverage, observedMs, fullFromIndex } = history;
  const { policy, objective, minCoverageRatio } = rules;
  const periods: StatePeriod[] = [];
  let state: ReplayedState | undefined;
  let startIndex = 0;
  /** Since when, in observed time, a freeze has been back at its thaw level. */
  let backSinceMs: number | undefined;
  const close = (endIndex: number): void => {
    if (state !== undefined) {
      const isStartKnown = startIndex > 0 && startIndex >= fullFromIndex;
      periods.push({ state, startMs: timeMs[startIndex], endMs: timeMs[endIndex], isStartKnown });
    }
  };
  for (let i = 0; i < timeMs.length; i++) {
    const remaining = remainingAt(history, i, objective);
    const isSpent = atMost(remaining, policy.freezeAtRatio);
    const mayEnter = rules.mayFreeze && (coverage === undefined || atLeast(coverage[i], minCoverageRatio));
    const isBack = !isSpent && isAtThawLevel(remaining, policy);
    backSinceMs = isBack ? (backSinceMs ?? observedMs[i]) : undefined;
    const hasThawed = backSinceMs !== undefined && observedMs[i] - backSinceMs >= policy.thawHoldMs;
    const isFrozen = state === 'frozen' ? !hasThawed : isSpent && mayEnter;
    const next = isFrozen ? 'frozen' : atMost(remaining, policy.cautionAtRatio) ? 'caution' : 'open';
    if (next !== state) {
      close(i);
      state = next;
      startIndex = i;
    }
  }
  close(timeMs.length - 1);
  return periods;
}

function isAtThawLevel(remaining: number, { freezeAtRatio, thawAtRatio }: FreezePolicy): boolean {
  return thawAtRatio === freezeAtRatio ? strictlyAbove(remaining, thawAtRatio) : atLeast(remaining, thawAtRatio);
}
