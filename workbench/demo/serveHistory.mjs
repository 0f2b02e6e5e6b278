// @ts-check
/**
 * The demo's data for docker-compose.yaml: writes the history, its end and Prometheus's configuration into a folder, then
 * serves the counters as they go on.
 *
 *     node serveHistory.mjs --folder FOLDER --exporter HOST:PORT --self HOST:PORT [--now ISO]
 *
 * `exporter` and `self` are the addresses of this server and of Prometheus, as Prometheus sees them.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startExporter } from './exporter.mjs';
import { writeOpenMetrics } from './openmetrics.mjs';
import { prometheusConfig } from './prometheusConfig.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '.' },
    exporter: { type: 'string', default: 'localhost:9464' },
    self: { type: 'string', default: 'localhost:9090' },
    now: { type: 'string', default: '' },
  },
});

const isFixed = values.now !== '';
const nowMs = isFixed ? Date.parse(values.now) : Date.now();
await writeOpenMetrics(path.join(values.folder, 'history.om'), nowMs);
await writeFile(path.join(values.folder, 'end'), new Date(nowMs).toISOString());
// A history that ends at a fixed instant does not go on.
const exporter = isFixed ? undefined : values.exporter;
await writeFile(path.join(values.folder, 'prometheus.yml'), prometheusConfig({ self: values.self, exporter }));

// All addresses of the container; its port is not published.
const port = Number(values.exporter.split(':')[1]);
await startExporter({ nowMs, port, address: '0.0.0.0' });
process.stdout.write(`History up to ${new Date(nowMs).toISOString()} written, counters on port ${port}\n`);
// The first process of a container does not end at these signals unless it says so.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(0));
}
