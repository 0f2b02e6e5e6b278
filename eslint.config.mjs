import { defineConfig } from 'eslint/config';
import tseslint from '@typescript-eslint/eslint-plugin';
import i18nPlugin from '@grafana/i18n/eslint-plugin';
import baseConfig from './.config/eslint.config.mjs';

/** What each layer of `src/` may import; see docs/architecture.md. */
const LAYERS = {
  domain: [],
  i18n: [],
  options: ['domain', 'i18n'],
  adapter: ['domain', 'options'],
  view: ['domain', 'i18n'],
  chart: ['view', 'i18n'],
  components: ['view', 'chart', 'i18n'],
  panel: ['domain', 'i18n', 'options', 'adapter', 'view', 'chart', 'components'],
};

/** Packages beyond the layers; `react` and `@emotion/css` belong to what is drawn. */
const PACKAGES = {
  domain: [],
  i18n: ['@grafana/i18n'],
  options: ['@grafana/data', '@grafana/ui', 'react'],
  adapter: ['@grafana/data'],
  view: ['@grafana/data'],
  chart: ['@grafana/data', '@grafana/schema', '@grafana/ui', '@emotion/css', 'react', 'uplot'],
  components: ['@grafana/data', '@grafana/runtime', '@grafana/ui', '@emotion/css', 'react'],
  panel: ['@grafana/data', '@grafana/runtime', '@grafana/ui', 'react', 'rxjs'],
};

const ALL_PACKAGES = [...new Set(Object.values(PACKAGES).flat())];

function layerRule(layer) {
  const folders = Object.keys(LAYERS).filter((other) => other !== layer && !LAYERS[layer].includes(other));
  const packages = ALL_PACKAGES.filter((name) => !PACKAGES[layer].includes(name));
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [...packages, 'moment', 'lodash'].map((name) => ({
            name,
            message: `${layer}/ does not use ${name}: see docs/architecture.md.`,
          })),
          patterns: [
            {
              group: [...folders, 'testing'].flatMap((folder) => [
                `../${folder}/*`,
                `../../${folder}/*`,
                `**/src/${folder}/*`,
              ]),
              message: `${layer}/ may import ${LAYERS[layer].join(', ') || 'itself'} only: see docs/architecture.md.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig([
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '**/coverage',
      '.demo/',
      '.config/',
      'reports/',
      'test-results/',
      'playwright-report/',
      'playwright/.auth/',
      '.stryker-tmp/',
    ],
  },
  ...baseConfig,
  {
    files: [
      'src/**/*.{ts,tsx}',
      'tests/**/*.ts',
      'playwright.config.ts',
      'benchmarks/**/*.mts',
      'workbench/**/*.{ts,tsx}',
    ],
    plugins: { '@typescript-eslint': tseslint },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'error',
    },
  },
  {
    // The workbench is compiled with the automatic JSX runtime.
    files: ['workbench/**/*.tsx'],
    rules: { 'react/react-in-jsx-scope': 'off' },
  },
  {
    // Plugins may ask the host for moment, so the host hands it out.
    files: ['workbench/src/host/sharedModules.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', 'src/testing/**'],
    rules: {
      // `as const` is no loosening and stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/explicit-module-boundary-types': ['error', { allowArgumentsExplicitlyTypedAsAny: false }],
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', 3],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Now is the end of the time range.' },
      ],
    },
  },
  {
    // Hosts still fill deprecated fields, so tests must too.
    files: ['**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['src/{view,components,chart,options,panel}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    plugins: { '@grafana/i18n': i18nPlugin },
    rules: {
      '@grafana/i18n/no-untranslated-strings': 'error',
      '@grafana/i18n/no-translation-top-level': 'error',
    },
  },
  ...Object.keys(LAYERS).map(layerRule),
]);
