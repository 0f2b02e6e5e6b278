// @ts-check
/**
 * The browser tests, on the workbench's two Grafana versions with a Prometheus whose history ends at a fixed instant, or on
 * a real Grafana with the dashboards of `provisioning/`:
 *
 *     npm run test:browser -- [arguments for Playwright]
 *     DEMO_NOW=2026-11-01T00:00:00Z docker compose up --detach
 *     GRAFANA_URL=http://127.0.0.1:3000 npm run test:browser
 */
import './lib/requireNode.mjs';
import path from 'node:path';
import { buildHostIfOutdated, buildPluginIfOutdated } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { freePortFrom } from './lib/freePort.mjs';
import { startHost } from './lib/hostServer.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { DEMO_FOLDER, HOSTS, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { ensurePrometheus } from './lib/prometheusPrograms.mjs';
import { runUntilInterrupted } from './lib/runUntilInterrupted.mjs';
import { startPrometheus } from './lib/startPrometheus.mjs';

/** @typedef {(running: import('./lib/runUntilInterrupted.mjs').NamedRunning) => void} Keep */

/** The numbers and pictures of the tests belong to this instant. */
const NOW = '2026-11-01T00:00:00Z';
/** Away from the demo's, which may run beside. */
const PROMETHEUS_PORT = 9512;
const HOST_PORT = 3512;

await runUntilInterrupted(runTests, { interruptCode: 1 });

/**
 * @param {Keep} keep
 * @returns {Promise<number>} exit code
 */
async function runTests(keep) {
  await installMissingPackages(process.env.GRAFANA_URL ? [ROOT] : undefined);
  const CHROMIUM_PATH = await ensureChromium();
  const addresses = process.env.GRAFANA_URL ? realGrafana() : await startWorkbench(keep);
  const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const isWell = await run(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...addresses, CHROMIUM_PATH, DEMO_NOW: NOW },
  });
  return isWell ? 0 : 1;
}

/** @returns {Record<string, string>} environment variables beside GRAFANA_URL */
function realGrafana() {
  return { PROMETHEUS_URL: process.env.PROMETHEUS_URL ?? 'http://127.0.0.1:9090' };
}

/**
 * @param {Keep} keep
 * @returns {Promise<Record<string, string>>} environment variables that tell the tests where everything is
 */
async function startWorkbench(keep) {
  const programs = await ensurePrometheus();
  await buildPluginIfOutdated();
  for (const host of HOSTS) {
    await buildHostIfOutdated(host);
  }
  const nowMs = Date.parse(NOW);
  const port = await freePortFrom(PROMETHEUS_PORT);
  const prometheus = await startPrometheus({ programs, directory: DEMO_FOLDER, nowMs, port, goesOn: false });
  keep({ name: 'Prometheus', ...prometheus });
  /** @type {Record<string, string>} */
  const addresses = { PROMETHEUS_URL: prometheus.url };
  for (const host of HOSTS) {
    const server = await startHost(host, { port: await freePortFrom(HOST_PORT), nowMs, prometheusUrl: prometheus.url });
    keep({ name: `The workbench of ${host.id}`, ...server });
    addresses[`WORKBENCH_${host.version.split('.')[0]}_URL`] = server.url;
  }
  return addresses;
}
