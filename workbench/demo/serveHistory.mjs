// @ts-check
/**
 * The demo's data for docker-compose.yaml: writes the history up to now, then serves the counters as they go on.
 *
 *     node serveHistory.mjs --file FILE --port N
 */
import { parseArgs } from 'node:util';
import { startExporter } from './exporter.mjs';
import { writeOpenMetrics } from './openmetrics.mjs';

const { values } = parseArgs({ options: { file: { type: 'string' }, port: { type: 'string', default: '9464' } } });
if (values.file === undefined) {
  throw new Error('Usage: serveHistory.mjs --file FILE [--port N]');
}

const nowMs = Date.now();
await writeOpenMetrics(values.file, nowMs);
// All addresses of the container; none of its ports is published.
const { target } = await startExporter({ nowMs, port: Number(values.port), address: '0.0.0.0' });
process.stdout.write(`History written, counters on ${target}\n`);
// The first process of a container is not ended by these signals unless it says so.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(0));
}
