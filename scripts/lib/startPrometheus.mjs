// @ts-check
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startServer } from './startServer.mjs';
import { startExporter } from '../../workbench/demo/exporter.mjs';
import { prometheusConfig } from '../../workbench/demo/prometheusConfig.mjs';
import { historyBlocks } from '../../workbench/demo/prometheusHistory.mjs';
import { createWorkFolder } from '../../workbench/demo/workFolder.mjs';

/**
 * @typedef {object} PrometheusSettings
 * @property {{ prometheus: string; promtool: string }} programs
 * @property {string} directory where the history is kept and the server works
 * @property {number} nowMs end of the history; must not lie ahead of the clock, or Prometheus refuses its own scrapes
 * @property {number} port
 * @property {boolean} goesOn whether the history's counters go on while the server runs
 */

/** @typedef {import('./processes.mjs').Running & { url: string }} RunningPrometheus */

/**
 * A Prometheus on 127.0.0.1 that holds the demo's history and scrapes itself.
 *
 * @param {PrometheusSettings} settings
 * @returns {Promise<RunningPrometheus>}
 */
export async function startPrometheus({ programs, directory, nowMs, port, goesOn }) {
  const blocks = await historyBlocks({ promtool: programs.promtool, directory, nowMs });
  const exporter = goesOn ? await startExporter({ nowMs }) : undefined;
  const self = `127.0.0.1:${port}`;
  // A copy for this run: two demos at once do not meet, and the history stays as it was written.
  const folder = await createWorkFolder(directory);
  const cleanUp = async () => {
    exporter?.stop();
    await folder.remove();
  };
  try {
    const config = path.join(folder.path, 'prometheus.yml');
    const data = path.join(folder.path, 'data');
    await mkdir(data);
    await cp(blocks, data, { recursive: true });
    await writeFile(config, prometheusConfig({ self, exporter: exporter?.target }));
    const running = await startServer({
      name: 'Prometheus',
      command: programs.prometheus,
      args: serverArguments({ config, data, self }),
      readyUrl: `http://${self}/-/ready`,
    });
    const stop = () => running.stop().finally(cleanUp);
    return { ...running, url: `http://${self}`, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/**
 * @param {{ config: string; data: string; self: string }} settings
 * @returns {string[]}
 */
function serverArguments({ config, data, self }) {
  return [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=10y',
    `--web.listen-address=${self}`,
    '--log.level=error',
  ];
}
