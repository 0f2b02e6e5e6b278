// @ts-check
/** Histories of services as waves of TestData: a value for each step, which a real Grafana gives at the same instants. */
import { createRandom } from '../../../workbench/demo/random.mjs';

/** The end of the gallery's time range: in the middle of a month, and of a day. */
export const NOW_MS = Date.parse('2026-11-17T12:00:00Z');
export const RANGE_DAYS = 60;

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Requests in each two hours of a day, from midnight on: 40,300 in all. */
const DAY = [2000, 1500, 1200, 1500, 3000, 4500, 5200, 5000, 4800, 4600, 4000, 3000];

/**
 * @typedef {object} History
 * @property {number} [failing] share of requests that fail at all times
 * @property {ReadonlyArray<readonly [daysAgo: number, hours: number, share: number]>} [incidents]
 * @property {ReadonlyArray<readonly [fromDaysAgo: number, toDaysAgo: number]>} [gaps] without data
 * @property {number} [traffic] times the usual one
 * @property {number} [seed]
 * @property {number} [stepMinutes]
 * @property {number} [repeatsAfterDays] up to now
 */

/**
 * @typedef {object} Counts
 * @property {number} stepMs
 * @property {Array<number | null>} bad up to now, as long as it repeats
 * @property {Array<number | null>} total
 */

/**
 * @param {History} history
 * @returns {Counts}
 */
export function countsOf({
  failing = 0.0002,
  incidents = [],
  gaps = [],
  traffic = 1,
  seed = 1,
  stepMinutes = 120,
  repeatsAfterDays = RANGE_DAYS,
}) {
  const random = createRandom(seed);
  const stepMs = stepMinutes * MINUTE_MS;
  const starts = Array.from(
    { length: (repeatsAfterDays * DAY_MS) / stepMs },
    (_, i) => NOW_MS - repeatsAfterDays * DAY_MS + i * stepMs
  );
  const isIn = (/** @type {number} */ timeMs, /** @type {number} */ from, /** @type {number} */ to) =>
    timeMs >= NOW_MS - from * DAY_MS && timeMs < NOW_MS - to * DAY_MS;
  /** @type {Counts} */
  const counts = { stepMs, bad: [], total: [] };
  for (const timeMs of starts) {
    const isGap = gaps.some(([from, to]) => isIn(timeMs, from, to));
    const slot = Math.floor((timeMs % DAY_MS) / (120 * MINUTE_MS));
    const total = Math.round((DAY[slot] * traffic * stepMinutes) / 120);
    const burst = incidents
      .filter(([daysAgo, hours]) => isIn(timeMs, daysAgo, daysAgo - hours / 24))
      .reduce((sum, [, , share]) => sum + share, 0);
    const bad = Math.round(total * Math.min(1, failing * 2 * random() + burst));
    counts.bad.push(isGap ? null : bad);
    counts.total.push(isGap ? null : total);
  }
  return counts;
}

/**
 * What a windowed query would give: at each step the sum over the window before it; nothing before the first whole one.
 *
 * @param {ReadonlyArray<number | null>} values
 * @param {number} steps of the window
 * @returns {Array<number | null>}
 */
export function windowSums(values, steps) {
  return values.map((_, i) =>
    i < steps ? null : values.slice(i - steps, i).reduce((/** @type {number} */ sum, value) => sum + (value ?? 0), 0)
  );
}

/**
 * Grafana takes the place in a wave from the epoch, not from the start of the range. What repeats every day is told once.
 *
 * @param {ReadonlyArray<number | null>} values up to now
 * @param {number} stepMs
 * @returns {{ timeStep: number; valuesCSV: string }}
 */
export function waveOf(values, stepMs) {
  const perDay = DAY_MS / stepMs;
  const repeats = values.every((value, i) => value === values[i % perDay]);
  const period = values.every((value) => value === values[0]) ? 1 : repeats ? perDay : values.length;
  /** @type {Array<number | null>} */
  const wave = new Array(period).fill(null);
  values.slice(0, period).forEach((value, i) => {
    wave[(NOW_MS / stepMs - values.length + i) % period] = value;
  });
  return { timeStep: stepMs / 1000, valuesCSV: wave.map(String).join(',') };
}

/** @returns {number} */
export function startMs() {
  return NOW_MS - RANGE_DAYS * DAY_MS;
}

/** @param {number} daysAgo @returns {number} */
export function instant(daysAgo) {
  return NOW_MS - Math.round(daysAgo * DAY_MS);
}
