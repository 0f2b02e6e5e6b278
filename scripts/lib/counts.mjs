// @ts-check

/** @typedef {{ passed: number; failed: number }} Counts */

/** @type {Counts} */
export const ONE_PASSED = { passed: 1, failed: 0 };
/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1 };

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * What a runner really says: one that ended badly has a failure, whether or not it got to report it, and one that ran no
 * test has not passed.
 *
 * @param {Counts | undefined} reported
 * @param {boolean} isWell how the runner ended
 * @returns {Counts}
 */
export function judge(reported, isWell) {
  if (reported === undefined || reported.passed + reported.failed === 0) {
    return ONE_FAILED;
  }
  return isWell || reported.failed > 0 ? reported : { ...reported, failed: 1 };
}
