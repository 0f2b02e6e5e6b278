import { Account } from './accounting';
import { fullTolerance } from './dataQuality';
import { Objective } from './objective';
import { Problem } from './problem';
import { excludedBetween } from './sli/exclusions';
import { missingBetween } from './sli/noData';
import { EventSums, allowedOf, sumOver } from './sli/sliSeries';
import { Interval } from './timeWindow';
import { atLeast } from './tolerance';
import { WindowFacts } from './windowFacts';

/** What a whole window is expected to come to. */
export interface ExpectedWindow {
  /** `sums.total` where the window is full. */
  readonly expected: number;
  /** How much of it may be bad where the target changed; absent where one objective holds throughout. */
  readonly allowed: number | undefined;
  /** Part of it is an expectation: the window is not full, or missing time counts. */
  readonly isEstimated: boolean;
  /** The expectation rests on too little of the window to freeze by it. */
  readonly tooEarly: Problem | undefined;
}

export interface ExpectationFacts {
  readonly account: Account;
  /** The whole window, the present one or an earlier period. */
  readonly window: Interval;
  /** What was counted in it so far, with missing time filled by the policy. */
  readonly sums: EventSums;
}

/**
 * A window that is not full yet, of a young service or an open period, is judged against the budget of all of it, at the
 * traffic expected for it: the previous period's where the data holds that whole, else the average so far.
 */
export function expectWindow(facts: WindowFacts, { account, window, sums }: ExpectationFacts): ExpectedWindow {
  const { definition, timing } = facts;
  const { observed, missing } = account;
  const covered = { startMs: window.startMs, endMs: Math.min(window.endMs, timing.asOfMs) };
  const lengthMs = window.endMs - window.startMs;
  const lateMs = timing.firstDataMs - window.startMs;
  const beforeMs =
    lateMs > fullTolerance(timing, lengthMs)
      ? countedTime(account, { startMs: window.startMs, endMs: Math.min(timing.firstDataMs, covered.endMs) })
      : 0;
  const aheadMs = countedTime(account, { startMs: covered.endMs, endMs: window.endMs });
  const isUncovered = beforeMs + aheadMs > 0;
  const isSliced = observed.unit === 'sliceMs';
  const previous = previousPeriod(facts, account, window);
  const { total, observedMs } = sumOver(observed, (previous ?? covered).startMs, (previous ?? covered).endMs);
  // Slices to come are known: time weighs itself.
  const rate = isSliced ? 1 : observedMs > 0 ? total / observedMs : 0;
  const unseen = { before: beforeMs * rate, ahead: aheadMs * rate };
  const isFilled = missing.policy !== 'excluded' && missingBetween(observed, missing.excluded, covered) > 0;
  const neededMs = definition.minHistoryRatio * lengthMs;
  const coveredMs = sumOver(observed, covered.startMs, covered.endMs).observedMs;
  const isTooEarly =
    !isSliced && isUncovered && !previous && !atLeast(coveredMs / lengthMs, definition.minHistoryRatio);
  return {
    expected: sums.total + (unseen.before + unseen.ahead),
    allowed: allowedWith(sums, unseen, definition.objective),
    isEstimated: !isSliced && (isUncovered || isFilled),
    tooEarly: isTooEarly ? { code: 'too-early', path: 'data', params: { coveredMs, neededMs } } : undefined,
  };
}

/** What may be bad where the target changed: time before the data at the targets seen so far, time ahead at the newest. */
function allowedWith(
  sums: EventSums,
  unseen: { readonly before: number; readonly ahead: number },
  newest: Objective
): number | undefined {
  if (sums.allowed === undefined) {
    return undefined;
  }
  const seenRatio = sums.total > 0 ? allowedOf(sums, newest) / sums.total : newest.budgetRatio;
  return sums.allowed + unseen.before * seenRatio + unseen.ahead * newest.budgetRatio;
}

function countedTime({ missing }: Account, { startMs, endMs }: Interval): number {
  return Math.max(0, endMs - startMs - excludedBetween(missing.excluded, startMs, endMs));
}

/** The period before this one, where the data holds it whole. */
function previousPeriod(
  { definition: { window: kind }, timing }: WindowFacts,
  { observed }: Account,
  window: Interval
): Interval | undefined {
  if (kind.kind === 'rolling') {
    return undefined;
  }
  const previous = kind.calendar.periodOf(kind.unit, window.startMs);
  const isHeld = timing.firstDataMs <= previous.startMs + fullTolerance(timing, previous.endMs - previous.startMs);
  return isHeld && sumOver(observed, previous.startMs, previous.endMs).observedMs > 0 ? previous : undefined;
}
