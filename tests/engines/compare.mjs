// @ts-check
import assert from 'node:assert/strict';
import { BUDGET_RATIO, TO_MS, WINDOW_MS, createMinutes } from './data.mjs';

/** @typedef {import('./types.js').Headlines} Headlines */

const TOLERANCE = 1e-9;

/**
 * @param {Headlines} shown by the panel
 * @param {Headlines} told by whom it is compared with
 * @param {string} who
 * @returns {void}
 */
export function assertSame(shown, told, who) {
  assert.deepEqual(Object.keys(shown).sort(), Object.keys(told).sort(), `services of the panel and of ${who}`);
  for (const [service, headline] of Object.entries(told)) {
    for (const [name, expected] of Object.entries(headline)) {
      const actual = shown[service][/** @type {keyof typeof headline} */ (name)];
      assertClose(actual, expected, `${name} of ${service}: the panel says ${actual}, ${who} ${expected}`);
    }
  }
}

/**
 * @param {number} actual
 * @param {number} expected
 * @param {string} message
 * @returns {void}
 */
export function assertClose(actual, expected, message) {
  const difference = Math.abs(actual - expected);
  assert.ok(difference <= TOLERANCE * Math.max(Math.abs(expected), Number.MIN_VALUE), message);
}

/**
 * What the data holds in the window, added up here.
 *
 * @param {NonNullable<import('./engine.mjs').Recipe['counted']>} counted
 * @returns {Headlines}
 */
export function sumOfData(counted) {
  /** @type {Record<string, { bad: number; total: number }>} */
  const sums = {};
  for (const minute of createMinutes()) {
    if (minute.startMs >= TO_MS - WINDOW_MS && minute.startMs < TO_MS) {
      const sum = (sums[minute.service] ??= { bad: 0, total: 0 });
      const { bad, total } = counted(minute);
      sum.bad += bad;
      sum.total += total;
    }
  }
  return Object.fromEntries(
    Object.entries(sums).map(([service, { bad, total }]) => {
      return [service, { good: total - bad, bad, total, remaining: 1 - bad / (BUDGET_RATIO * total) }];
    })
  );
}
