// @ts-check
import { FLEET } from './fleet.mjs';
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
 * Requests and errors between two samples.
 *
 * @typedef {object} Step
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
export const HISTORY_VERSION = 3;

/** A freeze of six days needs twice the window of 30 days; one more day keeps the first bucket whole. */
export const HISTORY_DAYS = 61;

const METRIC = 'http_requests_total';
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const BUDGET_RATIO = 1 - OBJECTIVE.targetRatio;

/**
 * Counters of the demo's services, one sample a minute, and of its fleet, one every ten.
 *
 * Every number depends on the distance from "now" alone: another `nowMs` moves the samples in time, more `days` add older
 * events, and the picture stays the same.
 *
 * @param {Span} span
 * @returns {Counter[]}
 */
export function createHistory(span) {
  return [...SERVICES, ...FLEET].flatMap((service) => {
    const steps = createSteps(service, span);
    return [
      toCounter(service, span, { code: '200', events: steps.map(({ requests, errors }) => requests - errors) }),
      toCounter(service, span, { code: '500', events: steps.map(({ errors }) => errors) }),
    ];
  });
}

/**
 * All steps, oldest first.
 *
 * @param {Service} service
 * @param {Span} span
 * @returns {Step[]}
 */
function createSteps(service, { days, aheadMinutes = 0 }) {
  const { seed, stepMinutes = 1 } = service;
  const [pastSteps, futureSteps] = [days * DAY_MINUTES, aheadMinutes].map((minutes) =>
    Math.round(minutes / stepMinutes)
  );
  // Past and future are drawn away from now, each from its own stream: a longer one does not change what is in it.
  const past = drawSteps(service, { seed, length: pastSteps, agoAt: (i) => i * stepMinutes });
  const future = drawSteps(service, { seed: seed + 1, length: futureSteps, agoAt: (i) => -(1 + i) * stepMinutes });
  return [...past.reverse(), ...future];
}

/**
 * @param {Service} service
 * @param {{ seed: number; length: number; agoAt: (index: number) => number }} stretch
 * @returns {Step[]}
 */
function drawSteps(service, { seed, length, agoAt }) {
  const random = createRandom(seed);
  return Array.from({ length }, (_, i) => drawStep(service, agoAt(i), random));
}

/**
 * @param {Service} service
 * @param {number} minutesAgo
 * @param {() => number} random
 * @returns {Step}
 */
function drawStep(service, minutesAgo, random) {
  const { requestsPerMinute, stepMinutes = 1 } = service;
  const requests = Math.round(requestsPerMinute * stepMinutes * trafficFactor(minutesAgo) * (0.92 + 0.16 * random()));
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
  const { stepMinutes = 1 } = service;
  const budgetEvents = service.requestsPerMinute * OBJECTIVE.windowDays * DAY_MINUTES * BUDGET_RATIO;
  let errors = 0;
  for (const outage of service.outages) {
    const sinceStart = Math.round(outage.daysAgo * DAY_MINUTES) - minutesAgo;
    if (sinceStart >= 0 && sinceStart < outage.minutes) {
      errors += (outage.budgetRatio * budgetEvents * stepMinutes) / outage.minutes;
    }
  }
  return errors;
}

/**
 * @param {Service} service
 * @param {Span} span
 * @param {{ code: string; events: number[] }} counted events of every step, oldest first
 * @returns {Counter}
 */
function toCounter(service, { nowMs, aheadMinutes = 0 }, { code, events }) {
  const { name, team, metric = METRIC, stepMinutes = 1 } = service;
  const endMs = (Math.floor(nowMs / MINUTE_MS) + aheadMinutes) * MINUTE_MS;
  const restart = service.restartDaysAgo === undefined ? undefined : Math.round(service.restartDaysAgo * DAY_MINUTES);
  /** @type {number[]} */
  const timesMs = [];
  /** @type {number[]} */
  const values = [];
  let value = 0;
  events.forEach((count, i) => {
    const behindEnd = (events.length - 1 - i) * stepMinutes;
    const minutesAgo = behindEnd - aheadMinutes;
    value = (minutesAgo === restart ? 0 : value) + count;
    if (isSampled(service, minutesAgo)) {
      timesMs.push(endMs - behindEnd * MINUTE_MS);
      values.push(value);
    }
  });
  return {
    name: metric,
    labels: { service: name, ...(team === undefined ? {} : { team }), code },
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
