import { Interval } from '../timeWindow';
import { accumulate, withResolutionOf } from './accumulate';
import { ExcludedTime, excludedBetween } from './exclusions';
import { EventSums, SeriesBucket, SliSeries, bucketAt, firstEndingAfter, sumOver } from './sliSeries';
import { countUpTo, uncoveredParts } from './stretches';

/** What missing time counts as. It fills gaps after the first bucket and a stale tail. */
export type NoDataPolicy = 'excluded' | 'countsAsGood' | 'countsAsBad';

export interface MissingRules {
  readonly policy: NoDataPolicy;
  readonly excluded: ExcludedTime;
}

/** Time in a stretch that was neither observed nor excluded, from the first bucket on. */
export function missingBetween(series: SliSeries, excluded: ExcludedTime, { startMs, endMs }: Interval): number {
  if (series.length === 0) {
    return 0;
  }
  const fromMs = Math.max(startMs, series.startMs[0]);
  const { observedMs } = sumOver(series, fromMs, endMs);
  return Math.max(0, endMs - fromMs - observedMs - excludedBetween(excluded, fromMs, endMs));
}

/** Sums over a window, with its missing time at the window's own average traffic, all good or all bad. */
export function sumWithMissing(series: SliSeries, window: Interval, { policy, excluded }: MissingRules): EventSums {
  const sums = sumOver(series, window.startMs, window.endMs);
  if (policy === 'excluded' || sums.observedMs === 0) {
    return sums;
  }
  const share = missingBetween(series, excluded, window) / sums.observedMs;
  return {
    ...sums,
    total: sums.total * (1 + share),
    bad: sums.bad + (policy === 'countsAsBad' ? sums.total * share : 0),
    allowed: sums.allowed && sums.allowed * (1 + share),
  };
}

/**
 * The series with its gaps up to `window.endMs` filled at the window's average traffic: what the window's curve, incidents
 * and roll-off are drawn from. The same series where nothing is to be filled.
 */
export function fillMissing(series: SliSeries, window: Interval, rules: MissingRules): SliSeries {
  const { total, observedMs, allowed } = sumOver(series, window.startMs, window.endMs);
  if (rules.policy === 'excluded' || observedMs === 0) {
    return series;
  }
  const allowedPerMs = allowed === undefined ? undefined : allowed / observedMs;
  const buckets = Array.from({ length: series.length }, (_, i) => bucketAt(series, i));
  return fillGaps(series, buckets, { ...rules, stretch: window, perMs: total / observedMs, allowedPerMs });
}

export interface FillRules extends MissingRules {
  /** Traffic of the filled time. */
  readonly perMs: number;
  /** What of it may be bad, where the target changed. */
  readonly allowedPerMs?: number | undefined;
}

/** Those buckets of a series that touch a stretch of time, with the gaps of the stretch filled; all of it where it has none. */
export function fillStretch(series: SliSeries, stretch: Interval, rules: FillRules): SliSeries {
  const first = firstEndingAfter(series, stretch.startMs);
  const end = countUpTo(series.startMs, stretch.endMs);
  const buckets = Array.from({ length: end - first }, (_, i) => bucketAt(series, first + i));
  return fillGaps(series, buckets, { ...rules, stretch });
}

function fillGaps(
  series: SliSeries,
  buckets: readonly SeriesBucket[],
  rules: FillRules & { readonly stretch: Interval }
): SliSeries {
  const { startMs, endMs } = rules.stretch;
  // Time before the first bucket is not missing: the service was not there yet.
  const gaps = uncoveredParts({ startMs: Math.max(startMs, series.startMs[0]), endMs }, series).flatMap((gap) =>
    uncoveredParts(gap, rules.excluded)
  );
  if (gaps.length === 0) {
    return series;
  }
  const filled = gaps.map((gap) => fillGap(gap, rules));
  const merged = [...buckets, ...filled].sort((a, b) => a.startMs - b.startMs);
  return withResolutionOf(series, accumulate(merged, series.unit));
}

function fillGap({ startMs, endMs }: Interval, { policy, perMs, allowedPerMs }: FillRules): SeriesBucket {
  const amount = perMs * (endMs - startMs);
  const bucket = { startMs, endMs, bad: policy === 'countsAsBad' ? amount : 0, total: amount, observedMs: 0 };
  return allowedPerMs === undefined ? bucket : { ...bucket, allowed: allowedPerMs * (endMs - startMs) };
}
