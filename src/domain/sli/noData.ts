import { Interval } from '../timeWindow';
import { ExcludedTime, excludedBetween } from './exclusions';
import { SeriesBucket, accumulate } from './buildSliSeries';
import { EventSums, SliSeries, bucketAt, sumOver } from './sliSeries';

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
  const filled = (sums.total / sums.observedMs) * missing;
  return { ...sums, total: sums.total + filled, bad: sums.bad + (policy === 'countsAsBad' ? filled : 0) };
}

/**
 * The series with its gaps up to `window.endMs` filled at the window's average traffic: what the window's curve, incidents
 * and roll-off are drawn from. The same series where nothing is to be filled.
 */
export function fillMissing(series: SliSeries, window: Interval, { policy, excluded }: MissingRules): SliSeries {
  const { total, observedMs } = sumOver(series, window.startMs, window.endMs);
  if (policy === 'excluded' || observedMs === 0) {
    return series;
  }
  const rate = total / observedMs;
  const gaps = gapsOf(series, window.endMs).flatMap((gap) => outside(gap, excluded));
  if (gaps.length === 0) {
    return series;
  }
  const filled: SeriesBucket[] = gaps.map(({ startMs, endMs }) => {
    const amount = rate * (endMs - startMs);
    return { startMs, endMs, bad: policy === 'countsAsBad' ? amount : 0, total: amount };
  });
  const buckets = Array.from({ length: series.length }, (_, i) => bucketAt(series, i));
  const merged = [...buckets, ...filled].sort((a, b) => a.startMs - b.startMs);
  return { ...accumulate(merged, series.unit), resolutionMs: series.resolutionMs };
}

/** Stretches after the first bucket, up to an instant, that no bucket covers. */
export function gapsOf(series: SliSeries, untilMs: number): Interval[] {
  const gaps: Interval[] = [];
  for (let i = 0; i < series.length; i++) {
    const nextMs = i + 1 < series.length ? series.startMs[i + 1] : untilMs;
    if (nextMs > series.endMs[i]) {
      gaps.push({ startMs: series.endMs[i], endMs: nextMs });
    }
  }
  return gaps;
}

function outside({ startMs, endMs }: Interval, { intervals }: ExcludedTime): Interval[] {
  const parts: Interval[] = [];
  let fromMs = startMs;
  for (const one of intervals) {
    if (one.endMs > fromMs && one.startMs < endMs) {
      if (one.startMs > fromMs) {
        parts.push({ startMs: fromMs, endMs: one.startMs });
      }
      fromMs = Math.max(fromMs, one.endMs);
    }
  }
  return fromMs < endMs ? [...parts, { startMs: fromMs, endMs }] : parts;
}
