import { CalendarPort, DAY_MS } from '../domain/timeWindow';

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
