// @ts-check
/**
 * The demo: installs and builds what is missing, then serves the demo dashboard on a page like Grafana's.
 *
 *     npm run demo -- [--host 12.4|13.2] [--no-prometheus]
 */
import './lib/requireNode.mjs';
import { parseArgs } from 'node:util';
import { buildHostIfOutdated, buildPluginIfOutdated } from './lib/builds.mjs';
import { freePortFrom } from './lib/freePort.mjs';
import { historyEnd } from './lib/historyEnd.mjs';
import { startHost } from './lib/hostServer.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { DEMO_FOLDER, HOSTS } from './lib/paths.mjs';
import { HOW_TO_GET_PROMETHEUS, findPrometheus } from './lib/prometheusPrograms.mjs';
import { runUntilInterrupted } from './lib/runUntilInterrupted.mjs';
import { startPrometheus } from './lib/startPrometheus.mjs';

/** @typedef {import('./lib/runUntilInterrupted.mjs').NamedRunning} NamedRunning */
/** @typedef {(running: NamedRunning) => void} Keep */

const PROMETHEUS_PORT = 9412;
const DASHBOARD = '/d/errorbudget-demo';

const { values } = parseArgs({
  options: { host: { type: 'string' }, 'no-prometheus': { type: 'boolean', default: false } },
});

await runUntilInterrupted(async (keep) => {
  const hosts = HOSTS.filter(({ version }) => values.host === undefined || version === values.host);
  if (hosts.length === 0) {
    throw new Error(`--host wants one of ${HOSTS.map(({ version }) => version).join(', ')}.`);
  }
  await installMissingPackages();
  const nowMs = historyEnd(undefined);
  const [prometheusUrl] = await Promise.all([
    startDemoPrometheus(nowMs, keep),
    buildPluginIfOutdated(),
    ...hosts.map(buildHostIfOutdated),
  ]);
  const lines = [];
  for (const host of hosts) {
    const server = await startHost(host, { port: await freePortFrom(host.port), nowMs, prometheusUrl });
    keep({ name: `The workbench of ${host.id}`, ...server });
    lines.push(`  Grafana ${host.version}   ${server.url}${DASHBOARD}`);
  }
  const source = prometheusUrl ?? 'in the page (no Prometheus server)';
  process.stdout.write(
    ['', 'Error budget demo', '', ...lines, `  Data           ${source}`, '', 'Ctrl-C ends it.', '', ''].join('\n')
  );
});

/**
 * @param {number} nowMs
 * @param {Keep} keep
 * @returns {Promise<string | undefined>} its address; `undefined` where the page must do without
 */
async function startDemoPrometheus(nowMs, keep) {
  if (values['no-prometheus']) {
    return undefined;
  }
  const programs = findPrometheus();
  if (programs === undefined) {
    process.stdout.write(`${HOW_TO_GET_PROMETHEUS} The page computes the same data itself.\n`);
    return undefined;
  }
  const port = await freePortFrom(PROMETHEUS_PORT);
  const prometheus = await startPrometheus({ programs, directory: DEMO_FOLDER, nowMs, port, goesOn: true });
  keep({ name: 'Prometheus', ...prometheus });
  return prometheus.url;
}
