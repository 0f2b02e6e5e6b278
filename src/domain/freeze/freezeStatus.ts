import { DataTiming } from '../dataQuality';
import { FutureEvent } from '../forecast/firstCrossing';
import { Answer, Problem } from '../problem';
import { NoDataPolicy } from '../sli/noData';
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
  /** When the state began; absent for `unknown`, and for a caution that only speaks of the pace. */
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
  readonly coverageRatio: Answer<number>;
  readonly minCoverageRatio: number;
  /** Silence makes the state unknown only where missing time counts on neither side. */
  readonly noDataPolicy: NoDataPolicy;
  readonly nowMs: number;
  /** Why an estimated budget may not freeze yet. */
  readonly tooEarly: Problem | undefined;
  readonly isBurningNow: boolean;
  /** When a freeze is forecast; absent where that is not known. */
  readonly freezesOn: FutureEvent | undefined;
  /** Length of the whole window. */
  readonly windowMs: number;
}

/** A forecast freeze within this share of the window is a reason for care. */
const CAUTION_HORIZON_SHARE = 0.1;

/** The state now. Precedence: frozen (also when held), unknown, caution, open. */
export function freezeStatus(facts: StatusFacts): FreezeStatus {
  const { periods, timing, tooEarly } = facts;
  const last = periods.at(-1);
  const notKnown = whyUnknown(facts);
  if (last === undefined || (notKnown && last.state !== 'frozen')) {
    return unknownStatus(notKnown ?? { code: 'no-data', path: 'queries', params: {} });
  }
  const cautionReasons = last.state === 'frozen' ? [] : reasonsForCaution(last, facts);
  const isPaceOnly = last.state === 'open' && cautionReasons.length > 0;
  return {
    state: isPaceOnly ? 'caution' : last.state,
    because: last.state === 'caution' ? tooEarly : notKnown,
    cautionReasons,
    sinceMs: isPaceOnly ? undefined : last.startMs,
    isSinceLowerBound: !last.isStartKnown,
    isHeld: last.state === 'frozen' && timing.freshness !== 'current',
  };
}

function reasonsForCaution(last: StatePeriod, facts: StatusFacts): CautionReason[] {
  const { isBurningNow, freezesOn, timing, windowMs } = facts;
  const horizonMs = timing.asOfMs + CAUTION_HORIZON_SHARE * windowMs;
  const freezesSoon = freezesOn?.kind === 'at' && freezesOn.timeMs <= horizonMs;
  const reasons: Array<[CautionReason, boolean]> = [
    ['little-left', last.state === 'caution'],
    ['burning-now', isBurningNow],
    ['freezes-soon', freezesSoon],
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
  if (coverageRatio.known && coverageRatio.value < minCoverageRatio) {
    return { code: 'thin-data', path: 'queries', params: { coverageRatio: coverageRatio.value, minCoverageRatio } };
  }
  return undefined;
}
