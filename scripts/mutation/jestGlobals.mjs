/** What the engine's tests use of Jest, for Mocha: one process runs them thousands of times and loads nothing anew. */
import { bind } from 'jest-each';
import { expect } from 'expect';
import fc from 'fast-check';

// The same few cases of each law for every mutant, so that a score can be compared with the last one.
fc.configureGlobal({ numRuns: Math.ceil(100 * Number(process.env.CASES_SHARE)), seed: 1, endOnFailure: true });

/**
 * What tests share is computed while they are loaded, once for all mutants. Stryker would take the code that does so for
 * code of modules, and start a process for each of its mutants: that coverage is forgotten.
 */
let coverageOfModules = {};
/** Called where a built file begins, when the modules that it imports are loaded. */
globalThis.beginFile = () => {
  coverageOfModules = { ...globalThis.__stryker__?.mutantCoverage?.static };
};
function forgetCoverageOfTests() {
  const { mutantCoverage } = globalThis.__stryker__ ?? {};
  if (mutantCoverage) {
    mutantCoverage.static = { ...coverageOfModules };
  }
}

/** Looked up at each call, because Mocha gives each file functions of its own. */
function define(method, title, body) {
  const defined = globalThis[method](title, body);
  // The source, not what it was built to: incremental runs see by it which tests have changed.
  defined.file = defined.file?.replace('/mutation-tests/', '/src/domain/').replace(/\.mjs$/, '.ts');
  return defined;
}
const test = (title, body) => define('it', title, body);
const group = (title, body) => {
  define('describe', title, body);
  forgetCoverageOfTests();
};

export const it = Object.assign(test, { each: bind(test, false) });
export const describe = Object.assign(group, { each: bind(group, false) });
export { expect };
