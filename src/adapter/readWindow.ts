import { getTimeZoneInfo } from '@grafana/data';
import { Answer, known, unknown } from '../domain/problem';
import { CalendarPort, CalendarUnit, TimeWindow } from '../domain/timeWindow';
import { MONTHS } from '../options/months';
import { ErrorBudgetOptions } from '../options/options';
import { parseDurationMs } from './duration';
import { grafanaCalendar } from './grafanaCalendar';
import { OptionReader, createOptionReader } from './optionReader';

const CALENDAR_UNITS: readonly CalendarUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
const WEEK_STARTS = ['', 'monday', 'sunday', 'saturday'] as const;
/** As dates count them: 0 is Sunday; the dashboard's where absent. */
const WEEKDAYS = { '': undefined, sunday: 0, monday: 1, saturday: 6 } as const;
/**
 * `30d` is rolling, `month` begins anew with each calendar month. What a window does not need is not read.
 *
 * @param dashboardZone zone of calendar windows where the options name none
 */
export function readWindow(read: OptionReader, dashboardZone: string): TimeWindow | undefined {
  const given = read.options.window;
  const unit = CALENDAR_UNITS.find((one) => one === given.trim().toLowerCase());
  if (unit) {
    const weekStart = unit === 'week' ? WEEKDAYS[read.oneOf('weekStart', WEEK_STARTS)] : undefined;
    const isFiscal = unit === 'quarter' || unit === 'year';
    const fiscalYearStartMonth = isFiscal ? MONTHS.indexOf(read.oneOf('fiscalYearStart', MONTHS)) : 0;
    const zone = readZone(read) ?? dashboardZone;
    return { kind: 'calendar', unit, calendar: grafanaCalendar(zone, fiscalYearStartMonth, weekStart) };
  }
  const durationMs = parseDurationMs(given);
  if (durationMs === undefined) {
    read.fail({ code: 'window-invalid', path: 'window', params: { given } });
    return undefined;
  }
  return { kind: 'rolling', durationMs };
}

/**
 * The calendar in which past periods are named, whatever the SLO's window is: zone, week and fiscal year of the options.
 *
 * @param dashboardZone zone where the options name none
 */
export function readCalendar(options: ErrorBudgetOptions, dashboardZone: string): Answer<CalendarPort> {
  const read = createOptionReader(options);
  const weekStart = WEEKDAYS[read.oneOf('weekStart', WEEK_STARTS)];
  const fiscalYearStartMonth = MONTHS.indexOf(read.oneOf('fiscalYearStart', MONTHS));
  const zone = readZone(read) ?? dashboardZone;
  const problem = read.firstProblem();
  return problem ? unknown(problem) : known(grafanaCalendar(zone, fiscalYearStartMonth, weekStart));
}

function readZone(read: OptionReader): string | undefined {
  const given = read.options.timeZone.trim();
  if (given === '') {
    return undefined;
  }
  const zone = given.toLowerCase() === 'utc' ? 'utc' : given;
  if (!isZone(zone)) {
    read.fail({ code: 'option-invalid', path: 'timeZone', params: { option: 'timeZone', given, expected: 'zone' } });
  }
  return zone;
}

/** Grafana's own look-up takes names such as `constructor` for zones and fails on them, so the browser is asked first. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  return getTimeZoneInfo(name, 0) !== undefined;
}
