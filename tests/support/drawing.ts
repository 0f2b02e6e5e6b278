import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** What decides how a page is drawn, pixel by pixel. */
export interface Drawing {
  readonly chromium: string;
  /**
   * Of the pixels of a page with text, lines, patterns and a canvas: Chromium takes its font renderer, its settings and the
   * fonts beyond Grafana's own from the machine, so its version alone does not tell.
   */
  readonly sample: string;
}

/** Written beside the pictures when they are accepted. */
const RECORD = path.join(__dirname, '..', 'pictures', 'drawn-with.json');

const TEXT = 'Freeze −11.0% ≈ 4 min 45 s · thaws → Sat 28 Nov ≥ 11 d, 8.0× ↗ faster – “0123456789” … ÄÖü';

/** How this machine draws; the page must show something of Grafana, with its fonts. */
export async function readDrawing(page: Page): Promise<Drawing> {
  await page.evaluate((text) => {
    const sizes = [9, 11, 12, 14, 18, 24, 33];
    const lines = sizes.flatMap((size) =>
      ["400 @ 'Inter'", "500 @ 'Inter'", "400 @ 'Roboto Mono'", '400 @ sans-serif'].map(
        (font) => `<div style="font: ${font.replace('@', `${size}px/1.4`)}">${text}</div>`
      )
    );
    const shapes = `<svg width="300" height="60"><circle cx="30" cy="30" r="22.5" fill="#73bf69"/>
      <path d="M80 50 L100 12 L121 50 Z" fill="#ff9830" stroke="#111" stroke-width="1.5" stroke-linejoin="round"/>
      <path d="M150 10 h20 l14 14 v20 l-14 14 h-20 l-14 -14 v-20 Z" fill="#f2495c" fill-opacity="0.4"/></svg>`;
    const pattern = 'repeating-linear-gradient(45deg, #f2495c22 0 6px, #f2495c66 6px 7px)';
    const sample = document.createElement('div');
    sample.id = 'drawing-sample';
    sample.style.cssText = 'position:fixed;inset:0 auto auto 0;width:900px;background:#fff;color:#222;z-index:99999';
    sample.innerHTML = `${lines.join('')}${shapes}<div style="height:40px;background:${pattern};border-radius:6px"></div>
      <canvas width="600" height="80"></canvas>`;
    document.body.append(sample);
    const canvas = sample.querySelector('canvas')?.getContext('2d');
    if (canvas) {
      canvas.font = "12px 'Inter'";
      canvas.fillText(text, 4, 20);
      canvas.setLineDash([4, 3]);
      canvas.moveTo(0, 30);
      canvas.lineTo(600, 77);
      canvas.stroke();
      canvas.fillStyle = 'rgba(115, 191, 105, 0.3)';
      canvas.fillRect(100.5, 35, 200.3, 30);
    }
  }, TEXT);
  await page.evaluate(() => document.fonts.ready);
  const sample = page.locator('#drawing-sample');
  const png = (await sample.screenshot()).toString('base64');
  await sample.evaluate((element) => element.remove());
  return { chromium: page.context().browser()?.version() ?? '', sample: await hashPixels(page, png) };
}

/** Of the pixels, because the same ones are compressed differently by different processors. */
function hashPixels(page: Page, png: string): Promise<string> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const pixels = canvas?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', pixels.slice()));
    return [...hash.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, png);
}

/** What the accepted pictures were drawn with. */
export function recordedDrawing(): Drawing | undefined {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : undefined;
}

export function recordDrawing({ chromium, sample }: Drawing): void {
  writeFileSync(RECORD, `${JSON.stringify({ chromium, sample }, null, 2)}\n`);
}

/** Why pictures of this machine cannot be compared with the accepted ones; absent where they can. */
export function whyNotComparable(drawing: Drawing): string | undefined {
  const recorded = recordedDrawing();
  if (recorded?.chromium !== drawing.chromium) {
    return `Chromium is ${drawing.chromium}, the accepted pictures are of ${recorded?.chromium ?? 'none'}`;
  }
  return recorded.sample === drawing.sample ? undefined : "this machine's fonts or font renderer draw otherwise";
}
