import { Answer } from '../problem';
import { atLeast, strictlyAbove } from '../tolerance';
import { BurnPair, BurnPolicy, thresholdOf } from './burnPolicy';
import { BurnSource, computeBurnRate } from './burnRate';

/** `breached` both windows pass, `recovering` the long one only, `increasing` the short one only, `acceptable` neither. */
export type BurnVerdict = 'breached' | 'recovering' | 'increasing' | 'acceptable';

export interface PairReport {
  readonly pair: BurnPair;
  readonly threshold: number;
  readonly long: Answer<number>;
  readonly short: Answer<number>;
  /** Absent where a window has no burn rate. */
  readonly verdict: Answer<BurnVerdict>;
  /** The threshold is at or above 1/E: not even a total outage reaches it. */
  readonly isUnreachable: boolean;
}

/** When the pairs are judged. */
export interface BurnInstant {
  readonly asOfMs: number;
  /** Length of the SLO's window, which sets the thresholds. */
  readonly windowMs: number;
  readonly toleranceMs?: number;
}

/** Every pair of a policy at one instant. */
export function judgeBurnPairs(source: BurnSource, { pairs }: BurnPolicy, instant: BurnInstant): PairReport[] {
  const { asOfMs: endMs, windowMs, toleranceMs } = instant;
  return pairs.map((pair) => {
    const threshold = thresholdOf(pair, windowMs);
    const long = computeBurnRate(source, { endMs, windowMs: pair.longMs, toleranceMs });
    const short = computeBurnRate(source, { endMs, windowMs: pair.shortMs, toleranceMs });
    const isUnreachable = atLeast(threshold * source.objective.budgetRatio, 1);
    return { pair, threshold, long, short, verdict: judge(long, short, threshold), isUnreachable };
  });
}

function judge(long: Answer<number>, short: Answer<number>, threshold: number): Answer<BurnVerdict> {
  if (!long.known) {
    return long;
  }
  return short.known ? { known: true, value: verdictOf(long.value, short.value, threshold) } : short;
}

/** A window passes when it burns strictly faster than the threshold; compared as their ratio, which the screen shows. */
export function verdictOf(long: number, short: number, threshold: number): BurnVerdict {
  const [isLong, isShort] = [strictlyAbove(long / threshold, 1), strictlyAbove(short / threshold, 1)];
  return isLong ? (isShort ? 'breached' : 'recovering') : isShort ? 'increasing' : 'acceptable';
}

/** A pair that may freeze by itself is breached. */
export function isBurningFast(reports: readonly PairReport[]): boolean {
  return reports.some(({ pair, verdict }) => pair.isFast && verdict.known && verdict.value === 'breached');
}

/** Burning now: a paging pair is breached. */
export function isBurningNow(reports: readonly PairReport[]): boolean {
  return reports.some(({ pair, verdict }) => pair.severity === 'page' && verdict.known && verdict.value === 'breached');
}
