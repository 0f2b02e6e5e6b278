// @ts-check
/**
 * How fast the panel is in a browser, on both of Grafana's user interfaces, as ratios measured in one run:
 *
 *     npm run bench:browser [-- --host 12.4|13.2] [--rounds 15]
 *
 * Prints a table and writes `reports/bench-browser.json`; exits with 1 when a bar is missed. Nothing else should run.
 */
import './lib/requireNode.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchHost } from '../benchmarks/browser.mjs';
import { buildHostIfOutdated, buildPluginIfOutdated } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { freePortFrom } from './lib/freePort.mjs';
import { startHost } from './lib/hostServer.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { HOSTS, ROOT } from './lib/paths.mjs';
import { runUntilInterrupted } from './lib/runUntilInterrupted.mjs';

const { values } = parseArgs({
  options: { host: { type: 'string' }, rounds: { type: 'string', default: '15' } },
});

await runUntilInterrupted(
  async (keep) => {
    await installMissingPackages();
    const executablePath = await ensureChromium();
    await buildPluginIfOutdated();
    const rows = [];
    for (const host of HOSTS.filter(({ version }) => values.host === undefined || version === values.host)) {
      await buildHostIfOutdated(host);
      const port = await freePortFrom(host.port + 200);
      const server = await startHost(host, { port, nowMs: Date.UTC(2026, 10, 1), prometheusUrl: undefined });
      keep({ name: `The workbench of ${host.id}`, ...server });
      const measured = await benchHost({ url: server.url, executablePath, rounds: Number(values.rounds) });
      rows.push(...measured.map((row) => ({ host: host.id, ...row })));
    }
    for (const { host, what, value, bar } of rows) {
      const mark = bar === undefined ? '      ' : value <= bar ? 'ok    ' : 'MISSED';
      const most = bar === undefined ? '' : `at most ${bar}`;
      process.stdout.write(`${mark} ${value.toFixed(2).padStart(7)}  ${most.padEnd(11)}  ${host}: ${what}\n`);
    }
    mkdirSync(path.join(ROOT, 'reports'), { recursive: true });
    writeFileSync(path.join(ROOT, 'reports', 'bench-browser.json'), `${JSON.stringify(rows, null, 2)}\n`);
    return rows.every(({ value, bar = Infinity }) => value <= bar) ? 0 : 1;
  },
  { interruptCode: 1 }
);
