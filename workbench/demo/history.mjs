// @ts-check
import { createRandom } from './random.mjs';
import { OBJECTIVE, SERVICES } from './services.mjs';
import { trafficFactor } from './traffic.mjs';

/** @typedef {import('./services.mjs').Service} Service */

/**
 * One counter with its samples, oldest first.
 *
 * @typedef {object} Counter
 * @property {string} name
 * @property {Record<string, string>} labels
 * @property {Float64Array} timesMs
 * @property {Float64Array} values cumulative; whole numbers
 */

/**
 * Requests and errors of one minute.
 *
 * @typedef {object} Minute
 * @property {number} requests
 * @property {number} errors
 */

/**
 * @typedef {object} Span
 * @property {number} nowMs floored to the minute; the time of the newest sample unless `aheadMinutes` says otherwise
 * @property {number} days how far the history reaches back
 * @property {number} [aheadMinutes] how far it goes on beyond now, at the pace of now
 */

/** Raise it with every change of the numbers: stored histories of another version are not used again. */
export const HISTORY_VERSION = 2;

/** A freeze of six days needs twice the window of 30 days; one more day keeps the first bucket whole. */
export const HISTORY_DAYS = 61;

const METRIC = 'http_requests_total';
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const BUDGET_RATIO = 1 - OBJECTIVE.targetRatio;

/**
 * Counters of the demo's services, one sample a minute.
 *
 * Every number depends on the distance from "now" alone: another `nowMs` moves the samples in time, more `days` add older
 * events, and the picture stays the same.
 *
 * @param {Span} span
 * @returns {Counter[]}
 */
export function createHistory(span) {
  return SERVICES.flatMap((service) => {
    const minutes = createMinutes(service, span);
    return [
      toCounter(service, span, { code: '200', events: minutes.map(({ requests, errors }) => requests - errors) }),
      toCounter(service, span, { code: '500', events: minutes.map(({ errors }) => errors) }),
    ];
  });
}

/**
 * All minutes, oldest first.
 *
 * @param {Service} service
 * @param {Span} span
 * @returns {Minute[]}
 */
function createMinutes(service, { days, aheadMinutes = 0 }) {
  // Past and future are drawn away from now, each from its own stream: a longer one does not change what is in it.
  const past = drawMinutes(service, { seed: service.seed, length: Math.round(days * DAY_MINUTES), agoAt: (i) => i });
  const future = drawMinutes(service, { seed: service.seed + 1, length: aheadMinutes, agoAt: (i) => -1 - i });
  return [...past.reverse(), ...future];
}

/**
 * @param {Service} service
 * @param {{ seed: number; length: number; agoAt: (index: number) => number }} stretch
 * @returns {Minute[]}
 */
function drawMinutes(service, { seed, length, agoAt }) {
  const random = createRandom(seed);
  return Array.from({ length }, (_, i) => drawMinute(service, agoAt(i), random));
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @param {() => number} random
 * @returns {Minute}
 */
function drawMinute(service, minutesAgo, random) {
  const requests = Math.round(service.requestsPerMinute * trafficFactor(minutesAgo) * (0.92 + 0.16 * random()));
  const expected = expectedErrors(service, minutesAgo, requests) * (0.5 + random());
  // Rounded by chance: rare errors stay rare instead of vanishing.
  return { requests, errors: Math.min(requests, Math.floor(expected + random())) };
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @param {number} requests
 * @returns {number}
 */
function expectedErrors(service, minutesAgo, requests) {
  return requests * BUDGET_RATIO * burnRateAt(service, minutesAgo) + outageErrors(service, minutesAgo);
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @returns {number}
 */
function burnRateAt(service, minutesAgo) {
  let burnRate = service.usualBurnRate;
  for (const burn of service.slowBurns) {
    const from = burn.fromDaysAgo * DAY_MINUTES;
    const to = burn.toDaysAgo * DAY_MINUTES;
    // A burn that lasts until now goes on after it.
    const ago = Math.max(0, minutesAgo);
    if (ago <= from && ago >= to) {
      const progress = (from - ago) / (from - to);
      burnRate += burn.fromBurnRate + progress * (burn.toBurnRate - burn.fromBurnRate);
    }
  }
  return burnRate;
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @returns {number}
 */
function outageErrors(service, minutesAgo) {
  const budgetEvents = service.requestsPerMinute * OBJECTIVE.windowDays * DAY_MINUTES * BUDGET_RATIO;
  let errors = 0;
  for (const outage of service.outages) {
    const sinceStart = Math.round(outage.daysAgo * DAY_MINUTES) - minutesAgo;
    if (sinceStart >= 0 && sinceStart < outage.minutes) {
      errors += (outage.budgetRatio * budgetEvents) / outage.minutes;
    }
  }
  return errors;
}

/**
 * @param {Service} service
 * @param {Span} span
 * @param {{ code: string; events: number[] }} counted events of every minute, oldest first
 * @returns {Counter}
 */
function toCounter(service, { nowMs, aheadMinutes = 0 }, { code, events }) {
  const endMs = (Math.floor(nowMs / MINUTE_MS) + aheadMinutes) * MINUTE_MS;
  const restart = service.restartDaysAgo === undefined ? undefined : Math.round(service.restartDaysAgo * DAY_MINUTES);
  /** @type {number[]} */
  const timesMs = [];
  /** @type {number[]} */
  const values = [];
  let value = 0;
  events.forEach((count, i) => {
    const behindEnd = events.length - 1 - i;
    const minutesAgo = behindEnd - aheadMinutes;
    value = (minutesAgo === restart ? 0 : value) + count;
    if (isSampled(service, minutesAgo)) {
      timesMs.push(endMs - behindEnd * MINUTE_MS);
      values.push(value);
    }
  });
  return {
    name: METRIC,
    labels: { service: service.name, code },
    timesMs: Float64Array.from(timesMs),
    values: Float64Array.from(values),
  };
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @returns {boolean}
 */
function isSampled({ silence }, minutesAgo) {
  if (silence === undefined) {
    return true;
  }
  const from = Math.round(silence.fromDaysAgo * DAY_MINUTES);
  return minutesAgo > from || minutesAgo <= from - silence.hours * 60;
}
