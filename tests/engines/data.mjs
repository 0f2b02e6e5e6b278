// @ts-check
/**
 * The data that every engine is loaded with: requests of two services minute by minute, with failures, slow requests, an
 * outage, a gap in which nothing was recorded, and an idle stretch in which nothing happened.
 */
import { createRandom } from '../../workbench/demo/random.mjs';

/**
 * @typedef {object} Minute
 * @property {string} service
 * @property {number} startMs
 * @property {number} total requests
 * @property {number} bad failed ones
 * @property {number} slow ones that took longer than the threshold
 * @property {boolean} isUp what a probe found
 */

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** The panel's time range; all data is of the past, so that no engine minds. */
export const TO_MS = Date.parse('2025-03-01T12:00:00Z');
export const FROM_MS = TO_MS - 12 * HOUR_MS;
export const INTERVAL_MS = 5 * MINUTE_MS;

/** What the dashboard variables of the recipes hold. */
export const VARIABLES = { window: '6h', objective: '99' };
export const WINDOW_MS = 6 * HOUR_MS;
export const BUDGET_RATIO = 0.01;

/** Data begins before the time range and goes on after it, as it does on a dashboard of the past. */
export const DATA_START_MS = FROM_MS - WINDOW_MS;
const DATA_END_MS = TO_MS + 10 * MINUTE_MS;

export const FAST_MS = 120;
export const SLOW_MS = 450;

const SERVICES = [
  { name: 'checkout', seed: 7, requestsPerMinute: 18 },
  { name: 'search', seed: 11, requestsPerMinute: 32 },
];
/** Minutes before the end of the range, from and to. */
const OUTAGE = { service: 'checkout', from: 125, to: 113 };
const SLOWNESS = { service: 'search', from: 95, to: 80 };
const GAP = { service: 'checkout', from: 240, to: 220 };
const IDLE = { service: 'search', from: 180, to: 140 };

/** @returns {Minute[]} oldest first; minutes of the gap are absent */
export function createMinutes() {
  return SERVICES.flatMap(minutesOf).sort((a, b) => a.startMs - b.startMs);
}

/**
 * @param {typeof SERVICES[number]} service
 * @returns {Minute[]}
 */
function minutesOf({ name, seed, requestsPerMinute }) {
  const random = createRandom(seed);
  const length = (DATA_END_MS - DATA_START_MS) / MINUTE_MS;
  const minutes = Array.from({ length }, (_, i) => {
    const startMs = DATA_START_MS + i * MINUTE_MS;
    const isIn = (/** @type {typeof GAP} */ stretch) => isWithin(stretch, name, startMs);
    const draw = (/** @type {number} */ expected) => Math.floor(expected + random());
    const total = isIn(IDLE) ? 0 : draw(requestsPerMinute * (0.7 + 0.6 * random()));
    const bad = Math.min(total, draw(total * (isIn(OUTAGE) ? 0.2 : 0.003)));
    const slow = Math.min(total, draw(total * (isIn(SLOWNESS) ? 0.15 : 0.004)));
    return { service: name, startMs, total, bad, slow, isUp: !isIn(OUTAGE) && random() > 0.002 };
  });
  return minutes.filter(({ startMs }) => !isWithin(GAP, name, startMs));
}

/**
 * @param {typeof GAP} stretch
 * @param {string} service
 * @param {number} startMs
 * @returns {boolean}
 */
function isWithin(stretch, service, startMs) {
  const minutesBefore = (TO_MS - startMs) / MINUTE_MS;
  return stretch.service === service && minutesBefore <= stretch.from && minutesBefore > stretch.to;
}

/**
 * One request each: the failed ones first, the slow ones last, spread over the minute.
 *
 * @param {Minute} minute
 * @returns {{ service: string; timeMs: number; status: number; durationMs: number }[]}
 */
export function requestsOf({ service, startMs, total, bad, slow }) {
  return Array.from({ length: total }, (_, i) => ({
    service,
    timeMs: startMs + Math.floor((i * MINUTE_MS) / total),
    status: i < bad ? 503 : 200,
    durationMs: i >= total - slow ? SLOW_MS : FAST_MS,
  }));
}
