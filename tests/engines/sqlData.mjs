// @ts-check
/** The data as SQL text that PostgreSQL and MariaDB both read. Times are UTC. */
import { createMinutes, requestsOf } from './data.mjs';

/** @typedef {import('./data.mjs').Minute} Minute */

const ROWS_PER_STATEMENT = 2000;

/**
 * @param {{ time: string; float: string }} types the engine's names of two types
 * @returns {string}
 */
export function sqlData({ time, float }) {
  const minutes = createMinutes();
  return [
    `CREATE TABLE requests (time ${time}, service varchar(20), status int, duration_ms int);`,
    `CREATE TABLE request_minutes (time ${time}, service varchar(20), good int, bad int, total int, availability ${float});`,
    `CREATE TABLE probes (time ${time}, service varchar(20), up boolean);`,
    ...inserts('requests', minutes.flatMap(requestsOf).map(requestRow)),
    ...inserts('request_minutes', minutes.map(minuteRow)),
    ...inserts('probes', minutes.map(probeRow)),
  ].join('\n');
}

/**
 * @param {ReturnType<typeof requestsOf>[number]} request
 * @returns {string}
 */
function requestRow({ service, timeMs, status, durationMs }) {
  return `(${timeText(timeMs)},'${service}',${status},${durationMs})`;
}

/**
 * @param {Minute} minute
 * @returns {string}
 */
function minuteRow({ service, startMs, bad, total }) {
  const availability = total === 0 ? 'NULL' : (total - bad) / total;
  return `(${timeText(startMs)},'${service}',${total - bad},${bad},${total},${availability})`;
}

/**
 * @param {Minute} minute
 * @returns {string}
 */
function probeRow({ service, startMs, isUp }) {
  return `(${timeText(startMs)},'${service}',${isUp ? 'true' : 'false'})`;
}

/**
 * @param {number} ms
 * @returns {string}
 */
export function timeText(ms) {
  return `'${new Date(ms).toISOString().replace('T', ' ').replace('Z', '')}'`;
}

/**
 * @param {string} table
 * @param {string[]} rows
 * @returns {string[]}
 */
function inserts(table, rows) {
  const statements = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    statements.push(`INSERT INTO ${table} VALUES\n${rows.slice(from, from + ROWS_PER_STATEMENT).join(',\n')};`);
  }
  return statements;
}
