/** The engine's tests alone, without a browser's environment: what mutation testing runs thousands of times. */
module.exports = {
  ...require('./jest.config'),
  testEnvironment: 'node',
  setupFiles: [],
  setupFilesAfterEnv: ['<rootDir>/jest-properties.js'],
  testMatch: ['<rootDir>/src/domain/**/*.test.ts'],
};
