import { DataTiming } from '../dataQuality';
import { Answer, Problem } from '../problem';
import { StatePeriod } from './replayFreeze';

/** May the team ship? `open` yes, `caution` with care, `frozen` no, `unknown` the data does not tell. */
export type FreezeState = 'open' | 'caution' | 'frozen' | 'unknown';

export interface FreezeStatus {
  readonly state: FreezeState;
  /** Why the state is unknown, or why it is only caution although the budget looks spent. */
  readonly because: Problem | undefined;
  /** When the state began; absent for `unknown`. */
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
  readonly nowMs: number;
  /** Why an estimated budget may not freeze yet. */
  readonly tooEarly: Problem | undefined;
}

/** The state now. Precedence: frozen (also when held), unknown, caution, open. */
export function freezeStatus(facts: StatusFacts): FreezeStatus {
  const { periods, timing, tooEarly } = facts;
  const last = periods.at(-1);
  const notKnown = whyUnknown(facts);
  if (last === undefined || (notKnown && last.state !== 'frozen')) {
    return unknownStatus(notKnown ?? { code: 'no-data', path: 'queries', params: {} });
  }
  return {
    state: last.state,
    because: last.state === 'caution' ? tooEarly : notKnown,
    sinceMs: last.startMs,
    isSinceLowerBound: !last.isStartKnown,
    isHeld: last.state === 'frozen' && timing.freshness !== 'current',
  };
}

export function unknownStatus(because: Problem): FreezeStatus {
  return { state: 'unknown', because, sinceMs: undefined, isSinceLowerBound: false, isHeld: false };
}

function whyUnknown({ timing, coverageRatio, minCoverageRatio, nowMs }: StatusFacts): Problem | undefined {
  const { freshness, lastDataMs } = timing;
  if (freshness === 'silent') {
    return { code: 'silent', path: 'queries', params: { lastDataMs, silentMs: nowMs - lastDataMs } };
  }
  if (coverageRatio.known && coverageRatio.value < minCoverageRatio) {
    return { code: 'thin-data', path: 'queries', params: { coverageRatio: coverageRatio.value, minCoverageRatio } };
  }
  return undefined;
}
