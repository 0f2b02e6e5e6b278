import fc from 'fast-check';
import { utcCalendar } from '../../testing/aCalendar';
import { CalendarUnit } from '../timeWindow';
import { PeriodName, namePeriod, periodNamed } from './periodName';

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('periods by name', () => {
  it.each<[string, number, PeriodName, string, string]>([
    ['September 2026', 0, { unit: 'month', year: 2026, month: 9 }, '2026-09-01', '2026-10-01'],
    ['Q3 2026', 0, { unit: 'quarter', fiscalYear: 2026, quarter: 3 }, '2026-07-01', '2026-10-01'],
    ['Q3 FY26, from February', 1, { unit: 'quarter', fiscalYear: 2026, quarter: 3 }, '2025-08-01', '2025-11-01'],
    ['Q4 FY26, from October', 9, { unit: 'quarter', fiscalYear: 2026, quarter: 4 }, '2026-07-01', '2026-10-01'],
    ['2026', 0, { unit: 'year', fiscalYear: 2026 }, '2026-01-01', '2027-01-01'],
    ['FY26, from October', 9, { unit: 'year', fiscalYear: 2026 }, '2025-10-01', '2026-10-01'],
    ['a day', 0, { unit: 'day', start: { year: 2026, month: 2, day: 28 } }, '2026-02-28', '2026-03-01'],
    ['a week', 0, { unit: 'week', start: { year: 2026, month: 11, day: 24 } }, '2026-11-23', '2026-11-30'],
  ])('%s', (_, fiscalYearStartMonth, name, start, end) => {
    const { startMs, endMs } = periodNamed(name, utcCalendar(fiscalYearStartMonth));
    expect([iso(startMs), iso(endMs)]).toEqual([start, end]);
  });

  it('a fiscal year is named by the year in which it ends, the calendar year by itself', () => {
    const name = (time: string, month: number) => namePeriod('year', Date.parse(time), utcCalendar(month));
    expect(name('2025-10-01', 9)).toEqual({ unit: 'year', fiscalYear: 2026 });
    expect(name('2026-01-01', 0)).toEqual({ unit: 'year', fiscalYear: 2026 });
    expect(namePeriod('quarter', Date.parse('2026-07-01'), utcCalendar(9))).toEqual({
      unit: 'quarter',
      fiscalYear: 2026,
      quarter: 4,
    });
  });

  it('law: a period is found again by its name', () => {
    const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year');
    const time = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(unit, time, fc.integer({ min: 0, max: 11 }), (of, timeMs, month) => {
        const calendar = utcCalendar(month);
        const period = calendar.periodOf(of, timeMs);
        expect(periodNamed(namePeriod(of, period.startMs, calendar), calendar)).toEqual(period);
      })
    );
  });
});
