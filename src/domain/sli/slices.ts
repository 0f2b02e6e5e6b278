import { atLeast } from '../tolerance';
import { Interval } from '../timeWindow';
import { accumulate } from './accumulate';
import { ExcludedTime, excludedBetween } from './exclusions';
import { NoDataPolicy } from './noData';
import { SeriesBucket, SliSeries } from './sliSeries';

/** How time is counted instead of events (OpenSLO): each slice good or bad, or each by its own ratio. */
export type SliceMethod = 'timeslices' | 'ratioTimeslices';

export interface SliceRules {
  readonly method: SliceMethod;
  /** Wanted length; a slice is at least one bucket, rounded up to whole buckets. */
  readonly sliceMs: number;
  /** A slice that starts then is good when its own ratio of good events is at least this. */
  readonly sliceTargetAt: (startMs: number) => number;
  /** What a slice without events, or without data, counts as. */
  readonly policy: NoDataPolicy;
  readonly excluded: ExcludedTime;
  /** The slice in progress weighs its part up to here; a stale tail reaches here. */
  readonly untilMs: number;
}

/** The length of a slice: the larger of the option and the data's resolution, in whole buckets. */
export function sliceLength(sliceMs: number, resolutionMs: number): number {
  return resolutionMs <= 0 ? sliceMs : Math.max(1, Math.ceil(sliceMs / resolutionMs - 1e-9)) * resolutionMs;
}

/**
 * A series of slices that weigh their time: `total` and `bad` are milliseconds. Slices lie on the data's own grid counted
 * from the epoch, and each is judged on all the data that it has. A slice without events is empty: the policy decides.
 */
export function toSlices(series: SliSeries, rules: SliceRules): SliSeries {
  const lengthMs = sliceLength(rules.sliceMs, series.resolutionMs);
  const originMs = series.length === 0 ? 0 : series.startMs[0] % Math.max(1, series.resolutionMs);
  const indexOf = (timeMs: number): number => Math.floor((timeMs - originMs) / lengthMs);
  const sums = new Map<number, { bad: number; total: number }>();
  for (let i = 0; i < series.length; i++) {
    const index = indexOf(series.startMs[i]);
    const sum = sums.get(index) ?? { bad: 0, total: 0 };
    sum.bad += series.cumulativeBad[i + 1] - series.cumulativeBad[i];
    sum.total += series.cumulativeTotal[i + 1] - series.cumulativeTotal[i];
    sums.set(index, sum);
  }
  const slices: SeriesBucket[] = [];
  const firstMs = series.startMs[0] ?? rules.untilMs;
  for (let index = indexOf(firstMs); index <= indexOf(rules.untilMs - 1); index++) {
    const startMs = originMs + index * lengthMs;
    const interval = { startMs: Math.max(firstMs, startMs), endMs: Math.min(rules.untilMs, startMs + lengthMs) };
    const slice = weigh(interval, sums.get(index), rules);
    if (slice) {
      slices.push(slice);
    }
  }
  const counted = accumulate(slices, 'sliceMs');
  return { ...counted, resolutionMs: lengthMs, isRegular: counted.isRegular && counted.resolutionMs === lengthMs };
}

function weigh(
  { startMs, endMs }: Interval,
  sum: { bad: number; total: number } | undefined,
  { policy, excluded, method, sliceTargetAt }: SliceRules
): SeriesBucket | undefined {
  const lengthMs = endMs - startMs;
  if (lengthMs <= 0) {
    return undefined;
  }
  if (sum && sum.total > 0) {
    const badRatio = sum.bad / sum.total;
    const isGood = atLeast(1 - badRatio, sliceTargetAt(startMs));
    return { startMs, endMs, bad: (method === 'timeslices' ? (isGood ? 0 : 1) : badRatio) * lengthMs, total: lengthMs };
  }
  if (policy === 'excluded') {
    // Without events it was observed all the same; without data it is a gap.
    return sum && { startMs, endMs, bad: 0, total: 0 };
  }
  const isOutside = !sum && excludedBetween(excluded, startMs, endMs) >= lengthMs;
  const bad = policy === 'countsAsBad' ? lengthMs : 0;
  return isOutside ? undefined : { startMs, endMs, bad, total: lengthMs, observedMs: sum ? lengthMs : 0 };
}
