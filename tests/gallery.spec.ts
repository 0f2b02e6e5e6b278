import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { readDrawing, recordDrawing, whyNotComparable } from './support/drawing';
import {
  CONTENT,
  DashboardLike,
  GALLERY,
  NEVER_ANSWERED,
  PanelLike,
  THEMES,
  openGallery,
  panelOf,
} from './support/gallery';
import { takePictures } from './support/pictures';
import { expectAccessible } from './support/scan';
import { expect, test } from './support/test';

const PICTURES = path.join(__dirname, 'pictures');
/** The host whose pictures are kept. */
const COMPARED_HOST = 'grafana-12.4';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [folder, dashboard] of Object.entries(GALLERY)) {
  for (const theme of THEMES) {
    test(`${folder}, ${theme}: every panel looks as it was accepted, and axe finds nothing`, async ({
      page,
      scanForA11yViolations,
      allowMessages,
    }, testInfo) => {
      test.slow();
      allowMessages(/Failed to load resource/);
      const { uid, panels } = dashboard;
      await openGallery(page, uid, { panels, theme });
      for (const panel of panels) {
        await expect(panelOf(page, panel)).not.toContainText(/NaN|undefined|Infinity|\[object/);
      }
      if (testInfo.project.name === COMPARED_HOST) {
        await comparePictures(page, picturedIn(dashboard, theme), { folder, theme, testInfo });
      }
      await expectAccessible(scanForA11yViolations, CONTENT);
    });
  }
}

test('every panel of the gallery has accepted pictures, and no other has', () => {
  const wanted = Object.entries(GALLERY).flatMap(([folder, dashboard]) =>
    THEMES.flatMap((theme) => picturedIn(dashboard, theme).map((panel) => path.join(folder, pictureName(panel, theme))))
  );
  const files = existsSync(PICTURES) ? readdirSync(PICTURES, { recursive: true }).map(String) : [];
  expect(files.filter((file) => file.endsWith('.png')).sort()).toEqual(wanted.sort());
  expect(new Set(wanted).size).toBe(wanted.length);
});

interface Shown {
  readonly folder: string;
  readonly theme: string;
  readonly testInfo: TestInfo;
}

async function comparePictures(page: Page, panels: readonly PanelLike[], shown: Shown): Promise<void> {
  const { folder, theme, testInfo } = shown;
  const parts = panels.map((panel) => panelOf(page, panel));
  const pictures = await takePictures(page, parts);
  const drawing = await readDrawing(page);
  const isAccepting = ['all', 'changed'].includes(testInfo.config.updateSnapshots);
  const reason = isAccepting ? undefined : whyNotComparable(drawing);
  if (isAccepting) {
    recordDrawing(drawing);
  }
  if (reason !== undefined) {
    testInfo.annotations.push({ type: 'taken, not compared', description: reason });
    process.stdout.write(`Pictures of ${folder}, ${theme}: taken, NOT compared, because ${reason}.\n`);
  }
  panels.forEach((panel, i) => {
    const name = pictureName(panel, theme);
    if (reason === undefined) {
      expect.soft(pictures[i]).toMatchSnapshot([folder, name], { maxDiffPixels: 0, threshold: 0.05 });
    } else {
      mkdirSync(testInfo.outputPath(folder), { recursive: true });
      writeFileSync(testInfo.outputPath(folder, name), pictures[i]);
    }
  });
}

/** In the light theme the first row of each dashboard is enough: every view is there. */
function picturedIn({ panels }: DashboardLike, theme: string): PanelLike[] {
  return panels.filter(({ title, gridPos }) => title !== NEVER_ANSWERED && (theme === 'dark' || gridPos.y === 0));
}

/** By title, so that a panel keeps its picture when others come before it. */
function pictureName({ title, gridPos: { w, h } }: PanelLike, theme: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [`${w}x${h}`];
  return `${words.join('-')}.${theme}.png`;
}
