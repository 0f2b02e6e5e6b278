// @ts-check
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HISTORY_DAYS, createHistory } from './history.mjs';

/** @typedef {import('./history.mjs').Counter} Counter */

const LINES_PER_CHUNK = 5000;

/**
 * Writes the history up to now as an OpenMetrics file, for `promtool tsdb create-blocks-from openmetrics`.
 *
 * @param {string} file
 * @param {number} nowMs
 * @returns {Promise<void>}
 */
export async function writeOpenMetrics(file, nowMs) {
  const counters = createHistory({ nowMs, days: HISTORY_DAYS });
  await pipeline(Readable.from(openMetrics(counters)), createWriteStream(file));
}

/**
 * @param {Counter[]} counters
 * @returns {Generator<string>}
 */
export function* openMetrics(counters) {
  for (const metric of new Set(counters.map(({ name }) => name))) {
    const family = metric.replace(/_total$/, '');
    yield `# HELP ${family} Requests of the demo services.\n# TYPE ${family} counter\n`;
    for (const counter of counters.filter(({ name }) => name === metric)) {
      yield* samples(counter);
    }
  }
  yield '# EOF\n';
}

/**
 * Many lines a chunk: one by one they would take seconds.
 *
 * @param {Counter} counter
 * @returns {Generator<string>}
 */
function* samples(counter) {
  const series = seriesText(counter);
  for (let from = 0; from < counter.values.length; from += LINES_PER_CHUNK) {
    const values = counter.values.subarray(from, from + LINES_PER_CHUNK);
    yield Array.from(values, (value, i) => `${series} ${value} ${counter.timesMs[from + i] / 1000}\n`).join('');
  }
}

/**
 * @param {Pick<Counter, 'name' | 'labels'>} series
 * @returns {string} e.g. `http_requests_total{service="search",code="500"}`
 */
export function seriesText({ name, labels }) {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return `${name}{${pairs.join(',')}}`;
}
