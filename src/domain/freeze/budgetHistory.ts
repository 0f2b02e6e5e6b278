import { remainingShare } from '../budget';
import { BurnDownCurve } from '../burnDown';
import { Objective } from '../objective';
import { Interval } from '../timeWindow';

/**
 * What each instant with data looked back on: the freeze policy is replayed over it. It holds counts, not shares of a
 * budget, so that any objective can be replayed on the same history.
 */
export interface BudgetHistory {
  /** Ends of the buckets, ascending. */
  readonly timeMs: Float64Array;
  readonly bad: Float64Array;
  /** The denominator: events of the window that the instant looks back on. */
  readonly total: Float64Array;
  /** What may be bad of it where the target changed: each bucket by the one that held then. Absent otherwise. */
  readonly allowed: Float64Array | undefined;
  /**
   * Observed share of the time that each instant looks back on; absent where all of it was observed, and where windowed
   * values do not tell.
   */
  readonly coverage: Float64Array | undefined;
  /** Observed time up to each instant, from any origin: a freeze's hold counts it, not the clock. */
  readonly observedMs: Float64Array;
  /** From this index on each instant looks back over one whole window; before it, consumed is a lower bound. */
  readonly fullFromIndex: number;
  /** The calendar period of each instant; absent for rolling windows. */
  readonly periodAt: ((index: number) => Interval) | undefined;
  /** True where the denominator is an estimate that rests on too little: nothing enters a freeze there. */
  readonly isTooEarlyAt: (index: number) => boolean;
}

/** What a budget is a share of. */
export interface Denominator {
  readonly total: number;
  /** Absent where the target did not change. */
  readonly allowed: number | undefined;
  /** It is an estimate that rests on too little to freeze by. */
  readonly isTooEarly: boolean;
}

/** Remaining budget at one instant of the history: a ratio, −∞ for a budget of zero that is overspent. */
export function remainingAt(history: BudgetHistory, index: number, objective: Objective): number {
  return remainingShare(history.bad[index], allowedAt(history, index, objective));
}

/** A bound: at none of these instants less is left. One division for all of them, where `remainingAt` takes one for each. */
export function leastRemaining(history: BudgetHistory, instants: Instants, { budgetRatio }: Objective): number {
  const { bad, total, allowed } = history;
  const weights = allowed ?? total;
  let [mostBad, leastWeight] = [0, Infinity];
  for (let i = instants.first; i <= instants.last; i++) {
    mostBad = bad[i] > mostBad ? bad[i] : mostBad;
    leastWeight = weights[i] < leastWeight ? weights[i] : leastWeight;
  }
  return remainingShare(mostBad, allowed ? leastWeight : budgetRatio * leastWeight);
}

/** Neighbouring instants of a history by their indexes, both ends included. */
export interface Instants {
  readonly first: number;
  readonly last: number;
}

/** What may be bad of the window that an instant looks back on. */
export function allowedAt({ total, allowed }: BudgetHistory, index: number, { budgetRatio }: Objective): number {
  return allowed ? allowed[index] : budgetRatio * total[index];
}

/** For how long the history is known: from the first instant that looks back over a whole window to the last one. */
export function knownTimeOf({ timeMs, fullFromIndex }: BudgetHistory): number {
  return fullFromIndex < timeMs.length ? timeMs[timeMs.length - 1] - timeMs[fullFromIndex] : 0;
}

/** The same history with one target for all of it, whatever the targets were. */
export function withoutTargets(history: BudgetHistory): BudgetHistory {
  return history.allowed ? { ...history, allowed: undefined } : history;
}

/** The trailing curve: that part of the history in which each point looks back over one whole window. */
export function trailingCurve(history: BudgetHistory, objective: Objective): BurnDownCurve {
  const { timeMs, fullFromIndex } = history;
  const remaining = new Float64Array(timeMs.length - fullFromIndex);
  for (let i = 0; i < remaining.length; i++) {
    remaining[i] = remainingAt(history, fullFromIndex + i, objective);
  }
  return { timeMs: timeMs.subarray(fullFromIndex), remaining };
}
