// @ts-check

/**
 * @typedef {{ version: string, hasPrometheus: boolean, nowMs: number, dataSources: import('./provisioning.mjs').DataSource[], pluginId: string }} BootFacts
 */

/**
 * The data sources that every Grafana has: results of another panel, several sources in one panel, and what Grafana itself
 * knows.
 */
const BUILT_IN = [
  { name: '-- Dashboard --', uid: '-- Dashboard --', type: 'dashboard' },
  { name: '-- Mixed --', uid: '-- Mixed --', type: 'mixed' },
  { name: '-- Grafana --', uid: 'grafana', type: 'grafana' },
].map((source) => ({ ...source, isDefault: false }));

/**
 * The script that runs before everything else and sets what Grafana's page sets: `@grafana/runtime` reads it when it is
 * imported, and plugin-e2e patches it.
 *
 * @param {BootFacts} facts
 */
export function bootScript({ version, hasPrometheus, nowMs, dataSources, pluginId }) {
  const dataSourceSettings = Object.fromEntries(
    [...dataSources, ...BUILT_IN].map((source, i) => [
      source.name,
      {
        id: i + 1,
        uid: source.uid,
        name: source.name,
        type: source.type,
        isDefault: source.isDefault,
        access: 'proxy',
        jsonData: {},
        readOnly: true,
        meta: {
          id: source.type,
          name: source.name,
          type: 'datasource',
          builtIn: BUILT_IN.includes(source),
          mixed: source.type === 'mixed',
        },
      },
    ])
  );
  const settings = {
    appSubUrl: '',
    buildInfo: { version, commit: 'workbench', env: 'production', edition: 'Open Source' },
    featureToggles: {},
    panels: {},
    datasources: dataSourceSettings,
    defaultDatasource: dataSources.find(({ isDefault }) => isDefault)?.name ?? dataSources[0]?.name ?? '',
    minRefreshInterval: '1s',
    licenseInfo: {},
    unifiedAlertingEnabled: false,
  };
  const user = {
    isSignedIn: true,
    id: 1,
    login: 'admin',
    name: 'admin',
    timezone: 'browser',
    locale: 'en-US',
    language: 'en-US',
    regionalFormat: 'en-US',
    weekStart: '',
    orgRole: 'Admin',
    orgId: 1,
    permissions: {},
  };
  return `(() => {
  const theme = new URLSearchParams(location.search).get('theme') === 'light' ? 'light' : 'dark';
  window.__grafana_public_path__ = '/public/';
  window.workbenchSettings = ${JSON.stringify({ hasPrometheus, nowMs, pluginId })};
  window.grafanaBootData = {
    assets: { dark: '', light: '' },
    navTree: [],
    user: { ...${JSON.stringify(user)}, theme, lightTheme: theme === 'light' },
    settings: { ...${JSON.stringify(settings)}, appUrl: location.origin + '/' },
  };
})();
`;
}
