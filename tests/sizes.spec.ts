import { changeDashboard } from './support/panelData';
import { findLayoutFaults } from './support/layoutFaults';
import { expect, test } from './support/test';

interface DashboardLike {
  panels: Array<{ id: number; title: string; options?: Record<string, unknown> }>;
}

/** From less than a cell of the grid to a 4K screen, wide and narrow. */
const SIZES: Array<[width: number, height: number]> = [
  [24, 24],
  [40, 34],
  [60, 90],
  [90, 90],
  [120, 60],
  [150, 200],
  [200, 120],
  [240, 320],
  [320, 180],
  [400, 300],
  [400, 640],
  [640, 110],
  [640, 360],
  [900, 600],
  [1400, 220],
  [1500, 900],
  [3840, 2160],
];

const VIEWS = ['burnDown', 'wall', 'table', 'review'];
/** Panels of the demo and of the odd cases: frozen, several, from windowed counts, range too short. */
const PANELS: Array<[uid: string, id: number, what: string]> = [
  ['errorbudget-demo', 1, 'frozen'],
  ['errorbudget-demo', 4, 'several'],
  ['errorbudget-demo', 5, 'windowed'],
  ['errorbudget-states', 5, 'range too short'],
];

for (const view of VIEWS) {
  for (const [uid, id, what] of PANELS) {
    test(`${view}, ${what}: nothing overlaps, is clipped or reaches out, at any size`, async ({ page }) => {
      test.slow();
      await changeDashboard<DashboardLike>(page, ({ panels }) => {
        panels.forEach((panel) => Object.assign(panel, { title: '', options: { ...panel.options, view } }));
      });
      await page.setViewportSize({ width: 800, height: 500 });
      await page.goto(`/d-solo/${uid}?panelId=${id}`);
      await expect(page.getByTestId('errorbudget-state').first()).toBeVisible();
      const faults: string[] = [];
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        // The panel is told its size by an observer, and draws in the frame after.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120))));
        const found = await findLayoutFaults(page, '#solo-panel-id');
        faults.push(...found.map((fault) => `${width} × ${height}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  }
}
