// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expositionAt } from './exporter.mjs';

const MINUTE_MS = 60_000;
const COUNTER = {
  name: 'http_requests_total',
  labels: { service: 'search' },
  timesMs: Float64Array.of(0, MINUTE_MS, 2 * MINUTE_MS),
  values: Float64Array.of(10, 20, 30),
};

/**
 * @param {number} atMs
 * @returns {string | undefined}
 */
function valueAt(atMs) {
  return expositionAt([COUNTER], atMs).split('\n')[1];
}

it('serves the newest value that is not later than the scrape', () => {
  assert.equal(valueAt(MINUTE_MS), 'http_requests_total{service="search"} 20');
  assert.equal(valueAt(2 * MINUTE_MS - 1), 'http_requests_total{service="search"} 20');
  assert.equal(valueAt(2 * MINUTE_MS), 'http_requests_total{service="search"} 30');
});

it('stands still after its end', () => {
  assert.equal(valueAt(99 * MINUTE_MS), 'http_requests_total{service="search"} 30');
});
