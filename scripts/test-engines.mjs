// @ts-check
/**
 * The recipes of docs/queries.md on real databases: installs the engines that are missing where it may, starts each one by
 * itself on 127.0.0.1, and compares what the panel makes of its answers with its own sums. The last line is
 * `N passed, N failed`.
 *
 *     npm run test:engines
 *
 * No service of the machine is started or used. Without an engine its tests fail and say what to install.
 */
import './lib/requireNode.mjs';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { judge } from './lib/counts.mjs';
import { installMissingEngines } from './lib/enginePrograms.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { onInterrupt } from './lib/onInterrupt.mjs';
import { ROOT } from './lib/paths.mjs';
import { run, stopEverything } from './lib/processes.mjs';
import { readReport, readTapReport, removeReport } from './lib/reports.mjs';

const TESTS = path.join(ROOT, 'tests', 'engines');
const REPORT = path.join(ROOT, 'reports', 'engines.tap');

onInterrupt(() => void stopEverything().then(() => process.exit(1)));

mkdirSync(path.dirname(REPORT), { recursive: true });
removeReport(REPORT);
await installMissingPackages([ROOT]);
for (const sentence of await installMissingEngines()) {
  process.stderr.write(`${sentence}\n`);
}
const reporters = [
  ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
  ...['--test-reporter=tap', `--test-reporter-destination=${REPORT}`],
];
const files = readdirSync(TESTS).filter((name) => name.endsWith('.test.mjs'));
const isWell = await run(process.execPath, ['--test', ...reporters, ...files.map((name) => path.join(TESTS, name))], {
  cwd: ROOT,
});
const { passed, failed } = judge(readReport(REPORT, readTapReport), isWell);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
