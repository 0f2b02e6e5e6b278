import { Objective } from '../objective';
import { Answer } from '../problem';
import { MissingRules } from '../sli/noData';
import { SliSeries } from '../sli/sliSeries';
import { atLeast, strictlyAbove } from '../tolerance';
import { BurnPair, BurnPolicy, thresholdOf } from './burnPolicy';
import { computeBurnRate } from './burnRate';

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

export interface BurnFacts {
  readonly series: SliSeries;
  readonly objective: Objective;
  readonly windowMs: number;
  readonly asOfMs: number;
  readonly missing: MissingRules;
}

/** Every pair of a policy at one instant. */
export function judgeBurnPairs(
  { series, objective, windowMs, asOfMs, missing }: BurnFacts,
  policy: BurnPolicy
): PairReport[] {
  return policy.pairs.map((pair) => {
    const threshold = thresholdOf(pair, windowMs);
    const long = computeBurnRate(series, objective, { endMs: asOfMs, windowMs: pair.longMs, missing });
    const short = computeBurnRate(series, objective, { endMs: asOfMs, windowMs: pair.shortMs, missing });
    const isUnreachable = atLeast(threshold * objective.budgetRatio, 1);
    return { pair, threshold, long, short, verdict: judge(long, short, threshold), isUnreachable };
  });
}

function judge(long: Answer<number>, short: Answer<number>, threshold: number): Answer<BurnVerdict> {
  if (!long.known) {
    return long;
  }
  return short.known ? { known: true, value: verdictOf(long.value, short.value, threshold) } : short;
}

/** A window passes when it burns strictly faster than the threshold. */
export function verdictOf(long: number, short: number, threshold: number): BurnVerdict {
  const [isLong, isShort] = [strictlyAbove(long, threshold), strictlyAbove(short, threshold)];
  return isLong ? (isShort ? 'breached' : 'recovering') : isShort ? 'increasing' : 'acceptable';
}

/** Burning now: a paging pair is breached. */
export function isBurningNow(reports: readonly PairReport[]): boolean {
  return reports.some(({ pair, verdict }) => pair.severity === 'page' && verdict.known && verdict.value === 'breached');
}
