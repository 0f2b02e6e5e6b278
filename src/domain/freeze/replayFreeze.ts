import { Objective } from '../objective';
import { atLeast, atMost } from '../tolerance';
import { BudgetHistory, Instants, leastRemaining, remainingAt } from './budgetHistory';
import { FreezePolicy, isAtThawLevel } from './freezePolicy';

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

/** What else than the remaining budget decides: 1 at the instants at which it holds. Absent where it is not known. */
export interface ReplaySignals {
  /** A paging pair was breached. */
  readonly burning?: Uint8Array;
  /** A fast pair was breached; only looked at where the policy freezes by it. */
  readonly fastBurning?: Uint8Array;
  /** A freeze was forecast within the caution horizon. */
  readonly freezesSoon?: Uint8Array;
}

export interface ReplayRules {
  readonly objective: Objective;
  readonly policy: FreezePolicy;
  readonly signals: ReplaySignals;
  /** Nothing enters a freeze at an instant that looks back on less observed time than this share. */
  readonly minCoverageRatio: number;
}

/**
 * Replays the policy over the history, so that the state is a function of the data alone: a reload gives the same state,
 * the same *since* and the same history. It starts unfrozen.
 */
export function replayFreeze(history: BudgetHistory, rules: ReplayRules): StatePeriod[] {
  const { timeMs, observedMs, fullFromIndex } = history;
  const { policy, objective, signals } = rules;
  const { burning, freezesSoon } = signals;
  const { freezeAtRatio, cautionAtRatio } = policy;
  const fastBurning = policy.freezesOnFastBurn ? signals.fastBurning : undefined;
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
  const isFine = findFine(history, rules);
  for (let i = 0; i < timeMs.length; i++) {
    if (state === 'open' && i % NEIGHBOURS === 0) {
      const last = Math.min(timeMs.length, i + NEIGHBOURS) - 1;
      if (isFine({ first: i, last })) {
        i = last;
        continue;
      }
    }
    const remaining = remainingAt(history, i, objective);
    const isRed = atMost(remaining, freezeAtRatio) || fastBurning?.[i] === 1;
    let isFrozen = isRed;
    if (state === 'frozen') {
      const isBack = !isRed && isAtThawLevel(remaining, policy);
      backSinceMs = isBack ? (backSinceMs ?? observedMs[i]) : undefined;
      isFrozen = backSinceMs === undefined || observedMs[i] - backSinceMs < policy.thawHoldMs;
    } else if (isRed) {
      isFrozen = mayEnter(history, i, rules.minCoverageRatio);
      backSinceMs = undefined;
    }
    const isCareful =
      isFrozen || isRed || atMost(remaining, cautionAtRatio) || burning?.[i] === 1 || freezesSoon?.[i] === 1;
    const next = isFrozen ? 'frozen' : isCareful ? 'caution' : 'open';
    if (next !== state) {
      close(i);
      state = next;
      startIndex = i;
    }
  }
  close(timeMs.length - 1);
  return periods;
}

/** So many instants are looked at together while all is well. */
const NEIGHBOURS = 64;

/** Tells of neighbouring instants, asked in ascending order, whether certainly none of them needs care. */
function findFine(history: BudgetHistory, rules: ReplayRules): (instants: Instants) => boolean {
  const { objective, policy, signals } = rules;
  const carefulAtRatio = Math.max(policy.freezeAtRatio, policy.cautionAtRatio);
  const all = [signals.burning, signals.fastBurning, signals.freezesSoon].flatMap((signal) => signal ?? []);
  let nextSignal = -1;
  return (instants) => {
    if (nextSignal < instants.first) {
      const next = all.map((signal) => signal.indexOf(1, instants.first)).filter((index) => index >= 0);
      nextSignal = Math.min(Infinity, ...next);
    }
    return nextSignal > instants.last && !atMost(leastRemaining(history, instants, objective), carefulAtRatio);
  };
}

/** A freeze begins neither on thin data nor by an estimate that rests on too little. */
export function mayEnter({ coverage, isTooEarlyAt }: BudgetHistory, index: number, minCoverageRatio: number): boolean {
  return (coverage === undefined || atLeast(coverage[index], minCoverageRatio)) && !isTooEarlyAt(index);
}

/**
 * Until when a freeze that began before the data may have lasted: the budget stood between the freeze and the thaw level at
 * the first instant. `undefined` where it did not, so that there was none.
 */
export function earlierFreezeUntil(
  history: BudgetHistory,
  { objective, policy }: Pick<ReplayRules, 'objective' | 'policy'>
): number | undefined {
  const { timeMs } = history;
  const isBackAt = (index: number): boolean => isAtThawLevel(remainingAt(history, index, objective), policy);
  if (timeMs.length === 0 || isBackAt(0) || atMost(remainingAt(history, 0, objective), policy.freezeAtRatio)) {
    return undefined;
  }
  const back = timeMs.findIndex((_, index) => isBackAt(index));
  return timeMs[back === -1 ? timeMs.length - 1 : back];
}
