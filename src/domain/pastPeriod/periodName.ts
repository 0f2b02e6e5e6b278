import { CalendarDate, CalendarPort, CalendarUnit, Interval } from '../timeWindow';

/**
 * A period by its name: 7 September 2026, the week that begins then, September 2026, the third quarter of a fiscal year, or a
 * fiscal year. A fiscal year is named by the year in which it ends; where it begins in January, that is the calendar's.
 */
export type PeriodName =
  | { readonly unit: 'day' | 'week'; readonly start: CalendarDate }
  | { readonly unit: 'month'; readonly year: number; readonly month: number }
  | { readonly unit: 'quarter'; readonly fiscalYear: number; readonly quarter: number }
  | { readonly unit: 'year'; readonly fiscalYear: number };

/** The name of the period that begins at an instant. */
export function namePeriod(unit: CalendarUnit, startMs: number, calendar: CalendarPort): PeriodName {
  const start = calendar.dateOf(startMs);
  const { year, month } = start;
  switch (unit) {
    case 'day':
    case 'week':
      return { unit, start };
    case 'month':
      return { unit, year, month };
    case 'quarter':
      return {
        unit,
        fiscalYear: fiscalYearOf(start, calendar),
        quarter: 1 + Math.floor(monthsInto(start, calendar) / 3),
      };
    case 'year':
      return { unit, fiscalYear: fiscalYearOf(start, calendar) };
  }
}

/** When a named period is. A week is the one in which the date lies. */
export function periodNamed(name: PeriodName, calendar: CalendarPort): Interval {
  // Just after its first instant, because on the boundary itself the earlier period closes.
  return calendar.periodOf(name.unit, calendar.startOf(firstDayOf(name, calendar)) + 1);
}

function firstDayOf(name: PeriodName, { fiscalYearStartMonth }: CalendarPort): CalendarDate {
  switch (name.unit) {
    case 'day':
    case 'week':
      return name.start;
    case 'month':
      return { year: name.year, month: name.month, day: 1 };
    case 'quarter':
    case 'year': {
      const quarters = name.unit === 'quarter' ? name.quarter - 1 : 0;
      const startYear = fiscalYearStartMonth === 0 ? name.fiscalYear : name.fiscalYear - 1;
      const months = fiscalYearStartMonth + 3 * quarters;
      return { year: startYear + Math.floor(months / 12), month: 1 + (months % 12), day: 1 };
    }
  }
}

/** Whole months since the fiscal year began, 0..11. */
function monthsInto({ month }: CalendarDate, { fiscalYearStartMonth }: CalendarPort): number {
  return (month - 1 - fiscalYearStartMonth + 12) % 12;
}

function fiscalYearOf({ year, month }: CalendarDate, { fiscalYearStartMonth }: CalendarPort): number {
  return fiscalYearStartMonth > 0 && month - 1 >= fiscalYearStartMonth ? year + 1 : year;
}
