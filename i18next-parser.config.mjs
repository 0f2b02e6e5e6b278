// Words are extracted from the source to one file a language; `npm run i18n:check` fails where that file is behind.
export default {
  locales: ['en-US'],
  defaultNamespace: 'stoponred-errorbudget-panel',
  input: ['src/**/*.{ts,tsx}', '!src/**/*.test.{ts,tsx}', '!src/testing/**'],
  output: 'src/locales/$LOCALE/$NAMESPACE.json',
  // The English words are those in the source.
  resetDefaultValueLocale: 'en-US',
  sort: true,
  createOldCatalogs: false,
  failOnWarnings: true,
  verbose: false,
};
