import { t } from '../../i18n/t';
import { checkPeriod } from '../../domain/pastPeriod/checkPeriod';
import { namePeriod } from '../../domain/pastPeriod/periodName';
import { Problem } from '../../domain/problem';
import { SloInput } from '../../domain/sloInput';
import { CalendarPort, CalendarUnit, CalendarWindow, DAY_MS, Interval, TimeWindow } from '../../domain/timeWindow';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';
import { formatWindow } from '../words/format';
import { describeProblem } from '../words/problems';
import { wordPeriod } from './periodWords';

/** The id of the SLO's own window. */
export const OWN_WINDOW = 'window';

/** What can be reviewed: the SLO's own window, or a period of the calendar. */
export interface ReviewPeriod {
  /** Stable over refreshes. */
  readonly id: string;
  /** `Last 30 days`, `October 2026`. */
  readonly name: string;
  /** As part of a sentence: `the last 30 days`, `October 2026`, `November 2026 so far`. */
  readonly noun: string;
  /** Which one it is, seen from now: `last month`. */
  readonly note: string;
  /** Absent for the SLO's own window. */
  readonly placed: { readonly window: CalendarWindow; readonly interval: Interval } | undefined;
  /** It is over: nothing of it lies ahead, and it is not the window that ends now. */
  readonly isClosed: boolean;
}

/** A period for which the data does not reach back, with what would help. */
export interface MissingPeriod {
  readonly name: string;
  readonly cure: string;
}

export interface ReviewPeriods {
  /** The SLO's own window first. */
  readonly offered: readonly ReviewPeriod[];
  readonly missing: readonly MissingPeriod[];
}

/** How many periods of each unit are listed: the present one and those before it. */
const COUNTS: ReadonlyArray<readonly [CalendarUnit, number]> = [
  ['week', 2],
  ['month', 3],
  ['quarter', 2],
  ['year', 2],
];

/** The periods of one SLO: those that its data tells, and those that it does not. */
export function listPeriods({ input, report, calendar }: ShownReport, context: ViewContext): ReviewPeriods {
  const window = input.definition.known ? input.definition.value.window : undefined;
  if (!report.evaluation.known && !window) {
    return { offered: [ownWindow(undefined, input)], missing: [] };
  }
  if (!calendar.known) {
    return { offered: [ownWindow(window, input)], missing: [whyNone(calendar.why, context)] };
  }
  const listed = COUNTS.flatMap(([unit, count]) => periodsOf(unit, count, { input, calendar: calendar.value }));
  const others = listed.filter(({ placed }) => !isOwn(window, placed, input));
  const checked = others.map((period) => ({
    period,
    why: period.placed && checkPeriod(input, period.placed.interval),
  }));
  const offered = checked.filter(({ why }) => !why).map(({ period }) => period);
  const [noBuckets] = checked.flatMap(({ why }) =>
    why?.code === 'needs-buckets' || why?.code === 'ready-made' ? [why] : []
  );
  return {
    offered: [ownWindow(window, input), ...offered],
    missing: noBuckets
      ? [whyNone(noBuckets, context)]
      : checked.flatMap(({ period, why }) => (why ? [missingPeriod(period, why, { input, context })] : [])),
  };
}

function ownWindow(window: TimeWindow | undefined, { nowMs }: SloInput): ReviewPeriod {
  const facts = { id: OWN_WINDOW, note: t('review.own-window', 'the window of the SLO'), placed: undefined };
  if (window?.kind !== 'rolling') {
    const name = window ? nameAt(window, nowMs) : t('review.this-window', 'This window');
    return { ...facts, name, noun: soFar(name), isClosed: false };
  }
  const length = formatWindow(window.durationMs);
  return {
    ...facts,
    name: t('review.last-window', 'Last {{window}}', { window: length }),
    noun: t('review.the-last-window', 'the last {{window}}', { window: length }),
    isClosed: false,
  };
}

/** A period of which a part lies ahead. */
function soFar(period: string): string {
  return t('review.so-far', '{{period}} so far', { period });
}

function nameAt({ unit, calendar }: CalendarWindow, timeMs: number): string {
  return wordPeriod(namePeriod(unit, calendar.periodOf(unit, timeMs).startMs, calendar), calendar);
}

interface PeriodFacts {
  readonly input: SloInput;
  readonly calendar: CalendarPort;
}

/** The present period of a unit and those before it, newest first. */
function periodsOf(unit: CalendarUnit, count: number, { input, calendar }: PeriodFacts): ReviewPeriod[] {
  const window: CalendarWindow = { kind: 'calendar', unit, calendar };
  const periods: ReviewPeriod[] = [];
  let atMs = input.nowMs;
  // Exactly at a boundary the period that closes is the newest.
  const closed = calendar.periodOf(unit, atMs).endMs <= atMs ? 1 : 0;
  for (let i = 0; i < count; i++) {
    const interval = calendar.periodOf(unit, atMs);
    const name = wordPeriod(namePeriod(unit, interval.startMs, calendar), calendar);
    const isClosed = interval.endMs <= input.nowMs;
    const note = noteOf(unit, i + closed);
    periods.push({
      id: `${unit}:${interval.startMs}`,
      name,
      noun: isClosed ? name : soFar(name),
      note,
      placed: { window, interval },
      isClosed,
    });
    atMs = interval.startMs;
  }
  return periods;
}

/** Which period it is, counted back from the present one. */
function noteOf(unit: CalendarUnit, back: number): string {
  const notes: Record<CalendarUnit, readonly string[]> = {
    day: [t('review.today', 'today so far'), t('review.yesterday', 'yesterday')],
    week: [t('review.this-week', 'this week so far'), t('review.last-week', 'last week')],
    month: [t('review.this-month', 'this month so far'), t('review.last-month', 'last month')],
    quarter: [t('review.this-quarter', 'this quarter so far'), t('review.last-quarter', 'last quarter')],
    year: [t('review.this-year', 'this year so far'), t('review.last-year', 'last year')],
  };
  return notes[unit][back] ?? '';
}

/** The SLO's own window, where that is the same period of the calendar. */
function isOwn(window: TimeWindow | undefined, placed: ReviewPeriod['placed'], { nowMs }: SloInput): boolean {
  if (window?.kind !== 'calendar' || window.unit !== placed?.window.unit) {
    return false;
  }
  return window.calendar.periodOf(window.unit, nowMs).startMs === placed.interval.startMs;
}

function missingPeriod(
  { name, placed }: ReviewPeriod,
  why: Problem,
  { input, context }: { readonly input: SloInput; readonly context: ViewContext }
): MissingPeriod {
  const neededDays = placed ? Math.ceil((input.nowMs - placed.interval.startMs) / DAY_MS) : 0;
  return why.code === 'range-too-short'
    ? { name, cure: t('review.needs-range', 'Set the query option Relative time to {{days}}d', { days: neededDays }) }
    : { name, cure: describeProblem(why, context) };
}

function whyNone(why: Problem, context: ViewContext): MissingPeriod {
  return { name: t('review.other-periods', 'Other periods'), cure: describeProblem(why, context) };
}
