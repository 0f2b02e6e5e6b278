import type { Locator, Page } from '@playwright/test';
import { CONTENT, GALLERY, THEMES, openAlone, settled } from './support/gallery';
import { expectAccessible } from './support/scan';
import { test } from './support/test';

/** What a reader may open in a panel of the gallery; `gallery.spec.ts` scans what is there without. */
interface Opened {
  readonly what: string;
  readonly folder: keyof typeof GALLERY;
  readonly title: string;
  readonly open: (panel: Locator, page: Page) => Promise<unknown>;
}

const OPENED: readonly Opened[] = [
  {
    what: 'how a number of a burn-down came about',
    folder: 'burn-down',
    title: 'Checkout availability',
    open: async (panel, page) => {
      await panel.getByTestId('errorbudget-remaining').hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  {
    what: 'what the fields were understood as',
    folder: 'burn-down',
    title: 'Checkout availability',
    open: async (panel, page) => {
      await panel.getByRole('button', { name: 'What the fields were understood as' }).click();
      await page.getByTestId('errorbudget-understood').first().waitFor();
    },
  },
  {
    what: 'another service that was chosen',
    folder: 'burn-down',
    title: 'Several services, one chosen',
    open: async (panel, page) => {
      // The open list is Grafana's own.
      await panel.getByRole('combobox', { name: 'SLO' }).click();
      await page.getByRole('option', { name: 'profile' }).click();
      await panel.getByText('Ship', { exact: true }).first().waitFor();
    },
  },
  {
    what: 'how the numbers of a card came about',
    folder: 'wall',
    title: 'One service in each state',
    open: (panel) => panel.getByTestId('errorbudget-slo').first().hover(),
  },
  {
    what: 'an opened card',
    folder: 'wall',
    title: 'One service in each state',
    open: async (panel) => {
      await panel.getByTestId('errorbudget-slo').first().click();
      await panel.getByTestId('errorbudget-wall-detail').waitFor();
    },
  },
  {
    what: 'an unfolded row',
    folder: 'table',
    title: 'One service in each state',
    open: (panel) => panel.getByTestId('errorbudget-row').first().getByRole('button').click(),
  },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const theme of THEMES) {
  for (const { what, folder, title, open } of OPENED) {
    test(`${what}, ${theme}: nothing that axe finds`, async ({ page, scanForA11yViolations, allowMessages }) => {
      allowMessages(/Failed to load resource/);
      const panel = GALLERY[folder].panels.find((one) => one.title === title);
      if (!panel) {
        throw new Error(`The gallery has no panel "${title}"`);
      }
      const content = await openAlone(page, GALLERY[folder].uid, { panel, theme });
      await open(content, page);
      await settled(page);
      // Tooltips stand outside of the panel.
      await expectAccessible(scanForA11yViolations, `${CONTENT}, [role="tooltip"]`);
    });
  }
}
