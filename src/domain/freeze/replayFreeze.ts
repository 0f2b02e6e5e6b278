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
  const { timeMs, coverage, fullFromIndex } = history;
  const periods: StatePeriod[] = [];
  let state: ReplayedState | undefined;
  let startIndex = 0;
  const close = (endIndex: number): void => {
    if (state !== undefined) {
      const isStartKnown = startIndex > 0 && startIndex >= fullFromIndex;
      periods.push({ state, startMs: timeMs[startIndex], endMs: timeMs[endIndex], isStartKnown });
    }
  };
  for (let i = 0; i < timeMs.length; i++) {
    const mayEnter = rules.mayFreeze && (coverage === undefined || atLeast(coverage[i], rules.minCoverageRatio));
    const remaining = remainingAt(history, i, rules.objective);
    const next = nextState({ isFrozen: state === 'frozen', mayEnter, remaining }, rules.policy);
    if (next !== state) {
      close(i);
      state = next;
      startIndex = i;
    }
  }
  close(timeMs.length - 1);
  return periods;
}

interface Instant {
  readonly isFrozen: boolean;
  readonly mayEnter: boolean;
  readonly remaining: number;
}

function nextState({ isFrozen, mayEnter, remaining }: Instant, policy: FreezePolicy): ReplayedState {
  const isSpent = atMost(remaining, policy.freezeAtRatio);
  if (isFrozen ? isSpent || !isBack(remaining, policy) : isSpent && mayEnter) {
    return 'frozen';
  }
  return atMost(remaining, policy.cautionAtRatio) ? 'caution' : 'open';
}

function isBack(remaining: number, { freezeAtRatio, thawAtRatio }: FreezePolicy): boolean {
  return thawAtRatio === freezeAtRatio ? strictlyAbove(remaining, thawAtRatio) : atLeast(remaining, thawAtRatio);
}
