// Numbers are computed in UTC unless a test names a zone; the machine's own zone must not matter.
process.env.TZ = 'UTC';

const base = require('./.config/jest.config');

module.exports = {
  // Jest configuration provided by Grafana scaffolding
  ...base,
  // Machines differ: a test fails by what it finds, not by how long it took.
  testTimeout: 60_000,
  // d3-color and others ship .mjs files, which the scaffold's pattern leaves out.
  transform: { '^.+\\.(m?[tj]s|[tj]sx)$': Object.values(base.transform)[0] },
};
