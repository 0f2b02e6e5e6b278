export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The compliance period of an SLO. Rolling windows end at the instant that is looked at and have a fixed length. */
export interface TimeWindow {
  readonly kind: 'rolling';
  /** Length `W` in milliseconds, above 0. */
  readonly durationMs: number;
}

/** A window placed in time: `[startMs, endMs)`. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** The window as seen from an instant. */
export function windowEndingAt(window: TimeWindow, endMs: number): Interval {
  return { startMs: endMs - window.durationMs, endMs };
}
