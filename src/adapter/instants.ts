import { numberOf } from './points';
import { areAscending, findSharedTimes, shareTimes } from './sharedTimes';

/** The farthest instant that a date can have, in either direction. */
const FARTHEST_MS = 8.64e15;

/** True for a number that is an instant in epoch milliseconds. */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST_MS;
}

/** Below so many seconds, milliseconds or microseconds since 1970 lies what a dashboard looks at: the year 2128. */
const CENTURY = { seconds: 5e9, ms: 5e12, micros: 5e15 };

/**
 * Epoch milliseconds, NaN for what is no time. Seconds, microseconds and nanoseconds are told by their size: taken as
 * milliseconds, they would lie decades away from the time range.
 *
 * @param nowMs end of the time range
 */
export function timesOf(values: readonly unknown[], nowMs: number): Float64Array {
  const shared = findSharedTimes(values);
  return shared && unitsPerMs(extentOf(shared), nowMs) === 1 ? shared : readTimes(values, nowMs);
}

function readTimes(values: readonly unknown[], nowMs: number): Float64Array {
  const times = new Float64Array(values.length);
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < times.length; i++) {
    const value = values[i];
    const time = typeof value === 'number' ? value : timeOf(value);
    const isTime = Number.isFinite(time);
    times[i] = isTime ? time : NaN;
    least = isTime && time < least ? time : least;
    most = isTime && time > most ? time : most;
  }
  const perMs = unitsPerMs({ least, most }, nowMs);
  const isInReach = least >= -FARTHEST_MS && most <= FARTHEST_MS;
  if (perMs === 1 && isInReach) {
    return areAscending(times) ? shareTimes(times) : times;
  }
  return times.map((time) => (isInstant(time / perMs) ? time / perMs : NaN));
}

interface Extent {
  readonly least: number;
  readonly most: number;
}

/** Of times that ascend. */
function extentOf(times: Float64Array): Extent {
  return { least: times[0] ?? Infinity, most: times.at(-1) ?? -Infinity };
}

/** How many of the unit that the times are in make a millisecond. */
function unitsPerMs({ least, most }: Extent, nowMs: number): number {
  if (nowMs > CENTURY.seconds * 10 && most < CENTURY.seconds) {
    return 1e-3;
  }
  // Tenfold, too: microseconds of 1970 are no more likely than milliseconds of the year 3554.
  const isLater = nowMs < CENTURY.ms * 10 && least >= CENTURY.ms * 10;
  return !isLater ? 1 : least < CENTURY.micros * 10 ? 1e3 : 1e6;
}

function timeOf(value: unknown): number {
  return typeof value === 'string' && DATE.test(value) ? parseDate(value) : numberOf(value);
}

/** As SQL, CSV and JSON write an instant: `2026-10-31T12:00:00Z`, `2026-10-31 12:00`, `2026-10-31`. */
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** Without a zone it is UTC: what is shown must not depend on who looks. */
function parseDate(text: string): number {
  const iso = text.replace(' ', 'T');
  return Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
}

/** True where a column of text holds nothing but dates. */
export function isDates(values: readonly unknown[]): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'string' && DATE.test(value));
}
