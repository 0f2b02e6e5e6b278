import { CalendarDate, CalendarPort, DAY_MS } from '../domain/timeWindow';

/** Periods of ten days from the epoch, whatever the unit, so that the arithmetic can be done in the head. */
export const DECADES: CalendarPort = {
  periodOf: (_, timeMs) => {
    const startMs = Math.floor((timeMs - 1) / (10 * DAY_MS)) * 10 * DAY_MS;
    return { startMs, endMs: startMs + 10 * DAY_MS };
  },
  fiscalYearStartMonth: 0,
  dateOf: (timeMs) => ({ year: 1970, month: 1, day: 1 + Math.floor(timeMs / DAY_MS) }),
  startOf: ({ day }) => (day - 1) * DAY_MS,
};

/** The calendar of UTC by plain arithmetic; weeks begin on Monday. */
export function utcCalendar(fiscalYearStartMonth = 0): CalendarPort {
  const startOf = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day);
  return {
    fiscalYearStartMonth,
    startOf,
    dateOf: (timeMs) => {
      const date = new Date(timeMs);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    },
    periodOf: (unit, timeMs) => {
      const day = Math.floor((timeMs - 1) / DAY_MS) * DAY_MS;
      if (unit === 'day' || unit === 'week') {
        // The epoch was a Thursday.
        const start = unit === 'day' ? day : day - ((day / DAY_MS + 3) % 7) * DAY_MS;
        return { startMs: start, endMs: start + (unit === 'day' ? 1 : 7) * DAY_MS };
      }
      const date = new Date(day);
      const months = { month: 1, quarter: 3, year: 12 }[unit];
      const into = unit === 'month' ? 0 : (date.getUTCMonth() - fiscalYearStartMonth + 12) % months;
      const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - into, 1);
      const start = new Date(first);
      return { startMs: first, endMs: Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1) };
    },
  };
}
