import { SliSeries, locate, valueAt } from '../sli/sliSeries';
import { TrailingPlace, sumBefore, trailingPlace } from '../sli/trailingPlace';
import { PASSES_AT } from '../tolerance';
import { BurnPair, thresholdOf } from './burnPolicy';
import { BurnSource, computeBurnRate, covers } from './burnRate';
import { verdictOf } from './burnVerdict';

export interface BurnReplayFacts {
  readonly source: BurnSource;
  readonly pairs: readonly BurnPair[];
  /** Length of the SLO's window, which sets the thresholds. */
  readonly windowMs: number;
  /** The instants at which the pairs are judged, ascending. */
  readonly timeMs: Float64Array;
}

/** 1 at each instant at which one of the pairs was breached. */
export function replayBreaches({ source, pairs, windowMs, timeMs }: BurnReplayFacts): Uint8Array {
  const breached = new Uint8Array(timeMs.length);
  for (const pair of pairs) {
    const judged = { pair, threshold: thresholdOf(pair, windowMs), timeMs };
    const plain = plainSeries(source, pair);
    const place = plain && timeMs === plain.endMs ? trailingPlace(plain, pair.longMs) : undefined;
    if (plain && place) {
      markRegular(plain, source, { ...judged, breached, place });
    } else if (plain) {
      markBreaches(plain, source, { ...judged, breached });
    } else {
      markSlowly(source, { ...judged, breached });
    }
  }
  return breached;
}

interface Marking {
  readonly pair: BurnPair;
  readonly threshold: number;
  readonly timeMs: Float64Array;
  readonly breached: Uint8Array;
}

/** The buckets, where they alone tell the pair's burn rates and missing time counts on neither side. */
function plainSeries(source: BurnSource, pair: BurnPair): SliSeries | undefined {
  const { series, missing } = source;
  const isWindowed = source.windows.some((one) => covers(one, pair.longMs) || covers(one, pair.shortMs));
  // A stretch in which nothing was observed has no burn rate, whatever the policy says of its slices.
  const isObserved = series?.hasUnobserved === false;
  return isWindowed || !isObserved || missing.policy !== 'excluded' ? undefined : series;
}

/**
 * Buckets of one length without a gap: a window begins as many buckets back as ever. Neighbouring windows share most of their
 * buckets, so a bound settles most of them together. Must not allocate.
 */
function markRegular(
  series: SliSeries,
  source: BurnSource,
  marking: Marking & { readonly place: TrailingPlace }
): void {
  const { pair, threshold, timeMs, breached, place } = marking;
  const { cumulativeBad, cumulativeAllowed, cumulativeTotal } = series;
  const { resolutionMs } = source;
  const short = trailingPlace(series, pair.shortMs);
  const weights = cumulativeAllowed ?? cumulativeTotal;
  const passesAt = PASSES_AT * threshold * (cumulativeAllowed ? 1 : source.objective.budgetRatio);
  if (!short || pair.shortMs < resolutionMs || pair.longMs < resolutionMs || passesAt <= 0) {
    return;
  }
  const firstAskedMs = source.reachMs + pair.longMs;
  const neighbours = Math.max(1, Math.floor(place.back / 3));
  for (let first = 0; first < breached.length; first += neighbours) {
    const last = Math.min(breached.length, first + neighbours) - 1;
    const mostBad = cumulativeBad[last + 1] - sumBefore(cumulativeBad, first, place);
    const leastWeight = weights[first + 1] - sumBefore(weights, last, place);
    if (mostBad <= passesAt * leastWeight) {
      continue;
    }
    for (let i = first; i <= last; i++) {
      const weight = weights[i + 1] - sumBefore(weights, i, place);
      const bad = cumulativeBad[i + 1] - sumBefore(cumulativeBad, i, place);
      if (bad > passesAt * weight && weight > 0 && timeMs[i] >= firstAskedMs) {
        const shortWeight = weights[i + 1] - sumBefore(weights, i, short);
        const shortBad = cumulativeBad[i + 1] - sumBefore(cumulativeBad, i, short);
        breached[i] |= shortWeight > 0 && shortBad > passesAt * shortWeight ? 1 : 0;
      }
    }
  }
}

/**
 * The long window moves along with the instants; the short one is looked up only where the long one passes. This loop runs
 * over every bucket and must not allocate.
 */
