import { Account } from '../accounting';
import { WithoutExcluded } from '../sli/exclusions';
import { SliSeries, bucketAt, firstEndingAfter, sumOver } from '../sli/sliSeries';
import { Interval } from '../timeWindow';

/** One value of the label by which an SLO's data is split, such as a route. */
export interface Part {
  readonly value: string;
  readonly series: SliSeries;
}

export interface Contribution {
  /** `undefined` for what no value burned: missing data that counts as bad. */
  readonly value: string | undefined;
  /** Its share of the pool's bad events, or of the bad slices' time. */
  readonly bad: number;
  /** Share of the pooled budget that this value burned; absent without a budget. */
  readonly consumedRatio: number | undefined;
}

export interface ContributionFacts {
  readonly parts: readonly Part[];
  readonly account: Account;
  /** The window so far. */
  readonly window: Interval;
  readonly allowed: number;
}

/**
 * How much of the consumed budget each value burned, the largest first. Everything is computed on the pool; what is bad there
 * is shared out by the values' own bad events, bucket by bucket, so that the shares add up to what the pool consumed.
 */
export function computeContributions({ parts, account, window, allowed }: ContributionFacts): Contribution[] {
  const { filled, buckets } = account;
  const shares = new Float64Array(parts.length);
  let shared = 0;
  for (let i = firstEndingAfter(filled, window.startMs); i < filled.length && filled.startMs[i] < window.endMs; i++) {
    const { startMs, endMs, bad } = bucketAt(filled, i);
    if (bad > 0) {
      const inside = Math.min(endMs, window.endMs) - Math.max(startMs, window.startMs);
      shared += shareOut({ startMs, endMs, bad: (bad * inside) / (endMs - startMs) }, { parts, buckets, shares });
    }
  }
  const consumed = sumOver(filled, window.startMs, window.endMs).bad;
  const ratioOf = (bad: number): number | undefined => (allowed > 0 ? bad / allowed : undefined);
  const contributions = parts
    .map(({ value }, i) => ({ value, bad: shares[i], consumedRatio: ratioOf(shares[i]) }))
    .sort((a, b) => b.bad - a.bad || (a.value < b.value ? -1 : 1));
  // What is left over by rounding alone is no contribution.
  const missing = consumed - shared;
  return missing > 1e-9 * Math.max(1, consumed)
    ? [...contributions, { value: undefined, bad: missing, consumedRatio: ratioOf(missing) }]
    : contributions;
}

interface Sharing {
  readonly parts: readonly Part[];
  readonly buckets: WithoutExcluded;
  readonly shares: Float64Array;
}

/** Shares one bucket's (slice's) bad amount out; returns how much of it found a value. */
function shareOut(
  { startMs, endMs, bad }: { readonly startMs: number; readonly endMs: number; readonly bad: number },
  { parts, buckets, shares }: Sharing
): number {
  const own = parts.map(({ series }) => badIn(series, buckets.series, { startMs, endMs }));
  const pooled = own.reduce((sum, one) => sum + one, 0);
  if (pooled <= 0) {
    return 0;
  }
  own.forEach((one, i) => (shares[i] += (bad * one) / pooled));
  return bad;
}

/** A value's bad events in the buckets of the pool that count and start within a stretch. */
function badIn(part: SliSeries, pool: SliSeries, { startMs, endMs }: Interval): number {
  let bad = 0;
  for (let i = firstEndingAfter(pool, startMs); i < pool.length && pool.startMs[i] < endMs; i++) {
    if (pool.startMs[i] >= startMs) {
      bad += sumOver(part, pool.startMs[i], pool.endMs[i]).bad;
    }
  }
  return bad;
}
