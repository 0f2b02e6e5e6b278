import { MissingRules, missingBetween } from '../sli/noData';
import { SliSeries, firstEndingAfter, locate, sumOver, valueAt } from '../sli/sliSeries';
import { CalendarWindow, Interval } from '../timeWindow';
import { BudgetHistory, Denominator } from './budgetHistory';

export interface CalendarHistoryFacts {
  readonly series: SliSeries;
  readonly window: CalendarWindow;
  readonly missing: MissingRules;
  readonly asOfMs: number;
  /** Where the first data is: a period that began much earlier is not whole. */
  readonly isWhole: (period: Interval) => boolean;
  /** The final denominator of a closed period, the present one of the open period. */
  readonly denominatorOf: (period: Interval) => Denominator;
}

/**
 * The chain of anchored curves as they are drawn: closed periods with their final denominator, the open one with its
 * present one. A boundary sets the curve back to a whole budget and is itself an instant of the history, just after the one
 * at which the old period closes.
 */
export function computeCalendarHistory(facts: CalendarHistoryFacts): BudgetHistory {
  const { series, isWhole } = facts;
  const periods = periodsOf(facts);
  const instants = roomFor(series.length + periods.length, series.cumulativeAllowed !== undefined);
  const tooEarly = periods.map((period) => facts.denominatorOf(period).isTooEarly);
  let fullFromIndex: number | undefined;
  let count = 0;
  periods.forEach((period, periodIndex) => {
    if (fullFromIndex === undefined && isWhole(period)) {
      fullFromIndex = count;
    }
    const end = fillPeriod(instants, count, { ...facts, period });
    instants.periodIndex.fill(periodIndex, count, end);
    count = end;
  });
  const { periodIndex } = instants;
  return {
    timeMs: instants.timeMs.subarray(0, count),
    bad: instants.bad.subarray(0, count),
    total: instants.total.subarray(0, count),
    allowed: instants.allowed?.subarray(0, count),
    coverage: instants.coverage.subarray(0, count),
    observedMs: instants.observedMs.subarray(0, count),
    fullFromIndex: fullFromIndex ?? count,
    periodAt: (index) => periods[periodIndex[index]],
    isTooEarlyAt: (index) => tooEarly[periodIndex[index]],
  };
}

/** Room for the end of every bucket and for every boundary. */
interface Instants {
  readonly timeMs: Float64Array;
  readonly bad: Float64Array;
  readonly total: Float64Array;
  readonly allowed: Float64Array | undefined;
  readonly coverage: Float64Array;
  readonly observedMs: Float64Array;
  readonly periodIndex: Int32Array;
}

function roomFor(size: number, hasAllowed: boolean): Instants {
  const numbers = (): Float64Array => new Float64Array(size);
  return {
    timeMs: numbers(),
    bad: numbers(),
    total: numbers(),
    allowed: hasAllowed ? numbers() : undefined,
    coverage: numbers(),
    observedMs: numbers(),
    periodIndex: new Int32Array(size),
  };
}

function periodsOf({ series, window, asOfMs }: CalendarHistoryFacts): Interval[] {
  const periods: Interval[] = [];
  // The period in which the first bucket lies, not the one that closes where it begins.
  let period = window.calendar.periodOf(window.unit, series.startMs[0] + 1);
  while (period.startMs < asOfMs) {
    periods.push(period);
    period = window.calendar.periodOf(window.unit, period.endMs + 1);
  }
  return periods;
}

interface PeriodFacts extends CalendarHistoryFacts {
  readonly period: Interval;
}

/** Writes a period's instants from an index on; returns the index after them. */
function fillPeriod(instants: Instants, from: number, facts: PeriodFacts): number {
  const { series, missing, period } = facts;
  const { startMs, endMs, length, cumulativeBad, cumulativeObservedMs } = series;
  const first = firstEndingAfter(series, period.startMs);
  const place = locate(series, period.startMs);
  const badBefore = valueAt(cumulativeBad, place);
  const observedBefore = valueAt(cumulativeObservedMs, place);
  const denominator = facts.denominatorOf(period);
  const badPerMissingMs = missingRate(facts);
  const since = Math.max(period.startMs, startMs[0]);
  let count = from;
  for (let i = first; i < length && endMs[i] <= period.endMs; i++) {
    if (cumulativeObservedMs[i + 1] === cumulativeObservedMs[i]) {
      // A slice without data: nothing is decided there.
      continue;
    }
    if (count === from && from > 0) {
      instants.timeMs[count] = period.startMs;
      instants.coverage[count] = 1;
      instants.observedMs[count++] = observedBefore;
    }
    const gapMs = missingBetween(series, missing.excluded, { startMs: since, endMs: endMs[i] });
    const observedMs = cumulativeObservedMs[i + 1] - observedBefore;
    instants.timeMs[count] = endMs[i];
    instants.bad[count] = cumulativeBad[i + 1] - badBefore + badPerMissingMs * gapMs;
    instants.coverage[count] = observedMs / (observedMs + gapMs);
    instants.observedMs[count++] = cumulativeObservedMs[i + 1];
  }
  instants.total.fill(denominator.total, from, count);
  instants.allowed?.fill(denominator.allowed ?? 0, from, count);
  return count;
}

/** Bad events that a millisecond of missing time stands for: at the period's own average traffic. */
function missingRate({ series, missing, asOfMs, period }: PeriodFacts): number {
  const { total, observedMs } = sumOver(series, period.startMs, Math.min(period.endMs, asOfMs));
  return missing.policy === 'countsAsBad' ? total / observedMs : 0;
}
