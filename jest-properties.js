const fc = require('fast-check');

// Mutation testing asks for fewer cases of each law than a run of the tests does: see src/testing/cases.ts.
fc.configureGlobal({ numRuns: Math.ceil(100 * Number(process.env.CASES_SHARE ?? 1)) });
