import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';

export interface PanelLike {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly y: number; readonly w: number; readonly h: number };
}

export interface DashboardLike {
  readonly uid: string;
  readonly panels: readonly PanelLike[];
}

/** Dashboards of `provisioning/`, by the folder of their pictures. */
export const GALLERY: Readonly<Record<string, DashboardLike>> = {
  'burn-down': readDashboard('gallery-burn-down.json'),
  wall: readDashboard('gallery-wall.json'),
  table: readDashboard('gallery-table.json'),
  review: readDashboard('gallery-review.json'),
  'edge-cases': readDashboard('gallery-edge-cases.json'),
  'many-services': readDashboard('wall.json'),
};

export const THEMES = ['dark', 'light'] as const;
const PAGE_WIDTH = 1500;
const COLUMNS = 24;
const ROW_HEIGHT = 38;
const AROUND = 200;

function readDashboard(fileName: string): DashboardLike {
  return JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'provisioning', 'dashboards', fileName), 'utf8'));
}

/** Opens a dashboard with room for some of its panels: one that is not on the screen is not drawn. */
export async function openGallery(page: Page, uid: string, { panels, theme }: Opening): Promise<void> {
  const rows = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h));
  await page.setViewportSize({ width: PAGE_WIDTH, height: rows * ROW_HEIGHT + AROUND });
  await page.goto(`/d/${uid}?theme=${theme}`);
  for (const panel of panels) {
    await panelOf(page, panel).waitFor();
    if (panel.title !== NEVER_ANSWERED) {
      await panelOf(page, panel).locator(ANSWER).first().waitFor();
    }
  }
  await settled(page);
}

interface Opening {
  readonly panels: readonly PanelLike[];
  readonly theme: string;
}

/** Where a panel draws, without Grafana's frame and title. */
export const CONTENT = '[data-testid="data-testid panel content"]';

/** Opens one panel without its dashboard, as large as it is there. */
export async function openAlone(page: Page, uid: string, { panel, theme }: OpeningOne): Promise<Locator> {
  const { w, h } = panel.gridPos;
  await page.setViewportSize({ width: Math.round((w * PAGE_WIDTH) / COLUMNS), height: h * ROW_HEIGHT });
  await page.goto(`/d-solo/${uid}?panelId=${panel.id}&theme=${theme}`);
  const content = page.locator(CONTENT);
  await content.waitFor();
  await settled(page);
  return content;
}

interface OpeningOne {
  readonly panel: PanelLike;
  readonly theme: string;
}

export function panelOf(page: Page, { id }: Pick<PanelLike, 'id'>): Locator {
  return page.locator(`[data-viz-panel-key="panel-${id}"]`);
}

/** The panel whose query takes longer than anybody waits: until then, all that it shows is Grafana's own. */
export const NEVER_ANSWERED = 'Loading';
/** What the panel shows once it has data: an SLO, or a message. */
const ANSWER = '[data-testid^="errorbudget-"], [role="status"]';
const QUIET_MS = 600;
const IDLE_PATIENCE_MS = 10_000;

/** Waits until fonts are there and the page has not changed for a while: answers have come, and what they show is drawn. */
export async function settled(page: Page): Promise<void> {
  // A view that is loaded when it is needed may still be on its way; a real Grafana never comes to rest.
  await page.waitForLoadState('networkidle', { timeout: IDLE_PATIENCE_MS }).catch(() => undefined);
  await page.evaluate(async (quietMs) => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, quietMs);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, quietMs);
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }, QUIET_MS);
}
