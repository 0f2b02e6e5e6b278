// @ts-check
/**
 * Takes the pictures of README and docs anew, from the demo and the gallery on the workbench: `npm run docs:pictures`.
 * The data is the one built into the page, and ends at a fixed instant.
 */
import './lib/requireNode.mjs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { buildHostIfOutdated, buildPluginIfOutdated } from './lib/builds.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { freePortFrom } from './lib/freePort.mjs';
import { startHost } from './lib/hostServer.mjs';
import { installMissingPackages } from './lib/installPackages.mjs';
import { HOSTS, ROOT } from './lib/paths.mjs';
import { runUntilInterrupted } from './lib/runUntilInterrupted.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of the file
 * @property {string} address
 * @property {{ width: number; height: number }} size
 * @property {(page: import('@playwright/test').Page) => Promise<unknown>} [open] what a reader would do first
 */

const NOW_MS = Date.parse('2026-11-01T00:00:00Z');
const FOLDER = path.join(ROOT, 'docs', 'images');
/** Until the page has nothing left to draw. */
const PATIENCE_MS = 2500;

/** @type {Picture[]} */
const PICTURES = [
  { name: 'demo-dark', address: '/d/errorbudget-demo', size: { width: 1300, height: 566 } },
  { name: 'burn-down', address: alone('burn-down', 21), size: { width: 1100, height: 560 } },
  { name: 'burning-now', address: alone('burn-down', 3), size: { width: 1100, height: 420 } },
  {
    name: 'how-computed',
    address: alone('burn-down', 21),
    size: { width: 760, height: 460 },
    open: (page) => page.getByTestId('errorbudget-remaining').hover(),
  },
  { name: 'wall', address: alone('wall', 1), size: { width: 1100, height: 440 } },
  {
    name: 'table',
    address: alone('table', 1),
    size: { width: 1100, height: 520 },
    open: async (page) => {
      await page.getByTestId('errorbudget-row').nth(3).getByRole('button').click();
      await page.mouse.move(1, 1);
    },
  },
  { name: 'review', address: alone('review', 1), size: { width: 1000, height: 930 } },
];

await runUntilInterrupted(
  async (keep) => {
    await installMissingPackages();
    const executablePath = await ensureChromium();
    await buildPluginIfOutdated();
    const [host] = HOSTS;
    await buildHostIfOutdated(host);
    const port = await freePortFrom(host.port + 300);
    const server = await startHost(host, { port, nowMs: NOW_MS, prometheusUrl: undefined });
    keep({ name: `The workbench of ${host.id}`, ...server });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    for (const picture of PICTURES) {
      await take(browser, server.url, picture);
    }
    await browser.close();
    return 0;
  },
  { interruptCode: 1 }
);

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Picture} picture
 * @returns {Promise<void>}
 */
async function take(browser, url, { name, address, size, open }) {
  const page = await browser.newPage({ viewport: size, timezoneId: 'UTC', locale: 'en-US', reducedMotion: 'reduce' });
  await page.clock.setFixedTime(NOW_MS);
  await page.goto(`${url}${address}`);
  await page.getByTestId('errorbudget-state').first().waitFor();
  await page.waitForTimeout(PATIENCE_MS);
  await open?.(page);
  await page.waitForTimeout(PATIENCE_MS);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  await page.close();
  process.stdout.write(`docs/images/${name}.png\n`);
}

/**
 * @param {string} dashboard of the gallery
 * @param {number} panelId
 * @returns {string}
 */
function alone(dashboard, panelId) {
  return `/d-solo/errorbudget-gallery-${dashboard}?panelId=${panelId}`;
}
