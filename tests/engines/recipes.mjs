// @ts-check
/** What each recipe of the cookbook is compared with. */
import { HOUR_MS, INTERVAL_MS, WINDOW_MS } from './data.mjs';

/** @typedef {import('./engine.mjs').Recipe} Recipe */
/** @typedef {import('./data.mjs').Minute} Minute */

const events = (/** @type {Minute} */ { bad, total }) => ({ bad, total });
const latency = (/** @type {Minute} */ { slow, total }) => ({ bad: slow, total });
const uptime = (/** @type {Minute} */ { isUp }) => ({ bad: isUp ? 0 : 1, total: 1 });
const ratio = (/** @type {Minute} */ { bad, total }) => ({ bad: total && bad / total, total: total && 1 });

/**
 * @param {string} columns
 * @param {string} table
 * @returns {string}
 */
function sql(columns, table) {
  return `SELECT service, ${columns} FROM ${table} WHERE time >= {from} AND time < {to} GROUP BY service`;
}

const failedRequests = sql('sum(CASE WHEN status >= 500 THEN 1 ELSE 0 END) AS bad, count(*) AS total', 'requests');
const slowRequests = sql('sum(CASE WHEN duration_ms > 300 THEN 1 ELSE 0 END) AS bad, count(*) AS total', 'requests');
const failedMinutes = sql('sum(bad) AS bad, sum(total) AS total', 'request_minutes');
const failedProbes = sql('sum(CASE WHEN up THEN 0 ELSE 1 END) AS bad, count(*) AS total', 'probes');
const ratios = sql('sum(1 - availability) AS bad, count(availability) AS total', 'request_minutes');

/** @type {Recipe[]} */
export const POSTGRES_RECIPES = [
  { name: 'postgres-events', aggregate: failedRequests, counted: events },
  { name: 'postgres-events-zero', aggregate: failedRequests, counted: events },
  { name: 'postgres-minutes', aggregate: failedMinutes, counted: events },
  { name: 'postgres-latency', aggregate: slowRequests, counted: latency },
  {
    name: 'postgres-percentile',
    aggregate: `SELECT service, sum(CASE WHEN p95 > 300 THEN 1 ELSE 0 END) AS bad, count(*) AS total FROM (${sql(
      'percentile_cont(0.95) WITHIN GROUP (ORDER BY duration_ms) AS p95',
      'requests'
    )}, date_trunc('minute', time)) AS minutes GROUP BY service`,
  },
  { name: 'postgres-uptime', aggregate: failedProbes, counted: uptime },
  { name: 'postgres-ratio', aggregate: ratios, counted: ratio },
  { name: 'postgres-rollup', aggregate: failedRequests, counted: events, intervalMs: HOUR_MS },
];

/** @type {Recipe[]} */
export const MARIADB_RECIPES = [
  { name: 'mysql-events', aggregate: failedRequests, counted: events },
  { name: 'mysql-events-zero', aggregate: failedRequests, counted: events },
  { name: 'mysql-minutes', aggregate: failedMinutes, counted: events },
  { name: 'mysql-latency', aggregate: slowRequests, counted: latency },
  { name: 'mysql-uptime', aggregate: failedProbes, counted: uptime },
  { name: 'mysql-ratio', aggregate: ratios, counted: ratio },
];

/**
 * @param {string} expression
 * @param {string} measurement
 * @returns {string}
 */
function influxql(expression, measurement) {
  return `SELECT ${expression} FROM "${measurement}" WHERE {window} GROUP BY "service"`;
}

const alias = '$col';
const allRequests = influxql('sum("total")', 'http');
const ratioCount = influxql('count("availability")', 'http');

/** @type {Recipe[]} */
export const INFLUXDB_RECIPES = [
  {
    name: 'influxql-events',
    alias,
    aggregate: { bad: influxql('sum("bad")', 'http'), total: allRequests },
    counted: events,
  },
  {
    name: 'influxql-latency',
    alias,
    aggregate: { bad: influxql('sum("total") - sum("fast")', 'http'), total: allRequests },
    counted: latency,
  },
  {
    name: 'influxql-percentile',
    aggregate: {
      bad: 'SELECT count("p95_ms") FROM "http" WHERE "p95_ms" > 300 AND {window} GROUP BY "service"',
      total: influxql('count("p95_ms")', 'http'),
    },
  },
  {
    name: 'influxql-uptime',
    alias,
    aggregate: { bad: influxql('count("up") - sum("up")', 'probe'), total: influxql('count("up")', 'probe') },
    counted: uptime,
  },
  {
    name: 'influxql-ratio',
    alias,
    aggregate: { bad: influxql('count("availability") - sum("availability")', 'http'), total: ratioCount },
    counted: ratio,
  },
];

/** A little shorter than the window, or older Prometheus versions would add the step at its very start. */
const STEPS_OF_WINDOW = `[${WINDOW_MS / 1000 - 1}s:${INTERVAL_MS / 1000}s]`;

/**
 * @param {string} expression
 * @returns {string} its sum over the steps of the window
 */
function overSteps(expression) {
  return `sum_over_time((${expression})${STEPS_OF_WINDOW})`;
}

const failed = 'sum by (service) (increase(http_requests_total{code="503"}[$window]))';
const all = 'sum by (service) (increase(http_requests_total[$window]))';
const over = (/** @type {string} */ le) =>
  `sum by (service) (increase(http_request_duration_seconds_bucket{le="${le}"}[$window]))`;

/** @type {Recipe[]} */
export const PROMETHEUS_RECIPES = [
  { name: 'prometheus-events', aggregate: { bad: failed, total: all }, counted: events },
  { name: 'prometheus-one-query', aggregate: { bad: failed, total: all }, counted: events },
  {
    name: 'prometheus-latency',
    aggregate: { bad: `${over('+Inf')} - ${over('0.3')}`, total: over('+Inf') },
    counted: latency,
  },
  { name: 'prometheus-percentile', aggregate: { bad: overSteps('{bad}'), total: overSteps('{total}') } },
  {
    name: 'prometheus-uptime',
    aggregate: {
      bad: 'count_over_time(probe_success[$window]) - sum_over_time(probe_success[$window])',
      total: 'count_over_time(probe_success[$window])',
    },
    counted: uptime,
  },
  {
    name: 'prometheus-ratio',
    // Steps without traffic have no ratio.
    aggregate: { bad: overSteps('1 - ({good} >= 0)'), total: overSteps('({good} >= 0) * 0 + 1') },
  },
  { name: 'prometheus-windowed', aggregate: { bad: failed, total: all }, counted: events },
  { name: 'prometheus-windowed', aggregate: { bad: failed, total: all }, counted: events, isInstant: true },
  { name: 'prometheus-recorded', aggregate: { bad: '{bad}', total: '{total}' } },
];

/** Recipes with tests of their own. */
export const OTHER_RECIPES = ['prometheus-rules', 'prometheus-burn-rate'];
