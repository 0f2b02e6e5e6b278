import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';

const MOST_TRIES = 8;

/**
 * Pictures of some parts of the page, cut out of one picture of all of it: much faster than one after the other. Taken
 * again until two in a row are the same.
 */
export async function takePictures(page: Page, parts: readonly Locator[]): Promise<Buffer[]> {
  const whole = PNG.sync.read(await takeUntilStill(page));
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  return boxes.map((box) => cut(whole, box ?? { x: 0, y: 0, width: 1, height: 1 }));
}

async function takeUntilStill(page: Page): Promise<Buffer> {
  let before = await takePage(page);
  for (let i = 0; i < MOST_TRIES; i++) {
    const now = await takePage(page);
    if (now.equals(before)) {
      return now;
    }
    before = now;
  }
  throw new Error('The page does not come to rest, so it has no picture');
}

function takePage(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
}

function cut(whole: PNG, box: { x: number; y: number; width: number; height: number }): Buffer {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return PNG.sync.write(part, { colorType: 2, deflateLevel: 9, deflateStrategy: 0 });
}
