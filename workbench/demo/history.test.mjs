// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FLEET, FLEET_METRIC } from './fleet.mjs';
import { HISTORY_DAYS, createHistory } from './history.mjs';

/** @typedef {import('./history.mjs').Counter} Counter */

const MINUTE_MS = 60_000;
const BUCKET_MS = 10 * MINUTE_MS;
const DAY_MS = 86_400_000;
const WINDOW_BUCKETS = (30 * DAY_MS) / BUCKET_MS;
const NOW = Date.UTC(2026, 10, 1);
const HISTORY = createHistory({ nowMs: NOW, days: HISTORY_DAYS });
/** Those of the three services with a story of their own, and those of the fleet. */
const DETAILED = HISTORY.filter(({ name }) => name === 'http_requests_total');
const FLEET_HISTORY = HISTORY.filter(({ name }) => name === FLEET_METRIC);
const TRAILING = new Map(['profile', 'search', 'checkout'].map((service) => [service, trailingOf(service)]));

/**
 * @param {string} service
 * @param {string} code
 * @returns {Counter}
 */
function counterOf(service, code) {
  const counter = HISTORY.find(({ labels }) => labels.service === service && labels.code === code);
  assert.ok(counter, `${service} ${code}`);
  return counter;
}

/**
 * Events per 10-minute bucket, oldest first, the last one ending now: as `increase(…[10m])` counts them.
 *
 * @param {Counter} counter
 * @returns {Float64Array}
 */
function bucketsOf({ timesMs, values }) {
  const buckets = new Float64Array(2 * WINDOW_BUCKETS);
  for (let i = 1; i < values.length; i++) {
    const index = buckets.length - 1 - Math.floor((NOW - timesMs[i]) / BUCKET_MS);
    if (index >= 0 && timesMs[i] - timesMs[i - 1] === MINUTE_MS) {
      buckets[index] += values[i] >= values[i - 1] ? values[i] - values[i - 1] : values[i];
    }
  }
  return buckets;
}

/**
 * Remaining budget at 99.9 % over the 30 days before each bucket's end, for the last 30 days; the last one is now's.
 *
 * @param {string} service
 * @returns {number[]}
 */
function trailingOf(service) {
  const [good, bad] = ['200', '500'].map((code) => bucketsOf(counterOf(service, code)));
  const trailing = [];
  let [goodSum, badSum] = [0, 0];
  for (let i = 0; i < good.length; i++) {
    goodSum += good[i] - (good[i - WINDOW_BUCKETS] ?? 0);
    badSum += bad[i] - (bad[i - WINDOW_BUCKETS] ?? 0);
    if (i >= WINDOW_BUCKETS) {
      trailing.push(1 - badSum / (0.001 * (goodSum + badSum)));
    }
  }
  return trailing;
}

/**
 * @param {string} service
 * @param {number} [daysAgo]
 * @returns {number}
 */
function remainingOf(service, daysAgo = 0) {
  const trailing = TRAILING.get(service) ?? [];
  return trailing[trailing.length - 1 - Math.round((daysAgo * DAY_MS) / BUCKET_MS)];
}

/**
 * @param {Counter} counter
 * @returns {number[]} times of the samples that are below the one before
 */
function restartsOf({ timesMs, values }) {
  return [...timesMs].filter((_, i) => i > 0 && values[i] < values[i - 1]);
}

/**
 * @param {Counter} counter
 * @returns {{ fromMs: number; lengthMs: number }[]}
 */
function gapsOf({ timesMs }) {
  return [...timesMs]
    .map((timeMs, i) => ({ fromMs: timesMs[i - 1], lengthMs: timeMs - timesMs[i - 1] }))
    .filter(({ lengthMs }) => lengthMs > MINUTE_MS);
}

describe('the stories of the demo services', () => {
  it('profile has most of its budget left', () => {
    assert.ok(remainingOf('profile') > 0.8 && remainingOf('profile') < 0.9, `${remainingOf('profile')}`);
  });

  it('search has 20 to 35 % left and was never frozen', () => {
    assert.ok(remainingOf('search') > 0.2 && remainingOf('search') < 0.35, `${remainingOf('search')}`);
    assert.ok(Math.min(...(TRAILING.get('search') ?? [])) > 0.2);
  });

  it('search burns at about three times the sustainable pace, which freezes it within three days', () => {
    const spentPerDay = (remainingOf('search', 3) - remainingOf('search')) / 3;
    assert.ok(spentPerDay * 30 > 2.5, `${spentPerDay}`);
    assert.ok(remainingOf('search') / spentPerDay < 3);
  });

  it('checkout used its budget up six days ago', () => {
    const trailing = TRAILING.get('checkout') ?? [];
    const firstSpent = trailing.findIndex((remaining) => remaining <= 0);
    const daysAgo = ((trailing.length - 1 - firstSpent) * BUCKET_MS) / DAY_MS;
    assert.ok(daysAgo > 5.9 && daysAgo < 6.1, `${daysAgo}`);
    assert.ok(remainingOf('checkout', 7) > 0.3);
  });

  it('checkout has stayed below the thaw level since, and is overspent by about 8 %', () => {
    const sinceFreeze = (TRAILING.get('checkout') ?? []).slice(-Math.round((5.9 * DAY_MS) / BUCKET_MS));
    assert.ok(Math.max(...sinceFreeze) < 0.05, `${Math.max(...sinceFreeze)}`);
    assert.ok(remainingOf('checkout') > -0.095 && remainingOf('checkout') < -0.07, `${remainingOf('checkout')}`);
  });
});

