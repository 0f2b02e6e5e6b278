import { DateTime, dateTimeForTimeZone } from '@grafana/data';
import { CalendarPort, CalendarUnit, DAY_MS } from '../domain/timeWindow';

/** First month of a quarter or fiscal year, 0-based as in Grafana's dashboard settings. */
const JANUARY = 0;
const MONTHS: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Calendar arithmetic by Grafana's date library, in a zone.
 *
 * @param zone an IANA name or `utc`; `browser` counts as UTC, because a state must not depend on who looks
 * @param fiscalYearStartMonth 0-based; quarters and years follow it, months do not
 * @param weekStart day on which weeks begin, 0 is Sunday; the dashboard's where absent
 */
export function grafanaCalendar(zone: string, fiscalYearStartMonth = JANUARY, weekStart?: number): CalendarPort {
  const at = (timeMs: number): DateTime => dateTimeForTimeZone(zone === 'browser' ? 'utc' : zone, timeMs);
  return {
    periodOf: (unit, timeMs) => {
      // A period includes its end, so an instant on a boundary belongs to the period that closes.
      const within = at(timeMs - 1);
      const start =
        unit === 'week' && weekStart !== undefined
          ? startOfWeek(within, weekStart)
          : startOf(unit, within, fiscalYearStartMonth);
      return { startMs: start.valueOf(), endMs: endOf(unit, at(start.valueOf())).valueOf() };
    },
    fiscalYearStartMonth,
    dateOf: (timeMs) => {
      const [year, month, day] = at(timeMs).format('YYYY-M-D').split('-').map(Number);
      return { year, month, day };
    },
    startOf: ({ year, month, day }) => {
      // The middle of that day by UTC lies within the day before, that day or the next in every zone.
      const near = at(Date.UTC(year, month - 1, day, 12));
      const start = near.startOf('day');
      return start.add(Math.round((Date.UTC(year, month - 1, day) - utcDayOf(start)) / DAY_MS), 'day').valueOf();
    },
  };
}

/** The date of an instant, as if it were one of UTC. */
function utcDayOf(time: DateTime): number {
  const [year, month, day] = time.format('YYYY-M-D').split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function startOf(unit: CalendarUnit, time: DateTime, fiscalYearStartMonth: number): DateTime {
  if (unit === 'day' || unit === 'week') {
    return time.startOf(unit);
  }
  const start = time.startOf('month');
  const month = Number(start.format('M')) - 1;
  const length = MONTHS[unit];
  const into = (((month - (unit === 'month' ? 0 : fiscalYearStartMonth)) % length) + length) % length;
  return start.subtract(into, 'month');
}

/** The last day, at or before an instant, that is a given day of the week. */
function startOfWeek(time: DateTime, weekStart: number): DateTime {
  const start = time.startOf('day');
  return start.subtract((Number(start.format('d')) - weekStart + 7) % 7, 'day');
}

function endOf(unit: CalendarUnit, start: DateTime): DateTime {
  return unit === 'day' || unit === 'week' ? start.add(1, unit) : start.add(MONTHS[unit], 'month');
}
