// @ts-check
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ENGINE_PACKAGES, programsOf } from '../../scripts/lib/enginePrograms.mjs';
import { freePortFrom } from '../../scripts/lib/freePort.mjs';
import { startServer } from '../../scripts/lib/startServer.mjs';
import {
  BUDGET_RATIO,
  FAST_MS,
  FROM_MS,
  INTERVAL_MS,
  SLOW_MS,
  TO_MS,
  VARIABLES,
  WINDOW_MS,
  createMinutes,
} from './data.mjs';
import { influxFrames } from './influxFrames.mjs';
import { expandMacros } from './macros.mjs';

/** @typedef {import('./data.mjs').Minute} Minute */
/** @typedef {import('./engine.mjs').RunningEngine} RunningEngine */

const PORT = 18_086;
const DATABASE = 'tests';
/** The share of slow requests above which the 95th percentile is slow. */
const SLOW_SHARE = 0.05;

/**
 * @param {string} folder for the engine's data
 * @returns {Promise<RunningEngine>}
 */
export async function startInfluxDb(folder) {
  const { influxd } = programsOf(ENGINE_PACKAGES.influxdb);
  const port = await freePortFrom(PORT);
  const config = path.join(folder, 'influxdb.conf');
  await writeFile(config, configText(folder, port));
  const url = `http://127.0.0.1:${port}`;
  const args = ['-config', config];
  const running = await startServer({ name: 'InfluxDB', command: influxd, args, readyUrl: `${url}/ping` });
  const query = (/** @type {string} */ text) => ask(url, text);
  try {
    await query(`CREATE DATABASE ${DATABASE}`);
    await send(`${url}/write?${new URLSearchParams({ db: DATABASE, precision: 'ms' })}`, lineProtocol(createMinutes()));
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...influxEngine(query), stop: running.stop };
}

/**
 * @param {(text: string) => Promise<import('./influxFrames.mjs').InfluxSeries[]>} query
 * @returns {Pick<RunningEngine, 'answer' | 'aggregate'>}
 */
function influxEngine(query) {
  return {
    answer: async (parts, { alias, intervalMs = INTERVAL_MS }) => {
      const context = { fromMs: FROM_MS, toMs: TO_MS, intervalMs, variables: VARIABLES };
      const answers = parts.map(async ({ name, text }) => {
        const executed = expandMacros(text, 'influxql', context);
        return influxFrames(await query(executed), { refId: name, executed, alias });
      });
      return (await Promise.all(answers)).flat();
    },
    aggregate: async (_, { aggregate }) => {
      if (typeof aggregate === 'string') {
        throw new Error('InfluxDB is asked for bad and total.');
      }
      const [bad, total] = await Promise.all([aggregate.bad, aggregate.total].map((text) => query(inWindow(text))));
      const headlines = total.map(({ tags, values }) => {
        const all = Number(values[0][1]);
        const failed = Number(bad.find((one) => one.tags?.service === tags?.service)?.values[0][1] ?? 0);
        const headline = { good: all - failed, bad: failed, total: all, remaining: 1 - failed / (BUDGET_RATIO * all) };
        return [tags?.service, headline];
      });
      return Object.fromEntries(headlines);
    },
  };
}

/**
 * @param {string} text
 * @returns {string}
 */
function inWindow(text) {
  return text.replace('{window}', `time >= ${TO_MS - WINDOW_MS}ms AND time < ${TO_MS}ms`);
}

/**
 * @param {string} url
 * @param {string} text
 * @returns {Promise<import('./influxFrames.mjs').InfluxSeries[]>}
 */
async function ask(url, text) {
  const answer = await send(
    `${url}/query?${new URLSearchParams({ db: DATABASE, epoch: 'ms' })}`,
    `q=${encodeURIComponent(text)}`
  );
  const { results, error } = JSON.parse(answer);
  const problem = error ?? results[0].error;
  if (problem !== undefined) {
    throw new Error(`${problem} in ${text}`);
  }
  return results[0].series ?? [];
}

/**
 * @param {string} url
 * @param {string} body
 * @returns {Promise<string>}
 */
async function send(url, body) {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const response = await fetch(url, { method: 'POST', body, headers });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`InfluxDB says ${response.status}: ${text}`);
  }
  return text;
}

/**
 * @param {Minute[]} minutes
 * @returns {string}
 */
function lineProtocol(minutes) {
  return minutes.flatMap((minute) => [httpLine(minute), probeLine(minute)]).join('\n');
}

/**
 * @param {Minute} minute
 * @returns {string}
 */
function httpLine({ service, startMs, total, bad, slow }) {
  const p95 = slow > SLOW_SHARE * total ? SLOW_MS : FAST_MS;
  const ratios = total === 0 ? '' : `,availability=${(total - bad) / total},p95_ms=${p95}`;
  const counts = `good=${total - bad}i,bad=${bad}i,total=${total}i,fast=${total - slow}i`;
  return `http,service=${service} ${counts}${ratios} ${startMs}`;
}

/**
 * @param {Minute} minute
 * @returns {string}
 */
function probeLine({ service, startMs, isUp }) {
  return `probe,service=${service} up=${isUp ? 1 : 0}i ${startMs}`;
}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {string} TOML
 */
function configText(folder, port) {
  const inFolder = (/** @type {string} */ name) => JSON.stringify(path.join(folder, name));
  return [
    'reporting-disabled = true',
    'bind-address = "127.0.0.1:0"',
    `[meta]\n  dir = ${inFolder('meta')}`,
    `[data]\n  dir = ${inFolder('data')}\n  wal-dir = ${inFolder('wal')}`,
    `[http]\n  bind-address = "127.0.0.1:${port}"\n  log-enabled = false`,
    '[logging]\n  level = "error"\n  suppress-logo = true',
    '[monitor]\n  store-enabled = false',
    '',
  ].join('\n');
}
