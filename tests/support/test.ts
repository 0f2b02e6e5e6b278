import { PanelEditPage, test as base } from '@grafana/plugin-e2e';
import type { ConsoleMessage } from '@playwright/test';

interface PanelFixtures {
  /** Opens the editor of a provisioned dashboard's panel, at a time range where one is given. */
  readonly editPanel: (target: EditTarget) => Promise<PanelEditPage>;
  /** Console messages that a test expects, because it makes queries fail. */
  readonly allowMessages: (pattern: RegExp) => void;
}

interface EditTarget {
  readonly fileName: string;
  readonly id: string;
  readonly timeRange?: { from: string; to: string };
}

/** Said by third parties or by the browser itself, whatever the panel does. */
const NOT_OURS = [/i18next is made possible/, /Download the React DevTools/];

/** plugin-e2e's fixtures, and none of the pages may write errors or warnings to the console. */
export const test = base.extend<PanelFixtures>({
  page: async ({ page }, use) => {
    // plugin-e2e opens a page of its own after the test's, which then would draw two frames a second.
    await page.bringToFront();
    await use(page);
  },
  editPanel: async ({ gotoPanelEditPage, readProvisionedDashboard }, use) => {
    await use(async ({ fileName, id, timeRange }) => {
      const edit = await gotoPanelEditPage({ dashboard: await readProvisionedDashboard({ fileName }), id });
      if (timeRange) {
        await edit.goto({ queryParams: new URLSearchParams(timeRange) });
      }
      return edit;
    });
  },
  allowMessages: [
    async ({ page }, use) => {
      const allowed = process.env.GRAFANA_URL ? [...NOT_OURS, /.*/] : [...NOT_OURS];
      const messages: string[] = [];
      const keep = (message: ConsoleMessage): void => {
        if (message.type() === 'error' || message.type() === 'warning') {
          messages.push(`${message.type()}: ${message.text()} ${message.location().url}`);
        }
      };
      page.on('console', keep);
      page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
      await use((pattern) => allowed.push(pattern));
      const unexpected = messages.filter((message) => !allowed.some((pattern) => pattern.test(message)));
      base.expect(unexpected, 'console errors and warnings').toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = base;
