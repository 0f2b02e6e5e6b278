export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A stretch of time: `[startMs, endMs)`. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** Ends at the instant that is looked at, always of the same length. */
export interface RollingWindow {
  readonly kind: 'rolling';
  /** Length `W` in milliseconds, above 0. */
  readonly durationMs: number;
}

export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Begins anew with each period of a calendar. Months are not 30 days: a calendar resolves them. */
export interface CalendarWindow {
  readonly kind: 'calendar';
  readonly unit: CalendarUnit;
  readonly calendar: CalendarPort;
}

/** The compliance period of an SLO. */
export type TimeWindow = RollingWindow | CalendarWindow;

/** Calendar arithmetic in an SLO's zone, with its week and its fiscal year; the wall clock decides across daylight saving. */
export interface CalendarPort {
  /** The period with start < t ≤ end: on a boundary the one that closes. */
  readonly periodOf: (unit: CalendarUnit, timeMs: number) => Interval;
  /** First month of the fiscal year, 0-based: 0 is January. */
  readonly fiscalYearStartMonth: number;
  /** The wall calendar's date of an instant. */
  readonly dateOf: (timeMs: number) => CalendarDate;
  /** The first instant of a date. */
  readonly startOf: (date: CalendarDate) => number;
}

/** A day of the wall calendar; months count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A whole window placed in time; the end of a calendar window may lie ahead. */
export interface PlacedWindow extends Interval {
  readonly lengthMs: number;
}

/** The window of an instant. */
export function placeWindow(window: TimeWindow, timeMs: number): PlacedWindow {
  const { startMs, endMs } =
    window.kind === 'rolling'
      ? { startMs: timeMs - window.durationMs, endMs: timeMs }
      : window.calendar.periodOf(window.unit, timeMs);
  return { startMs, endMs, lengthMs: endMs - startMs };
}
