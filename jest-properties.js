const fc = require('fast-check');

// Mutation testing asks for fewer cases of each law than a run of the tests does.
fc.configureGlobal({ numRuns: Number(process.env.PROPERTY_RUNS ?? 100) });
