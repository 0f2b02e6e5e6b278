// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKBENCH = fileURLToPath(new URL('.', import.meta.url));
const HOST = process.env.HOST ?? 'grafana-12.4';
const HOST_FOLDER = path.join(WORKBENCH, 'hosts', HOST);
const PACKAGES = path.join(HOST_FOLDER, 'node_modules');
/** Vite only looks beside an importer that exists, else beside the root, where the plugin's own packages are. */
const HOST_PACKAGE = path.join(HOST_FOLDER, 'package.json');
const { defineConfig } = await import(createRequire(HOST_PACKAGE).resolve('vite'));

/** Packages of which the page must hold one copy only. `@grafana/ui` nests an older react-router on purpose. */
const SINGLE = [
  'react',
  'react-dom',
  '@emotion/css',
  '@emotion/react',
  'rxjs',
  'i18next',
  'react-i18next',
  '@grafana/data',
  '@grafana/ui',
  '@grafana/runtime',
  '@grafana/schema',
  '@grafana/i18n',
];

/** What Grafana's packages do not export, and what 12.4's scenes would load in two copies. */
function aliases() {
  const scenesModule = path.join(PACKAGES, '@grafana/scenes/dist/esm/packages/scenes/src/index.js');
  const dataSourceSettings = path.join(PACKAGES, '@grafana/runtime/dist/esm/services/dataSource/settings.mjs');
  const nested = (/** @type {string} */ name) => {
    const inUi = path.join(PACKAGES, '@grafana/ui/node_modules', name);
    return existsSync(inUi) ? inUi : path.join(PACKAGES, name);
  };
  return [
    ...(existsSync(scenesModule) ? [{ find: /^@grafana\/scenes$/, replacement: scenesModule }] : []),
    { find: /^react-router-dom-v5-compat$/, replacement: nested('react-router-dom-v5-compat') },
    { find: /^react-router-dom-v5$/, replacement: nested('react-router-dom') },
    {
      find: /^grafana-internal\/panelDataErrorView$/,
      replacement: path.join(PACKAGES, '@grafana/runtime/dist/esm/components/PanelDataErrorView.mjs'),
    },
    {
      find: /^grafana-internal\/dataSourceSettings$/,
      replacement: existsSync(dataSourceSettings)
        ? dataSourceSettings
        : path.join(WORKBENCH, 'src/host/noDataSourceSettings.ts'),
    },
    { find: /^grafana-internal\/i18n$/, replacement: path.join(PACKAGES, '@grafana/i18n/dist/esm/i18n.mjs') },
  ];
}

/**
 * The shared source has no packages of its own: what it imports comes from the host that is being built, and so does
 * every package of which there may be one copy only. (Vite's own `dedupe` would look beside this file instead.)
 */
const resolveFromHost = {
  name: 'resolve-from-host',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @this {{ resolve: Function }}
   * @param {string} source
   * @param {string | undefined} importer
   * @param {object} options
   */
  async resolveId(source, importer, options) {
    const isPackage = /^@?[a-z]/.test(source);
    const isShared = importer !== undefined && importer.startsWith(WORKBENCH) && !importer.includes('node_modules');
    const isSingle = SINGLE.some((name) => source === name || source.startsWith(`${name}/`));
    return isPackage && (isShared || isSingle)
      ? this.resolve(source, HOST_PACKAGE, { ...options, skipSelf: true })
      : null;
  },
};

/** A page with another Grafana's packages in it would test that one, and nothing would tell. */
const hostPackagesOnly = {
  name: 'host-packages-only',
  /**
   * @this {{ error: (message: string) => never }}
   * @param {{ id: string }} module
   */
  moduleParsed({ id }) {
    if (id.includes('/node_modules/') && !id.includes(`${PACKAGES}/`)) {
      this.error(`${id} is not a package of ${HOST}. Add it to ${HOST_PACKAGE}, or mend how it is resolved.`);
    }
  },
};

export default defineConfig({
  root: WORKBENCH,
  base: '/',
  // Grafana's packages carry directives that bundlers warn about by the hundred.
  logLevel: 'error',
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  plugins: [hostPackagesOnly, resolveFromHost],
  resolve: { alias: aliases() },
  build: {
    outDir: path.join(WORKBENCH, 'build', HOST),
    emptyOutDir: true,
    sourcemap: false,
    minify: false,
    chunkSizeWarningLimit: 50_000,
    reportCompressedSize: false,
    rolldownOptions: { shimMissingExports: true },
  },
});
