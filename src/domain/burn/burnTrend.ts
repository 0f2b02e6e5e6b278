import { Answer, known, unknown } from '../problem';
import { PairReport } from './burnVerdict';

/** Whether it is getting worse: how the newest burn compares with that of a longer while. */
export type TrendDirection = 'faster' | 'slower' | 'steady';

/** A burn rate and the stretch up to now over which it was taken. */
export interface BurnOver {
  readonly windowMs: number;
  readonly burnRate: number;
}

export interface BurnTrend {
  readonly direction: TrendDirection;
  readonly recent: BurnOver;
  readonly longRun: BurnOver;
}

/** Faster above so many times the long-run burn, slower below its inverse. */
const NOTABLE_FACTOR = 1.25;

/**
 * The burn rate of the shortest long window of the policy's pairs (1 h) against that of the longest (3 d). Rates up to 1
 * count as 1: at such a pace the budget lasts, so that a change below it is neither better nor worse.
 *
 * Absent where the data does not tell two burn rates over stretches of different length.
 */
export function judgeTrend(pairs: readonly PairReport[]): Answer<BurnTrend> {
  const rates = pairs
    .flatMap(({ pair, long }): BurnOver[] => (long.known ? [{ windowMs: pair.longMs, burnRate: long.value }] : []))
    .sort((a, b) => a.windowMs - b.windowMs);
  const [recent, longRun] = [rates.at(0), rates.at(-1)];
  if (!recent || !longRun || recent.windowMs === longRun.windowMs) {
    const why = pairs.map(({ long }) => long).find((long) => !long.known);
    return why && !why.known ? why : unknown({ code: 'needs-buckets', path: 'queries', params: {} });
  }
  return known({ direction: directionOf(recent.burnRate, longRun.burnRate), recent, longRun });
}

function directionOf(recent: number, longRun: number): TrendDirection {
  const change = Math.max(1, recent) / Math.max(1, longRun);
  return change > NOTABLE_FACTOR ? 'faster' : change < 1 / NOTABLE_FACTOR ? 'slower' : 'steady';
}
