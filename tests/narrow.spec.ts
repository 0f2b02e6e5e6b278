import type { Locator } from '@playwright/test';
import { CONTENT, GALLERY, openAlone } from './support/gallery';
import { findLayoutFaults } from './support/layoutFaults';
import { expect, test } from './support/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A panel of the gallery by its title. */
function panelOf(folder: keyof typeof GALLERY, title: string) {
  const panel = GALLERY[folder].panels.find((one) => one.title === title);
  if (!panel) {
    throw new Error(`The gallery has no panel "${title}"`);
  }
  return { uid: GALLERY[folder].uid, opening: { panel, theme: 'dark' } };
}

test('a review that is narrow leaves no separator at the end or the beginning of a line', async ({ page }) => {
  const { uid, opening } = panelOf('review', 'Narrow');
  const content = await openAlone(page, uid, opening);
  const rows = content.getByTestId('errorbudget-review-incidents').getByRole('rowheader');
  await expect(rows.first()).toContainText('4 h · ≈ Time');
  expect(await orphanedDots(content)).toEqual([]);
});

test('a burn-down that is high and narrow has state, number and caption on one axis', async ({ page }) => {
  const { uid, opening } = panelOf('edge-cases', 'High and narrow');
  const content = await openAlone(page, uid, opening);
  const state = await middleOf(content.getByTestId('errorbudget-state'));
  for (const part of await content.getByTestId('errorbudget-remaining').locator('span').all()) {
    expect(Math.abs((await middleOf(part)) - state)).toBeLessThan(2);
  }
});

test('a burn-down without room for its basis says below the state that data is late', async ({ page }) => {
  const { uid, opening } = panelOf('edge-cases', 'Late data');
  const content = await openAlone(page, uid, opening);
  await page.setViewportSize({ width: 200, height: 300 });
  await expect(content.getByText('data 12 h old', { exact: true })).toBeVisible();
  expect(await findLayoutFaults(page, CONTENT)).toEqual([]);
});

/** A wall too low for all, at which the button beside the cards stands; the list of failures, which has no chart. */
const SWEPT: Array<[folder: string, title: string, sizes: Array<[width: number, height: number]>]> = [
  [
    'wall',
    'Flat',
    [60, 90, 130, 200, 310, 500, 1400].flatMap((width) => [
      [width, 64],
      [width, 92],
      [width, 112],
    ]),
  ],
  [
    'burn-down',
    'Objective of 100 %, failures',
    [
      [250, 300],
      [300, 260],
      [330, 400],
      [500, 380],
      [640, 240],
      [1200, 800],
    ],
  ],
];

for (const [folder, title, sizes] of SWEPT) {
  test(`${title}: nothing overlaps, is clipped or reaches out, at any size`, async ({ page }) => {
    const { uid, opening } = panelOf(folder, title);
    await openAlone(page, uid, opening);
    const faults: string[] = [];
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120))));
      const found = await findLayoutFaults(page, CONTENT);
      faults.push(...found.map((fault) => `${width} × ${height}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

async function middleOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return box ? box.x + box.width / 2 : NaN;
}

/** Separators with nothing beside them on their line, each with the text around it. */
function orphanedDots(content: Locator): Promise<string[]> {
  return content.evaluate((root) => {
    const letters: Array<{ readonly letter: string; readonly top: number; readonly text: string }> = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isSeen = node.parentElement?.closest('.sr-only, style, title') === null;
      const text = isSeen ? (node.textContent ?? '') : '';
      [...text].forEach((letter, i) => {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        if (letter.trim() !== '') {
          letters.push({ letter, top: range.getBoundingClientRect().top, text });
        }
      });
    }
    return letters.flatMap(({ letter, top, text }, i) => {
      const isBeside = (other: { readonly top: number } | undefined): boolean =>
        other !== undefined && Math.abs(other.top - top) < 4;
      return letter === '·' && !(isBeside(letters[i - 1]) && isBeside(letters[i + 1])) ? [text] : [];
    });
  });
}
