// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ENGINE_PACKAGES, programsOf } from '../../scripts/lib/enginePrograms.mjs';
import { freePortFrom } from '../../scripts/lib/freePort.mjs';
import { startServer } from '../../scripts/lib/startServer.mjs';
import { capture } from './capture.mjs';
import { readCookbook } from './cookbook.mjs';
import { BUDGET_RATIO, DATA_START_MS, FROM_MS, INTERVAL_MS, TO_MS, VARIABLES } from './data.mjs';
import { expandMacros } from './macros.mjs';
import { openMetricsData } from './prometheusData.mjs';
import { prometheusFrames } from './prometheusFrames.mjs';

/** @typedef {import('./engine.mjs').RunningEngine} RunningEngine */
/** @typedef {import('./cookbook.mjs').RecipePart} RecipePart */
/** @typedef {import('./prometheusFrames.mjs').PrometheusSeries} PrometheusSeries */
/** @typedef {RunningEngine & { instant: (text: string) => Promise<Map<string, number>> }} RunningPrometheus */

const PORT = 19_090;
const RULES = 'prometheus-rules';

/**
 * @param {string} folder for the engine's data
 * @returns {Promise<RunningPrometheus>}
 */
export async function startPrometheus(folder) {
  const { prometheus, promtool } = programsOf(ENGINE_PACKAGES.prometheus);
  const [data, config, history, rules] = ['data', 'prometheus.yml', 'history.om', 'rules.yml'].map((name) =>
    path.join(folder, name)
  );
  await mkdir(data);
  await writeFile(config, '');
  await writeFile(history, openMetricsData());
  await writeFile(rules, readCookbook().get(RULES)?.[0].text ?? '');
  const blocks = ['tsdb', 'create-blocks-from'];
  await capture(promtool, [...blocks, 'openmetrics', '--max-block-duration=720h', '--quiet', history, data]);
  const self = `127.0.0.1:${await freePortFrom(PORT)}`;
  const url = `http://${self}`;
  const run = () =>
    startServer({
      name: 'Prometheus',
      command: prometheus,
      args: serverArguments({ config, data, self }),
      readyUrl: `${url}/-/ready`,
    });
  // The rules' past: Prometheus evaluates them over its own history, and reads the result when it starts again.
  const first = await run();
  const span = [`--start=${DATA_START_MS / 1000 + 600}`, `--end=${TO_MS / 1000}`];
  await capture(promtool, [...blocks, 'rules', `--url=${url}`, ...span, `--output-dir=${data}`, rules]).finally(
    first.stop
  );
  const running = await run();
  return { ...prometheusEngine(url), instant: (text) => instant(url, expand(text, INTERVAL_MS)), stop: running.stop };
}

/**
 * @param {{ config: string; data: string; self: string }} settings
 * @returns {string[]}
 */
function serverArguments({ config, data, self }) {
  return [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=${self}`,
    '--log.level=error',
  ];
}

/**
 * @param {string} url
 * @returns {Pick<RunningEngine, 'answer' | 'aggregate'>}
 */
function prometheusEngine(url) {
  return {
    answer: async (parts, { isInstant = false, intervalMs: stepMs = INTERVAL_MS }) => {
      const answers = parts.map(async ({ name, text }) => {
        const expression = expand(text, stepMs);
        const times = isInstant ? { time: TO_MS / 1000 } : rangeOf(stepMs);
        const series = await ask(url, { query: expression, ...times });
        return prometheusFrames(series, { refId: name, expression, stepMs });
      });
      return (await Promise.all(answers)).flat();
    },
    aggregate: async (parts, { aggregate }) => {
      if (typeof aggregate === 'string') {
        throw new Error('Prometheus is asked for bad and total.');
      }
      const [bad, total] = [aggregate.bad, aggregate.total].map((text) => expand(fillIn(text, parts), INTERVAL_MS));
      const remaining = `1 - (${bad}) / (${BUDGET_RATIO} * (${total}))`;
      const [bads, totals, remainings] = await Promise.all([bad, total, remaining].map((text) => instant(url, text)));
      return Object.fromEntries(
        [...totals].map(([service, all]) => {
          const failed = bads.get(service) ?? 0;
          const left = remainings.get(service) ?? NaN;
          return [service, { good: all - failed, bad: failed, total: all, remaining: left }];
        })
      );
    },
  };
}

/**
 * @param {string} text with the recipe's own queries as `{bad}`, `{good}`, `{total}`
 * @param {RecipePart[]} parts
 * @returns {string}
 */
function fillIn(text, parts) {
  return parts.reduce((filled, part) => filled.replaceAll(`{${part.name}}`, () => `(${part.text})`), text);
}

/**
 * @param {string} text
 * @param {number} intervalMs
 * @returns {string}
 */
function expand(text, intervalMs) {
  return expandMacros(text, 'prometheus', { fromMs: FROM_MS, toMs: TO_MS, intervalMs, variables: VARIABLES });
}

/**
 * @param {number} stepMs
 * @returns {{ start: number; end: number; step: number }}
 */
function rangeOf(stepMs) {
  return { start: FROM_MS / 1000, end: TO_MS / 1000, step: stepMs / 1000 };
}

/**
 * @param {string} url
 * @param {string} query
 * @returns {Promise<Map<string, number>>} values at the end of the range, by service
 */
async function instant(url, query) {
  const series = await ask(url, { query, time: TO_MS / 1000 });
  return new Map(series.map(({ metric, value }) => [metric.service, Number(value?.[1])]));
}

/**
 * @param {string} url
 * @param {Record<string, string | number>} parameters those of a range query, or of an instant query
 * @returns {Promise<PrometheusSeries[]>}
 */
async function ask(url, parameters) {
  const body = new URLSearchParams();
  Object.entries(parameters).forEach(([name, value]) => body.set(name, String(value)));
  const path = 'start' in parameters ? 'query_range' : 'query';
  const response = await fetch(`${url}/api/v1/${path}`, { method: 'POST', body });
  /** @type {{ status: string; data: { result: PrometheusSeries[] }; error?: string }} */
  const { status, data, error } = JSON.parse(await response.text());
  if (status !== 'success') {
    throw new Error(`${error} in ${parameters.query}`);
  }
  return data.result;
}