describe('the demo counters', () => {
  it('count whole events, once a minute on the minute, up to now', () => {
    for (const { timesMs, values } of DETAILED) {
      assert.ok(values.every((value) => Number.isSafeInteger(value) && value >= 0));
      assert.ok(timesMs.every((timeMs) => timeMs % MINUTE_MS === 0));
      assert.equal(timesMs.at(-1), NOW);
      assert.equal(timesMs[0], NOW - HISTORY_DAYS * DAY_MS + MINUTE_MS);
    }
  });

  it('never fall, except that those of profile restart once within the last 30 days, together', () => {
    for (const counter of HISTORY) {
      const restarts = restartsOf(counter);
      assert.equal(restarts.length, counter.labels.service === 'profile' ? 1 : 0);
      assert.ok(restarts.every((timeMs) => timeMs > NOW - 30 * DAY_MS));
    }
    assert.deepEqual(restartsOf(counterOf('profile', '200')), restartsOf(counterOf('profile', '500')));
  });

  it('are scraped without a break, except that search misses three hours within the last 30 days', () => {
    for (const counter of DETAILED) {
      const gaps = gapsOf(counter);
      assert.deepEqual(
        gaps.map(({ lengthMs }) => lengthMs),
        counter.labels.service === 'search' ? [3 * 60 * MINUTE_MS + MINUTE_MS] : []
      );
      assert.ok(gaps.every(({ fromMs }) => fromMs > NOW - 30 * DAY_MS));
    }
  });

  it('go on through the hours that were not scraped', () => {
    const { timesMs, values } = counterOf('search', '200');
    const afterGap = timesMs.findIndex((timeMs, i) => i > 0 && timeMs - timesMs[i - 1] > MINUTE_MS);
    assert.ok(values[afterGap] - values[afterGap - 1] > 100 * (values[afterGap + 1] - values[afterGap]));
  });
});

describe('the counters of the fleet', () => {
  it('count forty services of five teams every ten minutes', () => {
    assert.equal(FLEET_HISTORY.length, 2 * FLEET.length);
    assert.equal(FLEET.length, 40);
    assert.deepEqual([...new Set(FLEET_HISTORY.map(({ labels }) => labels.team))].length, 5);
    for (const { timesMs } of FLEET_HISTORY) {
      assert.ok(timesMs.every((timeMs, i) => i === 0 || timeMs - timesMs[i - 1] === BUCKET_MS));
    }
  });

  it('go on up to now, except those of two services that have fallen silent', () => {
    const silent = FLEET_HISTORY.filter(({ timesMs }) => timesMs.at(-1) !== NOW);
    assert.deepEqual([...new Set(silent.map(({ labels }) => labels.service))].sort(), ['fraud-check', 'routes']);
  });
});

describe('the demo history', () => {
  it('is the same at every run', () => {
    assert.deepEqual(createHistory({ nowMs: NOW, days: HISTORY_DAYS }), HISTORY);
  });

  it('is the same at every instant, only later', () => {
    const laterMs = 37 * DAY_MS + 7 * 3_600_000;
    createHistory({ nowMs: NOW + laterMs, days: HISTORY_DAYS }).forEach(({ timesMs, values }, i) => {
      assert.deepEqual(values, HISTORY[i].values);
      assert.equal(timesMs[0], HISTORY[i].timesMs[0] + laterMs);
    });
  });

  it('holds the same last days however far it reaches back', () => {
    const short = createHistory({ nowMs: NOW, days: 2 });
    short.forEach(({ values }, i) => {
      const same = HISTORY[i].values.slice(-values.length);
      const before = HISTORY[i].values[HISTORY[i].values.length - values.length - 1];
      assert.deepEqual(
        values,
        same.map((value) => value - before)
      );
    });
  });

  it('goes on after now without changing the past', () => {
    createHistory({ nowMs: NOW, days: HISTORY_DAYS, aheadMinutes: 10 }).forEach(({ timesMs, values }, i) => {
      const { length } = HISTORY[i].values;
      assert.deepEqual(values.subarray(0, length), HISTORY[i].values);
      assert.deepEqual(timesMs.subarray(0, length), HISTORY[i].timesMs);
      // Who has fallen silent stays so.
      const endMs = HISTORY[i].timesMs.at(-1) ?? 0;
      assert.equal(timesMs.at(-1), endMs === NOW ? NOW + 10 * MINUTE_MS : endMs);
    });
  });
});
