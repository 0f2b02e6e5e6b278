// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the demo and the tests write and may lose: git ignores it. */
export const DEMO_FOLDER = path.join(ROOT, '.demo');

/** @typedef {{ id: string; version: string; folder: string; port: number }} Host */

/**
 * The Grafana versions that the workbench stands in for, with the ports that the demo prefers.
 *
 * @type {readonly Host[]}
 */
export const HOSTS = [
  { version: '12.4', port: 3412 },
  { version: '13.2', port: 3413 },
].map(({ version, port }) => ({
  id: `grafana-${version}`,
  version,
  folder: path.join(ROOT, 'workbench', 'hosts', `grafana-${version}`),
  port,
}));
