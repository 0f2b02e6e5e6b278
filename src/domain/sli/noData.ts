import { Interval } from '../timeWindow';
import { accumulate, withResolutionOf } from './accumulate';
import { ExcludedTime, excludedBetween } from './exclusions';
import { EventSums, SeriesBucket, SliSeries, bucketAt, firstEndingAfter, sumOver } from './sliSeries';

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
  const missing = policy === 'excluded' ? 0 : missingBetween(series, excluded, window);
  if (missing === 0 || sums.observedMs === 0) {
    return sums;
  }
  const share = missing / sums.observedMs;
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

/** Those buckets of a series that touch a stretch of time, with the gaps of the stretch filled. */
export function fillStretch(series: SliSeries, stretch: Interval, rules: FillRules): SliSeries {
  // One bucket before, so that a gap at the beginning is seen.
  const first = Math.max(0, firstEndingAfter(series, stretch.startMs) - 1);
  const last = Math.min(series.length, firstEndingAfter(series, stretch.endMs) + 1);
  const buckets = Array.from({ length: last - first }, (_, i) => bucketAt(series, first + i));
  return fillGaps(series, buckets, { ...rules, stretch });
}

function fillGaps(
  series: SliSeries,
  buckets: readonly SeriesBucket[],
  rules: FillRules & { readonly stretch: Interval }
): SliSeries {
  const { startMs, endMs } = rules.stretch;
  const gaps = gapsOf(buckets, endMs)
    .map((gap) => ({ ...gap, startMs: Math.max(startMs, gap.startMs) }))
    .flatMap((gap) => outside(gap, rules.excluded));
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

/** Stretches after the first bucket, up to an instant, that no bucket covers. */
function gapsOf(buckets: readonly SeriesBucket[], untilMs: number): Interval[] {
  return buckets.flatMap(({ endMs }, i) => {
    const nextMs = i + 1 < buckets.length ? buckets[i + 1].startMs : untilMs;
    return nextMs > endMs ? [{ startMs: endMs, endMs: nextMs }] : [];
  });
}

function outside({ startMs, endMs }: Interval, excluded: ExcludedTime): Interval[] {
  const parts: Interval[] = [];
  let fromMs = startMs;
  for (let i = 0; i < excluded.startMs.length; i++) {
    const [excludedFromMs, excludedToMs] = [excluded.startMs[i], excluded.endMs[i]];
    if (excludedToMs > fromMs && excludedFromMs < endMs) {
      if (excludedFromMs > fromMs) {
        parts.push({ startMs: fromMs, endMs: excludedFromMs });
      }
      fromMs = Math.max(fromMs, excludedToMs);
    }
  }
  return fromMs < endMs ? [...parts, { startMs: fromMs, endMs }] : parts;
}
