import type { Locator, Page } from '@playwright/test';
import { CONTENT, GALLERY, PanelLike, THEMES, openGallery, panelOf, settled } from './support/gallery';
import { expect, test } from './support/test';

/** What a reader may open in a panel of the gallery. */
interface Opened {
  readonly what: string;
  readonly folder: string;
  readonly title: string;
  readonly open: (panel: Locator, page: Page) => Promise<unknown>;
  /** Lets go again of what would lie over the panels that come after. */
  readonly close?: (page: Page) => Promise<unknown>;
}

const away = (page: Page): Promise<unknown> => page.mouse.move(0, 0);

const OPENED: readonly Opened[] = [
  {
    what: 'how a number of a burn-down came about',
    folder: 'burn-down',
    title: 'Checkout availability',
    open: async (panel, page) => {
      await panel.getByTestId('errorbudget-remaining').hover();
      await page.getByRole('tooltip').waitFor();
    },
    close: away,
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
    what: 'how the numbers of a card came about',
    folder: 'wall',
    title: 'One service in each state',
    open: (panel) => panel.getByTestId('errorbudget-slo').first().hover(),
    close: away,
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
  for (const [folder, { uid, panels }] of Object.entries(GALLERY)) {
    test(`${folder}, ${theme}: nothing that axe finds`, async ({ page, scanForA11yViolations, allowMessages }) => {
      allowMessages(/Failed to load resource/);
      test.slow();
      await openGallery(page, uid, { panels, theme });
      const scan = async (what: string, include: string): Promise<void> => {
        const { violations } = await scanForA11yViolations({ include });
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary ?? ''}`)
        );
        expect.soft(found, what).toEqual([]);
      };
      await scan('all panels', CONTENT);
      for (const { what, title, open, close } of OPENED.filter((one) => one.folder === folder)) {
        const panel = panelOf(page, panelTitled(panels, title));
        await open(panel, page);
        await settled(page);
        // Tooltips stand outside of the panel.
        await scan(
          what,
          `[data-viz-panel-key="${await panel.getAttribute('data-viz-panel-key')}"] ${CONTENT}, [role="tooltip"]`
        );
        await close?.(page);
      }
    });
  }
}

function panelTitled(panels: readonly PanelLike[], title: string): PanelLike {
  const panel = panels.find((one) => one.title === title);
  if (!panel) {
    throw new Error(`The gallery has no panel "${title}"`);
  }
  return panel;
}
