// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, sum } from './counts.mjs';
import { readJestReport, readPlaywrightReport, readReport, readTapReport } from './reports.mjs';

describe('reports', () => {
  it('of jest: a suite that could not run is a failure', () => {
    const report = { numPassedTests: 12, numFailedTests: 1, numRuntimeErrorTestSuites: 2 };
    assert.deepEqual(readJestReport(JSON.stringify(report)), { passed: 12, failed: 3 });
  });

  it('of node: a cancelled test is a failure', () => {
    const report = 'TAP version 13\nok 1 - x\n# tests 9\n# pass 7\n# fail 1\n# cancelled 1\n# skipped 0\n';
    assert.deepEqual(readTapReport(report), { passed: 7, failed: 2 });
  });

  it('of node: one that broke off is none', () => {
    assert.throws(() => readTapReport('TAP version 13\nok 1 - x\n'));
  });

  it('of Playwright: flaky tests passed, errors outside of tests failed', () => {
    const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 }, errors: [{}] };
    assert.deepEqual(readPlaywrightReport(JSON.stringify(report)), { passed: 6, failed: 3 });
  });

  it('that are missing are nothing', () => {
    assert.equal(readReport('/no/such/report', readJestReport), undefined);
  });
});

describe('a verdict', () => {
  it('takes the report of a runner that ended well', () => {
    assert.deepEqual(judge({ passed: 3, failed: 0 }, true), { passed: 3, failed: 0 });
  });

  it('counts a crash as one failure', () => {
    assert.deepEqual(judge(undefined, false), { passed: 0, failed: 1 });
    assert.deepEqual(judge({ passed: 3, failed: 0 }, false), { passed: 3, failed: 1 });
  });

  it('does not count the failure of a runner twice', () => {
    assert.deepEqual(judge({ passed: 3, failed: 2 }, false), { passed: 3, failed: 2 });
  });

  it('takes no tests at all for a failure', () => {
    assert.deepEqual(judge({ passed: 0, failed: 0 }, true), { passed: 0, failed: 1 });
  });

  it('adds up', () => {
    assert.deepEqual(
      sum([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 2 },
      ]),
      { passed: 7, failed: 2 }
    );
  });
});
