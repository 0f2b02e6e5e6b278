// @ts-check
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { startServer } from './startServer.mjs';

/**
 * Serves the workbench's page of one Grafana version.
 *
 * @param {import('./paths.mjs').Host} host
 * @param {{ port: number; nowMs: number; prometheusUrl: string | undefined }} settings without Prometheus the page
 *   computes the same history itself
 * @returns {Promise<import('./processes.mjs').Running & { url: string }>}
 */
export async function startHost(host, { port, nowMs, prometheusUrl }) {
  const url = `http://127.0.0.1:${port}`;
  const args = ['--host', host.id, '--port', String(port), '--now', new Date(nowMs).toISOString()];
  const running = await startServer({
    name: `The workbench of ${host.id}`,
    command: process.execPath,
    args: [
      path.join(ROOT, 'workbench', 'server', 'main.mjs'),
      ...args,
      ...(prometheusUrl === undefined ? [] : ['--prometheus', prometheusUrl]),
    ],
    readyUrl: `${url}/login`,
  });
  return { ...running, url };
}
