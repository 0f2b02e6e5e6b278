import type { Locator, Page } from '@playwright/test';
import { CONTENT, GALLERY, THEMES, openAlone, settled } from './support/gallery';
import { expect, test } from './support/test';

/** One panel of the gallery, and what a reader may open in it. */
interface Case {
  readonly what: string;
  readonly folder: keyof typeof GALLERY;
  readonly title: string;
  readonly open?: (panel: Locator, page: Page) => Promise<unknown>;
}

const CASES: readonly Case[] = [
  { what: 'a burn-down with everything', folder: 'burn-down', title: 'Checkout availability' },
  { what: 'a burn-down without a curve', folder: 'burn-down', title: 'Objective of 100 %, failures' },
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
    what: 'a burn-down with others to choose from',
    folder: 'burn-down',
    title: 'Several services, one chosen',
    open: async (panel, page) => {
      // The open list is Grafana's own.
      await panel.getByRole('combobox', { name: 'SLO' }).click();
      await page.getByRole('option', { name: 'profile' }).click();
      await panel.getByText('Ship', { exact: true }).first().waitFor();
    },
  },
  { what: 'a wall', folder: 'wall', title: 'One service in each state' },
  { what: 'a wall in groups', folder: 'wall', title: 'In groups' },
  { what: 'a wall that is narrow', folder: 'wall', title: 'Narrow' },
  { what: 'a wall with less room than services', folder: 'wall', title: 'Less room than services' },
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
  { what: 'a table', folder: 'table', title: 'One service in each state' },
  { what: 'a table that is narrow', folder: 'table', title: 'Narrow' },
  {
    what: 'an unfolded row',
    folder: 'table',
    title: 'One service in each state',
    open: (panel) => panel.getByTestId('errorbudget-row').first().getByRole('button').click(),
  },
  { what: 'a review with everything', folder: 'review', title: 'Review of checkout' },
  { what: 'a review that is narrow', folder: 'review', title: 'Narrow' },
  { what: 'a failed query beside one that works', folder: 'edge-cases', title: 'One query of two fails' },
  { what: 'a message', folder: 'edge-cases', title: 'No data' },
  { what: 'an option that cannot be used', folder: 'edge-cases', title: 'Wrong options' },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const theme of THEMES) {
  for (const { what, folder, title, open } of CASES) {
    test(`${what}, ${theme}: nothing that axe finds`, async ({ page, scanForA11yViolations, allowMessages }) => {
      allowMessages(/Failed to load resource/);
      const panel = GALLERY[folder].panels.find((one) => one.title === title);
      if (!panel) {
        throw new Error(`The gallery has no panel "${title}"`);
      }
      const content = await openAlone(page, GALLERY[folder].uid, { panel, theme });
      if (open) {
        await open(content, page);
        await settled(page);
      }
      // Tooltips stand outside of the panel.
      const { violations } = await scanForA11yViolations({ include: `${CONTENT}, [role="tooltip"]` });
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary ?? ''}`)
      );
      expect(found).toEqual([]);
    });
  }
}
