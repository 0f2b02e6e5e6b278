// @ts-check
/**
 * `npm test`: installs what is missing, runs every check there is to its end, and adds up what they counted. The last line
 * is `N passed, N failed`.
 */
import './lib/requireNode.mjs';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ONE_FAILED, ONE_PASSED, judge, sum } from './lib/counts.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { npm } from './lib/npm.mjs';
import { onInterrupt } from './lib/onInterrupt.mjs';
import { ROOT } from './lib/paths.mjs';
import { run, stopEverything } from './lib/processes.mjs';
import { readJestReport, readPlaywrightReport, readReport, readTapReport, removeReport } from './lib/reports.mjs';

/** @typedef {import('./lib/counts.mjs').Counts} Counts */

const REPORTS = path.join(ROOT, 'reports');
const TOOLS = [
  'scripts',
  path.join('workbench', 'demo'),
  path.join('workbench', 'server'),
  path.join('workbench', 'shared'),
];

/** @type {[string, () => Promise<Counts>][]} */
const STEPS = [
  ['Packages', installPackages],
  ['Lint', () => check('lint')],
  ['Types', () => check('typecheck')],
  ['Unit tests', testUnits],
  ['Tests of the tools', testTools],
  ['Query recipes on real engines', testEngines],
  ['Build', () => check('build')],
  ['Browser tests', testBrowser],
];

onInterrupt(() => void stopEverything().then(() => process.exit(1)));

mkdirSync(REPORTS, { recursive: true });
const results = [];
for (const [name, step] of STEPS) {
  results.push(await runStep(name, step));
}
const { passed, failed } = sum(results);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} name
 * @param {() => Promise<Counts>} step
 * @returns {Promise<Counts>}
 */
async function runStep(name, step) {
  process.stdout.write(`\n=== ${name}\n`);
  const startMs = performance.now();
  const counts = await step();
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  process.stdout.write(`=== ${name}: ${verdict} in ${seconds} s (${counts.passed} passed, ${counts.failed} failed)\n`);
  return counts;
}

/** @returns {Promise<Counts>} no check of its own; without packages the rest fails */
async function installPackages() {
  try {
    await installMissingPackages();
    return { passed: 0, failed: 0 };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return ONE_FAILED;
  }
}

/**
 * @param {string} script of package.json
 * @returns {Promise<Counts>}
 */
async function check(script) {
  return (await npm(['run', '--silent', script], { cwd: ROOT })) ? ONE_PASSED : ONE_FAILED;
}

/** @returns {Promise<Counts>} */
async function testUnits() {
  const report = reportFile('jest.json');
  const isWell = await npm(['run', '--silent', 'test:unit', '--', '--json', `--outputFile=${report}`], { cwd: ROOT });
  return judge(readReport(report, readJestReport), isWell);
}

/** @returns {Promise<Counts>} */
async function testTools() {
  const report = reportFile('tools.tap');
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ];
  // Named one by one: Node 20 and 22 look for tests in different ways.
  const files = TOOLS.flatMap((folder) => testFilesIn(path.join(ROOT, folder)));
  const isWell = await run(process.execPath, ['--test', ...reporters, ...files], { cwd: ROOT });
  return judge(readReport(report, readTapReport), isWell);
}

/** @returns {Promise<Counts>} */
async function testEngines() {
  const report = reportFile('engines.tap');
  const isWell = await run(process.execPath, [path.join(ROOT, 'scripts', 'test-engines.mjs')], { cwd: ROOT });
  return judge(readReport(report, readTapReport), isWell);
}

/** @returns {Promise<Counts>} */
async function testBrowser() {
  const report = reportFile('playwright.json');
  const isWell = await run(process.execPath, [path.join(ROOT, 'scripts', 'test-browser.mjs'), '--reporter=list,json'], {
    cwd: ROOT,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return judge(readReport(report, readPlaywrightReport), isWell);
}

/**
 * @param {string} name
 * @returns {string}
 */
function reportFile(name) {
  const file = path.join(REPORTS, name);
  removeReport(file);
  return file;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.mjs'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
