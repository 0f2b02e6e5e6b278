import { DataTiming } from '../dataQuality';
import { FutureEvent } from '../forecast/firstCrossing';
import { Answer, Problem } from '../problem';
import { NoDataPolicy } from '../sli/noData';
import { atLeast, atMost } from '../tolerance';
import { FreezePolicy } from './freezePolicy';
import { StatePeriod } from './replayFreeze';

/** May the team ship? `open` yes, `caution` with care, `frozen` no, `unknown` the data does not tell. */
export type FreezeState = 'open' | 'caution' | 'frozen' | 'unknown';

/** Why care is needed although nothing is frozen. */
export type CautionReason = 'little-left' | 'burning-now' | 'freezes-soon';

export interface FreezeStatus {
  readonly state: FreezeState;
  /** Why the state is unknown, or why it is only caution although the budget looks spent. */
  readonly because: Problem | undefined;
  /** For caution: every reason that holds. */
  readonly cautionReasons: readonly CautionReason[];
  /** When the state began; absent for `unknown`, and for a caution that began after the last data. */
  readonly sinceMs: number | undefined;
  /** True where the state may have begun earlier: "since at least". */
  readonly isSinceLowerBound: boolean;
  /** True while a freeze is only held because newer data is missing. */
  readonly isHeld: boolean;
}

export interface StatusFacts {
  /** The replayed states, oldest first. */
  readonly periods: readonly StatePeriod[];
  readonly timing: DataTiming;
  /** Something was observed in the window. */
  readonly hasData: boolean;
  readonly coverageRatio: Answer<number>;
  readonly minCoverageRatio: number;
  /** Silence makes the state unknown only where missing time counts on neither side. */
  readonly noDataPolicy: NoDataPolicy;
  readonly nowMs: number;
  /** Why an estimated budget may not freeze yet. */
  readonly tooEarly: Problem | undefined;
  readonly policy: FreezePolicy;
  /** Remaining budget now; −∞ for a budget of zero that is overspent. */
  readonly remaining: number;
  readonly isBurningNow: boolean;
  /** When a freeze is forecast; absent where that is not known. */
  readonly freezesOn: FutureEvent | undefined;
  /** Length of the whole window. */
  readonly windowMs: number;
}

/** The state now. Precedence: frozen (also when held), unknown, caution, open. */
export function freezeStatus(facts: StatusFacts): FreezeStatus {
  const { periods, timing, tooEarly } = facts;
  const last = periods.at(-1);
  const notKnown = whyUnknown(facts);
  if (last === undefined || (notKnown && last.state !== 'frozen')) {
    return unknownStatus(notKnown ?? { code: 'no-data', path: 'queries', params: {} });
  }
  const cautionReasons = last.state === 'frozen' ? [] : reasonsForCaution(facts);
  const state = last.state === 'frozen' ? 'frozen' : cautionReasons.length > 0 ? 'caution' : 'open';
  const isReplayed = state === last.state;
  return {
    state,
    because: state === 'caution' ? tooEarly : notKnown,
    cautionReasons,
    sinceMs: isReplayed ? last.startMs : undefined,
    isSinceLowerBound: isReplayed && !last.isStartKnown,
    isHeld: state === 'frozen' && timing.freshness !== 'current',
  };
}

function reasonsForCaution(facts: StatusFacts): CautionReason[] {
  const { policy, remaining, isBurningNow, freezesOn, timing, windowMs } = facts;
  const shareUntil = (timeMs: number): number => (timeMs - timing.asOfMs) / windowMs;
  const reasons: Array<[CautionReason, boolean]> = [
    ['little-left', atMost(remaining, policy.cautionAtRatio) || atMost(remaining, policy.freezeAtRatio)],
    ['burning-now', isBurningNow],
    ['freezes-soon', freezesOn?.kind === 'at' && atMost(shareUntil(freezesOn.timeMs), policy.cautionHorizonShare)],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

export function unknownStatus(because: Problem): FreezeStatus {
  return {
    state: 'unknown',
    because,
    cautionReasons: [],
    sinceMs: undefined,
    isSinceLowerBound: false,
    isHeld: false,
  };
}

function whyUnknown(facts: StatusFacts): Problem | undefined {
  const { timing, coverageRatio, minCoverageRatio, noDataPolicy, nowMs } = facts;
  const { freshness, lastDataMs } = timing;
  if (freshness === 'silent' && noDataPolicy === 'excluded') {
    return { code: 'silent', path: 'queries', params: { lastDataMs, silentMs: nowMs - lastDataMs } };
  }
  if (!facts.hasData) {
    return { code: 'not-observed', path: 'queries', params: { windowMs: facts.windowMs } };
  }
  if (coverageRatio.known && !atLeast(coverageRatio.value, minCoverageRatio)) {
    return { code: 'thin-data', path: 'queries', params: { coverageRatio: coverageRatio.value, minCoverageRatio } };
  }
  return undefined;
}
