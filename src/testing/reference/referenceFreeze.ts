import { type ReferenceContext, type WindowBudget } from './referenceBudget';
import { breachedPairs } from './referenceBurn';
import { freezesSoonFrom, freezesSoonNow } from './referenceForecast';
import { costOf, isAtLeast, isAtMost } from './referenceNumbers';
import {
  type ReferenceCautionReason,
  type ReferenceForecast,
  type ReferenceReplayState,
  type ReferenceRun,
  type ReferenceState,
} from './referenceOutput';
import { type Instant } from './referenceReplay';
import { observedMsIn } from './referenceStretch';

type Moment = Pick<Instant, 'timeMs' | 'remaining'>;

/** Remaining at or below the freeze level or, by option, a fast pair breached (definitions, 8). */
function enterHolds(context: ReferenceContext, { timeMs, remaining }: Moment): boolean {
  const { freezeAtRatio, freezesOnFastBurn } = context.input.freeze;
  return (
    isAtMost(remaining, freezeAtRatio) ||
    (freezesOnFastBurn && breachedPairs(context, timeMs).some(({ isFast }) => isFast))
  );
}

/** On thin coverage, or too early to say, nothing enters a freeze. */
function mayEnter({ input }: ReferenceContext, { coverageRatio, isTooEarly }: Instant): boolean {
  return !isTooEarly && isAtLeast(coverageRatio, input.minCoverageRatio);
}

/** Whether it is frozen after each instant; the replay starts unfrozen (definitions, 8). */
export function replayFreeze(context: ReferenceContext, instants: Instant[]): boolean[] {
  const { thawAtRatio, thawHoldMs } = context.input.freeze;
  let isFrozen = false;
  /** Observed time for which leaving has been possible; undefined while it is not. */
  let heldMs: number | undefined = undefined;
  return instants.map((instant, index) => {
    const enters = enterHolds(context, instant);
    if (!isFrozen) {
      isFrozen = enters && mayEnter(context, instant);
      heldMs = undefined;
      return isFrozen;
    }
    if (enters || !isAtLeast(instant.remaining, thawAtRatio)) {
      heldMs = undefined;
      return true;
    }
    const since = { startMs: instants[index - 1].timeMs, endMs: instant.timeMs };
    heldMs = heldMs === undefined ? 0 : heldMs + observedMsIn(context.series.pieces, since);
    isFrozen = heldMs < thawHoldMs;
    return isFrozen;
  });
}

function isBurning(context: ReferenceContext, timeMs: number): boolean {
  return breachedPairs(context, timeMs).some(({ severity }) => severity === 'page');
}

/** The caution conditions at a replayed instant (definitions, 8), and an entry that is refused there (definitions, 4). */
function isCaution(context: ReferenceContext, instant: Instant): boolean {
  return (
    isAtMost(instant.remaining, context.input.freeze.cautionAtRatio) ||
    (!mayEnter(context, instant) && enterHolds(context, instant)) ||
    isBurning(context, instant.timeMs) ||
    freezesSoonFrom(context, instant.outlook)
  );
}

/** Merged runs of the same state over all replayed instants (definitions, 8). */
export function historyOf(context: ReferenceContext, instants: Instant[]): ReferenceRun[] {
  const frozen = replayFreeze(context, instants);
  const states = instants.map((instant, index): ReferenceReplayState => {
    if (frozen[index]) {
      return 'frozen';
    }
    return isCaution(context, instant) ? 'caution' : 'open';
  });
  const begins = instants
    .map((_, index) => index)
    .filter((index) => index === 0 || states[index] !== states[index - 1]);
  return begins.map((begin, run) => ({
    state: states[begin],
    startMs: instants[begin].timeMs,
    endMs: instants[run + 1 < begins.length ? begins[run + 1] : instants.length - 1].timeMs,
    isStartKnown: begin > 0 && instants[begin].isWhole,
  }));
}

/** The caution conditions that hold now, frozen or not (definitions, 8). */
export function cautionReasonsNow(
  context: ReferenceContext,
  budget: WindowBudget,
  forecast: ReferenceForecast
): ReferenceCautionReason[] {
  const { input, series } = context;
  const now = { timeMs: series.asOfMs, remaining: 1 - costOf(budget.stretch.bad, budget.allowed) };
  const reasons: Array<{ reason: ReferenceCautionReason; holds: boolean }> = [
    { reason: 'remaining', holds: isAtMost(now.remaining, input.freeze.cautionAtRatio) },
    { reason: 'burning', holds: isBurning(context, now.timeMs) },
    { reason: 'forecast', holds: freezesSoonNow(context, budget, forecast) },
    { reason: 'too-early', holds: budget.isTooEarly && enterHolds(context, now) },
  ];
  return reasons.filter(({ holds }) => holds).map(({ reason }) => reason);
}

/** What the present state rests on. */
export interface StateGrounds {
  isFrozen: boolean;
  isSilent: boolean;
  budget: WindowBudget;
  cautionReasons: ReferenceCautionReason[];
}

/** Precedence: frozen (also when held), unknown, caution, open (definitions, 8). */
export function stateNow({ input }: ReferenceContext, grounds: StateGrounds): ReferenceState {
  const { isFrozen, isSilent, budget, cautionReasons } = grounds;
  if (isFrozen) {
    return 'frozen';
  }
  const isUnknown =
    budget.stretch.observedMs === 0 ||
    !isAtLeast(budget.coverageRatio, input.minCoverageRatio) ||
    (isSilent && input.noDataPolicy === 'excluded');
  if (isUnknown) {
    return 'unknown';
  }
  return cautionReasons.length > 0 ? 'caution' : 'open';
}
