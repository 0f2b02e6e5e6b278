// @ts-check
import { once } from 'node:events';
import http from 'node:http';
import { HISTORY_DAYS, createHistory } from './history.mjs';
import { seriesText } from './openmetrics.mjs';

/** @typedef {import('./history.mjs').Counter} Counter */

/** How long a demo may be left open before its counters stand still. */
const AHEAD_MINUTES = 7 * 24 * 60;
const SILENT_AFTER_MS = 3_600_000;

/**
 * Goes on where the history ends: serves the counters' present values for Prometheus to scrape, so that a demo that is
 * left open does not run dry.
 *
 * @param {{ nowMs: number; port?: number; address?: string }} settings `nowMs` is the end of the history
 * @returns {Promise<{ target: string; stop: () => void }>} `target` as Prometheus wants it, `host:port`
 */
export async function startExporter({ nowMs, port = 0, address = '127.0.0.1' }) {
  const counters = createHistory({ nowMs, days: HISTORY_DAYS, aheadMinutes: AHEAD_MINUTES });
  const server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(expositionAt(counters, Date.now()));
  });
  server.listen(port, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') {
    throw new Error('The exporter of the demo has no port.');
  }
  return { target: `${bound.address}:${bound.port}`, stop: () => stop(server) };
}

/**
 * @param {http.Server} server
 * @returns {void}
 */
function stop(server) {
  server.close();
  // A scraper keeps its connection open, which would keep this process alive.
  server.closeAllConnections();
}

/**
 * @param {Counter[]} counters
 * @param {number} atMs
 * @returns {string} Prometheus's text format
 */
export function expositionAt(counters, atMs) {
  // A service whose story is that it fell silent ends long before the others.
  const newestMs = Math.max(...counters.map(({ timesMs }) => endOf(timesMs)));
  const families = [...new Set(counters.map(({ name }) => name))].map((metric) => {
    const lines = counters
      .filter(({ name, timesMs }) => name === metric && newestMs - endOf(timesMs) < SILENT_AFTER_MS)
      .map((counter) => `${seriesText(counter)} ${valueAt(counter, atMs)}\n`);
    return `# TYPE ${metric} counter\n${lines.join('')}`;
  });
  return families.join('');
}

/**
 * @param {Float64Array} timesMs
 * @returns {number}
 */
function endOf(timesMs) {
  return timesMs[timesMs.length - 1];
}

/**
 * @param {Counter} counter
 * @param {number} atMs
 * @returns {number} value of the newest sample that is not later; the last one's after the end
 */
function valueAt({ timesMs, values }, atMs) {
  const last = values.length - 1;
  // The end of a counter has evenly spaced samples, so its place follows from the time.
  const stepMs = timesMs[last] - timesMs[last - 1];
  const stepsBeforeEnd = Math.max(0, Math.ceil((timesMs[last] - atMs) / stepMs));
  return values[Math.max(0, last - stepsBeforeEnd)];
}