function markBreaches(series: SliSeries, source: BurnSource, { pair, threshold, timeMs, breached }: Marking): void {
  const { length, startMs, endMs, cumulativeBad, cumulativeAllowed } = series;
  const budgetRatio = cumulativeAllowed ? 1 : source.objective.budgetRatio;
  const weights = cumulativeAllowed ?? series.cumulativeTotal;
  if (pair.shortMs < source.resolutionMs || pair.longMs < source.resolutionMs || budgetRatio <= 0) {
    return;
  }
  const passesAt = PASSES_AT * threshold * budgetRatio;
  let [from, to] = [0, 0];
  for (let i = 0; i < timeMs.length; i++) {
    const windowEndMs = timeMs[i];
    const windowStartMs = windowEndMs - pair.longMs;
    while (to < length && endMs[to] <= windowEndMs) {
      to++;
    }
    while (from < length && endMs[from] <= windowStartMs) {
      from++;
    }
    // Nothing failed in the buckets that the window touches: most of the time.
    if (windowStartMs < source.reachMs || cumulativeBad[to < length ? to + 1 : to] === cumulativeBad[from]) {
      continue;
    }
    const cutMs = windowStartMs - startMs[from];
    const cut = cutMs > 0 ? cutMs / (endMs[from] - startMs[from]) : 0;
    const badCut = cut === 0 ? 0 : (cumulativeBad[from + 1] - cumulativeBad[from]) * cut;
    const weightCut = cut === 0 ? 0 : (weights[from + 1] - weights[from]) * cut;
    const openMs = to < length ? windowEndMs - startMs[to] : 0;
    const open = openMs > 0 ? openMs / (endMs[to] - startMs[to]) : 0;
    const badOpen = open === 0 ? 0 : (cumulativeBad[to + 1] - cumulativeBad[to]) * open;
    const weightOpen = open === 0 ? 0 : (weights[to + 1] - weights[to]) * open;
    const bad = cumulativeBad[to] + badOpen - cumulativeBad[from] - badCut;
    const weight = weights[to] + weightOpen - weights[from] - weightCut;
    if (bad > passesAt * weight && weight > 0 && isShortBreached(series, { pair, passesAt, windowEndMs })) {
      breached[i] = 1;
    }
  }
}

interface ShortWindow {
  readonly pair: BurnPair;
  readonly passesAt: number;
  readonly windowEndMs: number;
}

function isShortBreached(series: SliSeries, { pair, passesAt, windowEndMs }: ShortWindow): boolean {
  const { cumulativeBad, cumulativeAllowed, cumulativeTotal } = series;
  const weights = cumulativeAllowed ?? cumulativeTotal;
  const [from, to] = [locate(series, windowEndMs - pair.shortMs), locate(series, windowEndMs)];
  const weight = valueAt(weights, to) - valueAt(weights, from);
  return weight > 0 && valueAt(cumulativeBad, to) - valueAt(cumulativeBad, from) > passesAt * weight;
}

function markSlowly(source: BurnSource, { pair, threshold, timeMs, breached }: Marking): void {
  for (let i = 0; i < timeMs.length; i++) {
    const long = computeBurnRate(source, { endMs: timeMs[i], windowMs: pair.longMs });
    if (!long.known || long.value <= threshold) {
      continue;
    }
    const short = computeBurnRate(source, { endMs: timeMs[i], windowMs: pair.shortMs });
    if (short.known && verdictOf(long.value, short.value, threshold) === 'breached') {
      breached[i] = 1;
    }
  }
}

/**
 * The largest budget ratio `E` at which one of the pairs would have been breached at some instant: the maximum of
 * `min(long, short error ratio) / threshold`. 0 where nothing failed.
 */
export function steepestBurn(facts: BurnReplayFacts, mayCount: (index: number) => boolean): number {
  const { pairs, timeMs, windowMs } = facts;
  const { series } = facts.source;
  const plain = series && { ...series, cumulativeAllowed: undefined };
  const source = { ...facts.source, series: plain, objective: WHOLE, objectiveSteps: [] };
  let steepest = 0;
  for (const pair of pairs) {
    const threshold = thresholdOf(pair, windowMs);
    for (let i = 0; i < timeMs.length; i++) {
      const long = computeBurnRate(source, { endMs: timeMs[i], windowMs: pair.longMs });
      if (!long.known || long.value / threshold <= steepest || !mayCount(i)) {
        continue;
      }
      const short = computeBurnRate(source, { endMs: timeMs[i], windowMs: pair.shortMs });
      steepest = short.known ? Math.max(steepest, Math.min(long.value, short.value) / threshold) : steepest;
    }
  }
  return steepest;
}

/** Burn rates against a budget of everything are error ratios. */
const WHOLE = { targetRatio: 0, budgetRatio: 1 };
