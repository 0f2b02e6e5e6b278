import { dateTimeFormat, formattedValueToString, getValueFormat } from '@grafana/data';
import { t } from '../../i18n/t';
import { CalendarUnit, DAY_MS, HOUR_MS, MINUTE_MS, TimeWindow } from '../../domain/timeWindow';
import { ViewContext } from '../viewContext';

const SECOND_MS = 1000;
const MAX_DECIMALS = 4;
/** More say nothing: a saved option may hold any number. */
const MOST_DECIMALS = 15;

/**
 * A ratio as percent. Without `decimals`: one, or as many as keep a value from reading as exactly 0 or 100 when it is not.
 */
export function formatPercent(ratio: number, decimals = percentDecimals(ratio)): string {
  const digits = Number.isFinite(decimals) ? Math.min(MOST_DECIMALS, Math.max(0, Math.round(decimals))) : 0;
  return formattedValueToString(getValueFormat('percentunit')(ratio, digits));
}

function percentDecimals(ratio: number): number {
  const distance = Math.min(Math.abs(ratio), Math.abs(1 - ratio)) * 100;
  if (distance === 0) {
    return 0;
  }
  return distance >= 0.05 ? 1 : Math.min(MAX_DECIMALS, Math.ceil(-Math.log10(distance)));
}

/** A target as it was agreed: as many decimals as it has. */
export function formatTarget(ratio: number): string {
  return `${Number((ratio * 100).toFixed(9))}%`;
}

/** A number of events, rounded, with the locale's separators. */
export function formatEvents(events: number): string {
  wholeNumbers ??= new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
  // Adding zero turns −0 into 0.
  return wholeNumbers.format(Math.round(events) + 0);
}

/** What Grafana's `locale` unit does, which makes a formatter anew for each number: most of the time that a wall of cards took. */
let wholeNumbers: Intl.NumberFormat | undefined;

/** A length of time in its two largest units: `6 d 2 h`, `43 min 12 s`. The sign is left to the caller's words. */
export function formatDuration(durationMs: number): string {
  const ms = Math.abs(durationMs);
  if (ms > 0 && ms < SECOND_MS) {
    return t('format.below-second', '< 1 s');
  }
  // The smaller unit is rounded first, so that 59.7 s after 59 min reads as an hour.
  const smallest = ms >= DAY_MS ? HOUR_MS : ms >= HOUR_MS ? MINUTE_MS : SECOND_MS;
  const rounded = Math.round(ms / smallest) * smallest;
  if (rounded >= DAY_MS) {
    return joinUnits(unitsOf(rounded, DAY_MS, HOUR_MS), t('format.days', 'd'), t('format.hours', 'h'));
  }
  if (rounded >= HOUR_MS) {
    return joinUnits(unitsOf(rounded, HOUR_MS, MINUTE_MS), t('format.hours', 'h'), t('format.minutes', 'min'));
  }
  if (rounded >= MINUTE_MS) {
    return joinUnits(unitsOf(rounded, MINUTE_MS, SECOND_MS), t('format.minutes', 'min'), t('format.seconds', 's'));
  }
  return `${rounded / SECOND_MS} ${t('format.seconds', 's')}`;
}

function unitsOf(ms: number, largeMs: number, smallMs: number): [number, number] {
  return [Math.floor(ms / largeMs), Math.floor((ms % largeMs) / smallMs)];
}

