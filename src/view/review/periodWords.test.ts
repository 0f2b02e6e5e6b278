import { namePeriod } from '../../domain/pastPeriod/periodName';
import { CalendarUnit } from '../../domain/timeWindow';
import { utcCalendar } from '../../testing/aCalendar';
import { wordPeriod } from './periodWords';

describe('what a period is called', () => {
  it.each<[CalendarUnit, string, number, string]>([
    ['day', '2026-02-28', 0, '28 Feb 2026'],
    ['week', '2026-11-23', 0, 'Week of 23 Nov 2026'],
    ['month', '2026-09-01', 0, 'September 2026'],
    ['quarter', '2026-07-01', 0, 'Q3 2026'],
    ['quarter', '2025-08-01', 1, 'Q3 FY26'],
    ['year', '2026-01-01', 0, '2026'],
    ['year', '2025-10-01', 9, 'FY26'],
    ['year', '2099-10-01', 9, 'FY00'],
  ])('the %s of %s, fiscal year from month %i: %s', (unit, start, month, expected) => {
    const calendar = utcCalendar(month);
    expect(wordPeriod(namePeriod(unit, Date.parse(start), calendar), calendar)).toBe(expected);
  });
});
