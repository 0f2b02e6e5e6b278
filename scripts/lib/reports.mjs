// @ts-check
import { readFileSync, rmSync } from 'node:fs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * @param {string} file
 * @param {(text: string) => Counts} read
 * @returns {Counts | undefined} `undefined` where there is no report, or half of one
 */
export function readReport(file, read) {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * So that a crash does not leave the last run's report to be read.
 *
 * @param {string} file
 * @returns {void}
 */
export function removeReport(file) {
  rmSync(file, { force: true });
}

/**
 * @param {string} text of `jest --json`
 * @returns {Counts}
 */
export function readJestReport(text) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/**
 * @param {string} text of `node --test --test-reporter=tap`
 * @returns {Counts}
 */
export function readTapReport(text) {
  const count = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1]);
  const counts = { passed: count('pass'), failed: count('fail') + count('cancelled') };
  if (Number.isNaN(counts.passed + counts.failed)) {
    throw new Error('The TAP report has no summary.');
  }
  return counts;
}

/**
 * @param {string} text of Playwright's JSON reporter
 * @returns {Counts} a flaky test passed in the end; an error outside of all tests is a failure
 */
export function readPlaywrightReport(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