function joinUnits([large, small]: [number, number], largeUnit: string, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** A length of time that a person agreed on: `30 days`, `12 hours`. */
export function formatWindow(durationMs: number): string {
  const units: Array<[number, (count: number) => string]> = [
    [DAY_MS, (count) => t('format.window-days', '{{count}} days', { count, defaultValue_one: '{{count}} day' })],
    [HOUR_MS, (count) => t('format.window-hours', '{{count}} hours', { count, defaultValue_one: '{{count}} hour' })],
    [
      MINUTE_MS,
      (count) => t('format.window-minutes', '{{count}} minutes', { count, defaultValue_one: '{{count}} minute' }),
    ],
  ];
  const whole = units.find(([unitMs]) => durationMs % unitMs === 0 && durationMs >= unitMs);
  return whole ? whole[1](durationMs / whole[0]) : formatDuration(durationMs);
}

/** Where in time a window lies, as part of a sentence: `in the last 30 days`, `this month`. */
export function formatPeriod(window: TimeWindow): string {
  if (window.kind === 'rolling') {
    return t('format.period-rolling', 'in the last {{window}}', { window: formatWindow(window.durationMs) });
  }
  const periods: Record<CalendarUnit, string> = {
    day: t('format.this-day', 'today'),
    week: t('format.this-week', 'this week'),
    month: t('format.this-month', 'this month'),
    quarter: t('format.this-quarter', 'this quarter'),
    year: t('format.this-year', 'this year'),
  };
  return periods[window.unit];
}

/** What an objective holds over: `over 30 days`, `per calendar month`. */
export function formatWindowOf(window: TimeWindow): string {
  if (window.kind === 'rolling') {
    return t('format.over', 'over {{window}}', { window: formatWindow(window.durationMs) });
  }
  const periods: Record<CalendarUnit, string> = {
    day: t('format.per-day', 'per day'),
    week: t('format.per-week', 'per week'),
    month: t('format.per-month', 'per month'),
    quarter: t('format.per-quarter', 'per quarter'),
    year: t('format.per-year', 'per year'),
  };
  return periods[window.unit];
}

/** A length of time as queries write it: `30d`, `12h`. */
export function formatSelector(durationMs: number): string {
  const units: Array<[number, string]> = [
    [DAY_MS, 'd'],
    [HOUR_MS, 'h'],
    [MINUTE_MS, 'm'],
  ];
  const [unitMs, unit] = units.find(([ms]) => durationMs % ms === 0) ?? [SECOND_MS, 's'];
  return `${Math.ceil(durationMs / unitMs)}${unit}`;
}

/** An instant: with its weekday, and with the year only where it is not this year. */
export function formatInstant(timeMs: number, context: ViewContext): string {
  const { timeZone, nowMs } = context;
  if (remembered.timeZone !== timeZone || remembered.nowMs !== nowMs || remembered.texts.size > MOST_REMEMBERED) {
    remembered = { timeZone, nowMs, texts: new Map() };
  }
  const known = remembered.texts.get(timeMs);
  const text = known ?? formatAnew(timeMs, context);
  remembered.texts.set(timeMs, text);
  return text;
}

/** Windows of many SLOs begin and end together, and a date takes long to format. */
const MOST_REMEMBERED = 2000;
let remembered = { timeZone: '', nowMs: NaN, texts: new Map<number, string>() };

function formatAnew(timeMs: number, { timeZone, nowMs }: ViewContext): string {
  const yearOf = (ms: number): string => dateTimeFormat(ms, { timeZone, format: 'YYYY' });
  const format = yearOf(timeMs) === yearOf(nowMs) ? 'ddd D MMM HH:mm' : 'ddd D MMM YYYY HH:mm';
  return dateTimeFormat(timeMs, { timeZone, format });
}

/** An instant near enough to be meant by its weekday alone. */
const WEEKDAY_MS = 6 * DAY_MS;

/** An instant in as few words as tell it apart: the date is left out within six days. */
export function formatSoon(timeMs: number, context: ViewContext): string {
  return Math.abs(timeMs - context.nowMs) < WEEKDAY_MS
    ? dateTimeFormat(timeMs, { timeZone: context.timeZone, format: 'ddd HH:mm' })
    : formatInstant(timeMs, context);
}

/** A time zone as people read it. */
export function formatZone(timeZone: string): string {
  return timeZone === 'browser' ? t('format.browser-zone', 'browser time') : timeZone === 'utc' ? 'UTC' : timeZone;
}
