import fc from 'fast-check';
import { CalendarUnit, MINUTE_MS } from '../domain/timeWindow';
import { namePeriod, periodNamed } from '../domain/pastPeriod/periodName';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { grafanaCalendar } from './grafanaCalendar';
import { readCalendar } from './readWindow';

const berlin = grafanaCalendar('Europe/Berlin');
const iso = (ms: number) => new Date(ms).toISOString();

describe('the calendar', () => {
  it.each([
    ['2026-02-15T00:00:00Z', 40.32],
    ['2026-03-15T00:00:00Z', 44.58],
    ['2026-04-15T00:00:00Z', 43.2],
    ['2026-10-15T00:00:00Z', 44.7],
  ])('V7: Europe/Berlin, the month of %s allows %p minutes at 99.9 %%', (time, minutes) => {
    const { startMs, endMs } = berlin.periodOf('month', Date.parse(time));
    expect((0.001 * (endMs - startMs)) / MINUTE_MS).toBeCloseTo(minutes, 9);
  });

  it('shows the closing period on the boundary, and the next one just after it', () => {
    const boundary = Date.parse('2026-03-01T00:00:00Z');
    const utc = grafanaCalendar('utc');
    expect(iso(utc.periodOf('month', boundary).startMs)).toBe('2026-02-01T00:00:00.000Z');
    expect(iso(utc.periodOf('month', boundary + 1).startMs)).toBe('2026-03-01T00:00:00.000Z');
  });

  it('lets quarters and years follow the fiscal year, months not', () => {
    const fiscal = grafanaCalendar('utc', 1);
    const time = Date.parse('2026-01-15T00:00:00Z');
    expect(iso(fiscal.periodOf('year', time).startMs)).toBe('2025-02-01T00:00:00.000Z');
    expect(iso(fiscal.periodOf('quarter', time).startMs)).toBe('2025-11-01T00:00:00.000Z');
    expect(iso(fiscal.periodOf('month', time).startMs)).toBe('2026-01-01T00:00:00.000Z');
  });

  it('takes "browser" as UTC: a state must not depend on who looks', () => {
    const time = Date.parse('2026-03-01T12:00:00Z');
    expect(grafanaCalendar('browser').periodOf('day', time)).toEqual(grafanaCalendar('utc').periodOf('day', time));
  });

  it('names periods and finds them by their names: months, quarters and years of a fiscal year', () => {
    const fiscal = grafanaCalendar('Europe/Berlin', 1);
    const at = Date.parse('2026-01-15T00:00:00Z');
    const name = (unit: CalendarUnit) => namePeriod(unit, fiscal.periodOf(unit, at).startMs, fiscal);
    expect(name('month')).toEqual({ unit: 'month', year: 2026, month: 1 });
    // The fiscal year began in February 2025 and is named by the year in which it ends.
    expect(name('quarter')).toEqual({ unit: 'quarter', fiscalYear: 2026, quarter: 4 });
    expect(name('year')).toEqual({ unit: 'year', fiscalYear: 2026 });
    expect(name('day')).toEqual({ unit: 'day', start: { year: 2026, month: 1, day: 15 } });
    const september = periodNamed({ unit: 'month', year: 2026, month: 9 }, fiscal);
    expect([september.startMs, september.endMs].map(iso)).toEqual([
      '2026-08-31T22:00:00.000Z',
      '2026-09-30T22:00:00.000Z',
    ]);
  });

  it('law: a period is found again by its name, in any zone and fiscal year', () => {
    const zone = fc.constantFrom('utc', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu');
    const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year');
    const time = fc.integer({ min: Date.parse('2012-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(zone, unit, time, fc.integer({ min: 0, max: 11 }), (name, of, timeMs, month) => {
        const calendar = grafanaCalendar(name, month);
        const period = calendar.periodOf(of, timeMs);
        expect(periodNamed(namePeriod(of, period.startMs, calendar), calendar)).toEqual(period);
      })
    );
  });

  it.each<[string, CalendarUnit, string, string]>([
    ['Africa/Cairo', 'day', '2024-04-24T22:00:00.000Z', '2024-04-25T22:00:00.000Z'],
    ['America/Santiago', 'day', '2024-09-07T04:00:00.000Z', '2024-09-08T04:00:00.000Z'],
    ['Pacific/Apia', 'week', '2010-09-19T11:00:00.000Z', '2010-09-26T11:00:00.000Z'],
    ['Pacific/Apia', 'day', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
  ])('%s: a %s ends with its last day though the next begins at one, or is left out', (zone, unit, start, end) => {
    const { periodOf } = grafanaCalendar(zone);
    expect(periodOf(unit, Date.parse(end))).toEqual({ startMs: Date.parse(start), endMs: Date.parse(end) });
  });

  it('law: periods tile time without gap or overlap, in any zone', () => {
    const zone = fc.constantFrom(
      'utc',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Cairo',
      'America/Santiago'
    );
    const unit = fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'quarter', 'year');
    const time = fc.integer({ min: Date.parse('2010-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(zone, unit, time, fc.integer({ min: 0, max: 11 }), (name, of, timeMs, month) => {
        const { periodOf } = grafanaCalendar(name, month);
        const period = periodOf(of, timeMs);
        expect(period.startMs).toBeLessThan(timeMs);
        expect(period.endMs).toBeGreaterThanOrEqual(timeMs);
        expect(periodOf(of, period.endMs)).toEqual(period);
        expect(periodOf(of, period.endMs + 1).startMs).toBe(period.endMs);
        expect(periodOf(of, period.startMs).endMs).toBe(period.startMs);
      })
    );
  });
});

describe('the calendar of past periods', () => {
  const calendarOf = (options: Partial<ErrorBudgetOptions>, zone = 'browser') =>
    readCalendar({ ...DEFAULT_OPTIONS, ...options }, zone);
  const startOf = (unit: CalendarUnit, options: Partial<ErrorBudgetOptions>, zone?: string) => {
    const calendar = calendarOf(options, zone);
    return (
      calendar.known &&
      new Date(calendar.value.periodOf(unit, Date.parse('2026-10-21T12:00:00Z')).startMs).toISOString()
    );
  };

  it("follows the options' zone, week and fiscal year, whatever the window is", () => {
    expect(startOf('quarter', { window: '30d', fiscalYearStart: 'february' })).toBe('2026-08-01T00:00:00.000Z');
    expect(startOf('week', { weekStart: 'saturday' })).toBe('2026-10-17T00:00:00.000Z');
    expect(startOf('month', { timeZone: 'Europe/Berlin' })).toBe('2026-09-30T22:00:00.000Z');
    expect(startOf('month', {}, 'America/New_York')).toBe('2026-10-01T04:00:00.000Z');
  });

  it('names the option that cannot be used', () => {
    expect(calendarOf({ timeZone: 'Mars' })).toMatchObject({ known: false, why: { path: 'timeZone' } });
    expect(calendarOf({ fiscalYearStart: 'brumaire' })).toMatchObject({
      known: false,
      why: { path: 'fiscalYearStart' },
    });
  });
});
