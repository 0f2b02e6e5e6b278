// @ts-check
/**
 * The demo's Prometheus alone, in the foreground:
 *
 *     npm run demo:data -- --now 2026-11-01T00:00:00Z --port 9412
 */
import { parseArgs } from 'node:util';
import { freePortFrom } from './lib/freePort.mjs';
import { historyEnd } from './lib/historyEnd.mjs';
import { DEMO_FOLDER } from './lib/paths.mjs';
import { HOW_TO_GET_PROMETHEUS, findPrometheus } from './lib/prometheusPrograms.mjs';
import { runUntilInterrupted } from './lib/runUntilInterrupted.mjs';
import { startPrometheus } from './lib/startPrometheus.mjs';

const { values } = parseArgs({ options: { now: { type: 'string' }, port: { type: 'string', default: '9412' } } });

await runUntilInterrupted(async (keep) => {
  const programs = findPrometheus();
  if (programs === undefined) {
    throw new Error(HOW_TO_GET_PROMETHEUS);
  }
  const prometheus = await startPrometheus({
    programs,
    directory: DEMO_FOLDER,
    nowMs: historyEnd(values.now),
    port: await freePortFrom(Number(values.port)),
    goesOn: values.now === undefined,
  });
  keep({ name: 'Prometheus', ...prometheus });
  process.stdout.write(`Prometheus with the demo's history: ${prometheus.url} (Ctrl-C ends it)\n`);
});
