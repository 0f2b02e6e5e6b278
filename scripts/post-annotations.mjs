// @ts-check
/**
 * Brings the demo's annotations, `provisioning/annotations.json`, to a Grafana server. (The workbench reads the file.)
 *
 *     GRAFANA_URL=http://127.0.0.1:3000 npm run demo:annotations -- [--now 2026-11-01T00:00:00Z]
 *
 * `--now`, or DEMO_NOW, is the end of the demo's history; without it, the newest sample that the server's Prometheus holds.
 * GRAFANA_TOKEN is a service account's token, where the server wants one. `docker compose up` runs this by itself.
 */
import './lib/requireNode.mjs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readAnnotations } from '../workbench/demo/annotations.mjs';
import { grafanaApi } from './lib/grafanaApi.mjs';
import { ROOT } from './lib/paths.mjs';
import { storeAnnotations } from './lib/storeAnnotations.mjs';

/** @typedef {import('./lib/grafanaApi.mjs').GrafanaApi} GrafanaApi */

const SAMPLE_TIMES = 'timestamp(http_requests_total{service="profile",code="200"})';
/** A history that ends at a fixed instant, on a full hour, may have ended weeks ago. */
const NEWEST_SAMPLE = `max_over_time(${SAMPLE_TIMES}[2d:1m]) or max_over_time(${SAMPLE_TIMES}[60d:1h])`;
const PATIENCE_MS = 60_000;

const { values } = parseArgs({ options: { now: { type: 'string' } } });

try {
  await main();
} catch (error) {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${message}${cause instanceof Error ? ` (${cause.message})` : ''}\n`);
  process.exitCode = 1;
}

async function main() {
  const url = process.env.GRAFANA_URL || 'http://127.0.0.1:3000';
  const api = grafanaApi(url, process.env.GRAFANA_TOKEN || undefined);
  const asked = values.now || process.env.DEMO_NOW;
  const nowMs = asked ? Date.parse(asked) : await newestSample(api);
  if (Number.isNaN(nowMs)) {
    throw new Error('The end of the history is not known: say it with --now 2026-11-01T00:00:00Z.');
  }
  const annotations = await readAnnotations(path.join(ROOT, 'provisioning', 'annotations.json'), nowMs);
  for (const uid of new Set(annotations.flatMap(({ dashboardUID }) => dashboardUID ?? []))) {
    await waitForDashboard(api, uid);
  }
  const { posted, kept, removed } = await storeAnnotations(api, annotations);
  process.stdout.write(`Annotations on ${url}: ${posted} posted, ${kept} there already, ${removed} outdated removed\n`);
}

/**
 * @param {GrafanaApi} api
 * @returns {Promise<number>} ms since the epoch; NaN where there is none
 */
async function newestSample(api) {
  const query = new URLSearchParams({ query: NEWEST_SAMPLE });
  /** @type {{ data: { result: Array<{ value: [number, string] }> } }} */
  const { data } = await api.get(`/api/datasources/proxy/uid/prometheus/api/v1/query?${query}`);
  return Number(data.result[0]?.value[1]) * 1000;
}

/**
 * A server that has just been started may still be reading its dashboards, and takes no annotation of one that it does not
 * know.
 *
 * @param {GrafanaApi} api
 * @param {string} uid
 */
async function waitForDashboard(api, uid) {
  const endMs = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await api.get(`/api/dashboards/uid/${uid}`);
      return;
    } catch (error) {
      if (performance.now() > endMs) {
        throw error;
      }
      await sleep(1000);
    }
  }
}
