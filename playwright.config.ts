import type { PluginOptions } from '@grafana/plugin-e2e';
import { defineConfig, devices } from '@playwright/test';

const { CHROMIUM_PATH, GRAFANA_URL, WORKBENCH_12_URL, WORKBENCH_13_URL } = process.env;

/** The same specs on a real Grafana, or on the workbench's two hosts. */
const HOSTS: Record<string, string | undefined> = GRAFANA_URL
  ? { grafana: GRAFANA_URL }
  : { 'grafana-12.4': WORKBENCH_12_URL, 'grafana-13.2': WORKBENCH_13_URL };

export default defineConfig<PluginOptions>({
  testDir: './tests',
  // The engines' tests beside them run in Node.
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One set for all hosts: only one of them is compared.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1500, height: 1000 },
    timezoneId: 'UTC',
    locale: 'en-US',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: Object.entries(HOSTS).map(([name, baseURL]) => ({ name, use: { baseURL } })),
});
