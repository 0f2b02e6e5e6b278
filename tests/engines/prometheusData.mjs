// @ts-check
/** The data as Prometheus would have scraped it, in OpenMetrics' text. */
import { seriesText } from '../../workbench/demo/openmetrics.mjs';
import { MINUTE_MS, createMinutes } from './data.mjs';

/** @typedef {import('./data.mjs').Minute} Minute */
/** @typedef {{ name: string; labels: Record<string, string>; eventsOf: (minute: Minute) => number }} Counter */

const DURATION = 'http_request_duration_seconds';

/** @type {Counter[]} */
const COUNTERS = [
  { name: 'http_requests_total', labels: { code: '200' }, eventsOf: ({ total, bad }) => total - bad },
  { name: 'http_requests_total', labels: { code: '503' }, eventsOf: ({ bad }) => bad },
  { name: `${DURATION}_bucket`, labels: { le: '0.1' }, eventsOf: () => 0 },
  { name: `${DURATION}_bucket`, labels: { le: '0.3' }, eventsOf: ({ total, slow }) => total - slow },
  { name: `${DURATION}_bucket`, labels: { le: '1.0' }, eventsOf: ({ total }) => total },
  { name: `${DURATION}_bucket`, labels: { le: '+Inf' }, eventsOf: ({ total }) => total },
  { name: `${DURATION}_count`, labels: {}, eventsOf: ({ total }) => total },
];

/** @returns {string} */
export function openMetricsData() {
  const minutes = createMinutes();
  const services = [...new Set(minutes.map(({ service }) => service))];
  const lines = services.flatMap((service) => {
    const own = minutes.filter((minute) => minute.service === service);
    return [...COUNTERS.flatMap((counter) => counterLines(counter, own)), ...own.map(probeLine)];
  });
  return [...lines, '# EOF', ''].join('\n');
}

/**
 * A sample at both ends of each minute: at whole minutes `increase` has nothing to extrapolate, so that counts are exact.
 *
 * @param {Counter} counter
 * @param {Minute[]} minutes
 * @returns {string[]}
 */
function counterLines({ name, labels, eventsOf }, minutes) {
  const series = seriesText({ name, labels: { service: minutes[0].service, ...labels } });
  /** @type {Map<number, number>} */
  const samples = new Map();
  let count = 0;
  for (const minute of minutes) {
    samples.set(minute.startMs, count);
    count += eventsOf(minute);
    samples.set(minute.startMs + MINUTE_MS, count);
  }
  return [...samples].map(([timeMs, value]) => `${series} ${value} ${timeMs / 1000}`);
}

/**
 * Probes are scraped in the middle of a minute: none lies on the edge of a bucket, where two buckets would count it.
 *
 * @param {Minute} minute
 * @returns {string}
 */
function probeLine({ service, startMs, isUp }) {
  const series = seriesText({ name: 'probe_success', labels: { service } });
  return `${series} ${isUp ? 1 : 0} ${(startMs + MINUTE_MS / 2) / 1000}`;
}
