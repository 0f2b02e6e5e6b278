import { type ReferenceContext } from './referenceBudget';
import { type ReferenceBurnPair } from './referenceInput';
import { lengthOf } from './referenceIntervals';
import {
  type ReferenceAbsence,
  type ReferencePairResult,
  type ReferenceRate,
  type ReferenceVerdict,
} from './referenceOutput';
import { type Stretch, sumStretch } from './referenceStretch';

/** A lookback from an instant. */
export interface Lookback {
  timeMs: number;
  windowMs: number;
}

/** The stretch that a lookback covers, or why it has no value (definitions, 6). */
export function lookBack({ series }: ReferenceContext, { timeMs, windowMs }: Lookback): Stretch | ReferenceAbsence {
  if (windowMs < series.resolutionMs) {
    return 'finer';
  }
  const stretch = sumStretch(series, { startMs: timeMs - windowMs, endMs: timeMs });
  return stretch.observedMs > 0 ? stretch : 'not-observed';
}

/** burn(w) = bad / Σ E·n of the last w; 0 without traffic, and at 100 % while nothing failed (definitions, 4 and 6). */
export function burnRateAt(context: ReferenceContext, lookback: Lookback): ReferenceRate {
  const stretch = lookBack(context, lookback);
  if (typeof stretch === 'string') {
    return stretch;
  }
  if (stretch.bad > 0) {
    return stretch.allowed > 0 ? stretch.bad / stretch.allowed : 'no-budget';
  }
  return 0;
}

/** Threshold = budget share × W / long window (definitions, 6). */
export function thresholdOf({ window }: ReferenceContext, pair: ReferenceBurnPair): number {
  return (pair.budgetShare * lengthOf(window)) / pair.longMs;
}

function passes(rate: number, threshold: number): boolean {
  return rate / threshold > 1 + 1e-9;
}

function verdictOf(isLongAbove: boolean, isShortAbove: boolean): ReferenceVerdict {
  if (isLongAbove) {
    return isShortAbove ? 'breached' : 'recovering';
  }
  return isShortAbove ? 'increasing' : 'acceptable';
}

/** A pair's rates and verdict at an instant; no verdict where a rate is absent (definitions, 6). */
export function evaluatePair(context: ReferenceContext, pair: ReferenceBurnPair, timeMs: number): ReferencePairResult {
  const thresholdRate = thresholdOf(context, pair);
  const long = burnRateAt(context, { timeMs, windowMs: pair.longMs });
  const short = burnRateAt(context, { timeMs, windowMs: pair.shortMs });
  return {
    thresholdRate,
    long,
    short,
    verdict:
      typeof long === 'number' && typeof short === 'number'
        ? verdictOf(passes(long, thresholdRate), passes(short, thresholdRate))
        : undefined,
    isUnreachable: thresholdRate * context.series.newestBudgetRatio >= 1 - 1e-9,
  };
}

/** The pairs that are breached at an instant, in their order. */
export function breachedPairs(context: ReferenceContext, timeMs: number): ReferenceBurnPair[] {
  return context.input.burnPairs.filter((pair) => evaluatePair(context, pair, timeMs).verdict === 'breached');
}
