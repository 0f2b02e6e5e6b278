import { ErrorBudget, remainingShare } from '../budget';
import { BudgetHistory, knownTimeOf, remainingAt } from '../freeze/budgetHistory';
import { FreezePolicy } from '../freeze/freezePolicy';
import { StatePeriod, replayFreeze } from '../freeze/replayFreeze';
import { Objective, objectiveOf } from '../objective';
import { Answer, known, unknown } from '../problem';
import { Interval } from '../timeWindow';
import { ReviewedStretch, reviewStretch } from './reviewedStretch';

/** What another target would have meant on the same data. */
export interface WhatIfRow {
  readonly targetRatio: number;
  /** Remaining budget now, and at its lowest. Absent at 100 % once something failed. */
  readonly remainingRatio: Answer<number>;
  readonly lowestRatio: Answer<number>;
  /** `allowed − bad`: what would be left, in the budget's unit. */
  readonly left: number;
  /** The same as time of full outage; negative where overspent. */
  readonly leftMs: number;
  /** Freezes over all the data, and how long they lasted. Before the history is known they are proven, their absence is not. */
  readonly freezes: number;
  readonly frozenMs: number;
  /** Share of the known time that was frozen; absent where no instant looks back over a whole window but the last. */
  readonly frozenShare: Answer<number>;
  /** There is time before the known history: more freezes are possible. */
  readonly isLowerBound: boolean;
  /** The same for the stretch that is reviewed. */
  readonly reviewed: Omit<ReviewedStretch, 'lowest'> & { readonly lowestRatio: Answer<number> };
}

export interface WhatIfFacts {
  /** One target is asked for at all of its instants, whatever the targets were. */
  readonly history: BudgetHistory;
  /** What the headline is computed from: later than the last instant where data is late. */
  readonly now: Pick<ErrorBudget, 'bad' | 'expected' | 'countedMs'>;
  readonly policy: FreezePolicy;
  readonly minCoverageRatio: number;
  /** The instants at which a fast pair would have been breached; only asked for where the policy freezes by it. */
  readonly fastBurning: (objective: Objective) => Uint8Array | undefined;
  /** What is told apart from the rest: the window, or the period that is reviewed. */
  readonly stretch: Interval;
  /** How much later than that the known history may begin. */
  readonly toleranceMs: number;
}

/** Replays the policy for another target. Absent for a target that is none. */
export function computeWhatIf(facts: WhatIfFacts, targetRatio: number): Answer<WhatIfRow> {
  const { history, now, policy, fastBurning } = facts;
  const objective = objectiveOf(targetRatio);
  if (!objective) {
    return unknown({ code: 'objective-invalid', path: 'whatIf', params: { given: String(targetRatio) } });
  }
  const remainingNow = remainingShare(now.bad, objective.budgetRatio * now.expected);
  const signals = policy.freezesOnFastBurn ? { fastBurning: fastBurning(objective) } : {};
  const frozen = replayFreeze(history, { ...facts, objective, signals }).filter(isFrozen);
  const { lowest, ...reviewed } = reviewStretch({ ...facts, objective, frozen });
  return known({
    targetRatio,
    remainingRatio: share(remainingNow),
    lowestRatio: share(Math.min(remainingNow, lowestOf(history, objective))),
    ...leftOf(now, objective),
    freezes: frozen.length,
    frozenMs: frozenSince(frozen, -Infinity),
    frozenShare: frozenShareOf(history, frozen),
    isLowerBound: history.fullFromIndex > 0,
    reviewed: { ...reviewed, lowestRatio: share(Math.min(remainingNow, lowest)) },
  });
}

function leftOf(
  { bad, expected, countedMs }: WhatIfFacts['now'],
  { budgetRatio }: Objective
): Pick<WhatIfRow, 'left' | 'leftMs'> {
  const badShare = expected > 0 ? bad / expected : 0;
  return { left: budgetRatio * expected - bad, leftMs: (budgetRatio - badShare) * countedMs };
}

function lowestOf(history: BudgetHistory, objective: Objective): number {
  let lowest = Infinity;
  for (let i = 0; i < history.timeMs.length; i++) {
    lowest = Math.min(lowest, remainingAt(history, i, objective));
  }
  return lowest;
}

function frozenShareOf(history: BudgetHistory, frozen: readonly StatePeriod[]): Answer<number> {
  const knownMs = knownTimeOf(history);
  return knownMs > 0
    ? known(frozenSince(frozen, history.timeMs[history.fullFromIndex]) / knownMs)
    : unknown({ code: 'history-not-known', path: 'timeRange', params: {} });
}

function frozenSince(frozen: readonly StatePeriod[], fromMs: number): number {
  return frozen.reduce((sum, { startMs, endMs }) => sum + Math.max(0, endMs - Math.max(startMs, fromMs)), 0);
}

function isFrozen({ state }: StatePeriod): boolean {
  return state === 'frozen';
}

function share(remaining: number): Answer<number> {
  return Number.isFinite(remaining) ? known(remaining) : unknown({ code: 'no-budget', path: 'objective', params: {} });
}
