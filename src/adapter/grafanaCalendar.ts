import { DateTime, dateTimeForTimeZone } from '@grafana/data';
import { CalendarPort, CalendarUnit, DAY_MS } from '../domain/timeWindow';

/** First month of a quarter or fiscal year, 0-based as in Grafana's dashboard settings. */
const JANUARY = 0;
/** An instant with the wall clock of a zone. */
type InZone = (timeMs: number) => DateTime;

const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Calendar arithmetic by Grafana's date library, in a zone.
 *
 * @param zone an IANA name or `utc`; `browser` counts as UTC, because a state must not depend on who looks
 * @param fiscalYearStartMonth 0-based; quarters and years follow it, months do not
 * @param weekStart day on which weeks begin, 0 is Sunday; the dashboard's where absent
 */
export function grafanaCalendar(zone: string, fiscalYearStartMonth = JANUARY, weekStart?: number): CalendarPort {
  const at: InZone = (timeMs) => dateTimeForTimeZone(zone === 'browser' ? 'utc' : zone, timeMs);
  return {
    periodOf: (unit, timeMs) => {
      // A period includes its end, so an instant on a boundary belongs to the period that closes.
      const within = at(timeMs - 1);
      const start =
        unit === 'week' && weekStart !== undefined
          ? startOfWeek(at, within, weekStart)
          : startOf(at, { unit, time: within, fiscalYearStartMonth });
      return { startMs: start.valueOf(), endMs: endOf(at, unit, start).valueOf() };
    },
    fiscalYearStartMonth,
    dateOf: (timeMs) => {
      const [year, month, day] = at(timeMs).format('YYYY-M-D').split('-').map(Number);
      return { year, month, day };
    },
    startOf: ({ year, month, day }) => {
      // The middle of that day by UTC lies within the day before, that day or the next in every zone.
      const start = at(Date.UTC(year, month - 1, day, 12)).startOf('day');
      const days = Math.round((Date.UTC(year, month - 1, day) - utcDayOf(start)) / DAY_MS);
      return shift(at, start, [days, 'day']).valueOf();
    },
  };
}

/** The date of an instant, as if it were one of UTC. */
function utcDayOf(time: DateTime): number {
  const [year, month, day] = time.format('YYYY-M-D').split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

interface Place {
  readonly unit: CalendarUnit;
  readonly time: DateTime;
  readonly fiscalYearStartMonth: number;
}

function startOf(at: InZone, { unit, time, fiscalYearStartMonth }: Place): DateTime {
  if (unit === 'day' || unit === 'week') {
    return time.startOf(unit);
  }
  const start = time.startOf('month');
  const month = Number(start.format('M')) - 1;
  const length = MONTHS[unit];
  const into = (((month - (unit === 'month' ? 0 : fiscalYearStartMonth)) % length) + length) % length;
  return shift(at, start, [-into, 'month']);
}

/** The last day, at or before an instant, that is a given day of the week. */
function startOfWeek(at: InZone, time: DateTime, weekStart: number): DateTime {
  const start = time.startOf('day');
  return shift(at, start, [-((Number(start.format('d')) - weekStart + 7) % 7), 'day']);
}

function endOf(at: InZone, unit: CalendarUnit, start: DateTime): DateTime {
  if (unit === 'day') {
    // A quarter of a day into the next one, whether this one has 23 or 25 hours; a zone may leave a date out altogether.
    return at(start.valueOf() + 1.25 * DAY_MS).startOf('day');
  }
  return shift(at, start, unit === 'week' ? [7, 'day'] : [MONTHS[unit], 'month']);
}

/**
 * The first instant of another day, from the first of one. By way of noon: where clocks change at midnight, midnight of that
 * day may not exist, and what Grafana's library makes of it lies in the day before.
 */
function shift(at: InZone, start: DateTime, [amount, unit]: readonly [number, 'day' | 'month']): DateTime {
  return amount === 0
    ? start
    : at(start.valueOf() + DAY_MS / 2)
        .add(amount, unit)
        .startOf('day');
}
