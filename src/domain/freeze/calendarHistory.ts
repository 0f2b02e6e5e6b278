import { MissingRules, missingBetween, sumWithMissing } from '../sli/noData';
import { SliSeries, firstEndingAfter, sumOver } from '../sli/sliSeries';
import { CalendarWindow, Interval } from '../timeWindow';
import { BudgetHistory } from './budgetHistory';

export interface CalendarHistoryFacts {
  readonly series: SliSeries;
  readonly window: CalendarWindow;
  readonly missing: MissingRules;
  readonly fullToleranceMs: number;
  readonly asOfMs: number;
  /** The denominator of the open period: what is expected in all of it. */
  readonly expected: number;
}

/**
 * The chain of anchored curves as they are drawn: closed periods with their final denominator, the open one with its
 * present one. A boundary sets the curve back to a whole budget and is itself an instant of the history, just after the one
 * at which the old period closes.
 */
export function computeCalendarHistory(facts: CalendarHistoryFacts): BudgetHistory {
  const { series, fullToleranceMs } = facts;
  const instants: Instant[] = [];
  const firstMs = series.startMs[0] ?? 0;
  let fullFromIndex: number | undefined;
  for (const period of periodsOf(facts)) {
    if (fullFromIndex === undefined && firstMs <= period.startMs + fullToleranceMs) {
      fullFromIndex = instants.length;
    }
    instants.push(...instantsOf(period, facts, instants.length > 0));
  }
  return {
    timeMs: Float64Array.from(instants, ({ timeMs }) => timeMs),
    bad: Float64Array.from(instants, ({ bad }) => bad),
    total: Float64Array.from(instants, ({ total }) => total),
    coverage: Float64Array.from(instants, ({ coverage }) => coverage),
    observedMs: Float64Array.from(instants, ({ observedMs }) => observedMs),
    fullFromIndex: fullFromIndex ?? instants.length,
  };
}

interface Instant {
  readonly timeMs: number;
  readonly bad: number;
  readonly total: number;
  readonly coverage: number;
  readonly observedMs: number;
}

function periodsOf({ series, window, asOfMs }: CalendarHistoryFacts): Interval[] {
  const periods: Interval[] = [];
  if (series.length === 0) {
    return periods;
  }
  // The period in which the first bucket lies, not the one that closes where it begins.
  let period = window.calendar.periodOf(window.unit, series.startMs[0] + 1);
  while (period.startMs < asOfMs) {
    periods.push(period);
    period = window.calendar.periodOf(window.unit, period.endMs + 1);
  }
  return periods;
}

function instantsOf(period: Interval, facts: CalendarHistoryFacts, hasPredecessor: boolean): Instant[] {
  const { series, missing, asOfMs, expected } = facts;
  const isOpen = period.endMs > asOfMs;
  const sums = sumWithMissing(series, { startMs: period.startMs, endMs: Math.min(period.endMs, asOfMs) }, missing);
  const total = isOpen ? expected : sums.total;
  const rate = missing.policy === 'countsAsBad' && sums.observedMs > 0 ? sumsRate(series, period, asOfMs) : 0;
  const instants: Instant[] = [];
  for (let i = firstEndingAfter(series, period.startMs); i < series.length && series.endMs[i] <= period.endMs; i++) {
    const timeMs = series.endMs[i];
    if (instants.length === 0 && hasPredecessor) {
      const observedMs = sumOver(series, -Infinity, period.startMs).observedMs;
      instants.push({ timeMs: period.startMs, bad: 0, total, coverage: 1, observedMs });
    }
    const since = { startMs: period.startMs, endMs: timeMs };
    const { bad } = sumOver(series, period.startMs, timeMs);
    const gapMs = missingBetween(series, missing.excluded, since);
    const observedMs = sumOver(series, period.startMs, timeMs).observedMs;
    instants.push({
      timeMs,
      bad: bad + rate * gapMs,
      total,
      coverage: observedMs + gapMs > 0 ? observedMs / (observedMs + gapMs) : 1,
      observedMs: series.cumulativeObservedMs[i + 1],
    });
  }
  return instants;
}

function sumsRate(series: SliSeries, period: Interval, asOfMs: number): number {
  const { total, observedMs } = sumOver(series, period.startMs, Math.min(period.endMs, asOfMs));
  return total / observedMs;
}
