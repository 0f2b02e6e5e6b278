// @ts-check
/// <reference lib="dom" />
/** What `npm run bench:browser` measures on one host's page. */
import { chromium } from '@playwright/test';

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number} value
 * @property {number} [bar] absent for what is only told
 */

/** A slow laptop: everything takes this many times as long. */
const THROTTLE = 4;
const ONE = { slos: 1, buckets: 8640, seed: 0, later: 0 };
const HUNDRED = { slos: 100, buckets: 8640, seed: 0, later: 0 };
const FORTY = { slos: 40, buckets: 500, seed: 0, later: 0 };
const REST_MS = 300;
/** The first ones compile. */
const WARM_ROUNDS = 2;
/** Longer tasks than this are felt. */
const LONG_TASK_MS = 50;
const MB = 1024 * 1024;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @param {{ url: string, executablePath: string, rounds: number }} settings
 * @returns {Promise<Row[]>}
 */
export async function benchHost({ url, executablePath, rounds }) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  try {
    const open = () => openSlowly(browser, url);
    const first = [
      await refreshRow(open, { what: 'one SLO', shape: ONE, rounds }),
      await refreshRow(open, { what: 'a wall of 100', shape: HUNDRED, rounds }),
    ];
    const { page, cdp } = await open();
    const drawn = await drawingRows(page, rounds);
    const longest = await longestTask(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return [...first, ...drawn, longest, await hoverRow(page), await heapRow(page, cdp)];
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function openSlowly(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/bench`);
  await page.waitForFunction(() => 'bench' in window);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return { page, cdp };
}

/**
 * The next bucket, to the first mounting in a page: as a dashboard is opened, with code that has not run before.
 *
 * @param {() => ReturnType<typeof openSlowly>} open
 * @param {{ what: string, shape: typeof ONE, rounds: number }} variant
 * @returns {Promise<Row>}
 */
async function refreshRow(open, { what, shape, rounds }) {
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const { page } = await open();
    const [mounted, again] = await page.evaluate(async (first) => {
      const { bench } = window;
      return [await bench.mountPanel(first), await bench.refreshPanel({ ...first, later: 1 })];
    }, shape);
    ratios.push(again / mounted);
    await page.close();
  }
  return { what: `${what}, the next bucket, to its first mounting`, value: median(ratios), bar: 0.6 };
}

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {boolean} [goesOn] with what the one before it shows; the others begin with an empty page
 * @property {(shape: typeof ONE) => Promise<number>} take
 */

/** @type {Variant[]} */
const OF_ONE = [
  { name: 'plain', take: (shape) => window.bench.mountChart(shape) },
  { name: 'mounted', take: (shape) => window.bench.mountPanel(shape) },
  { name: 'again', goesOn: true, take: (shape) => window.bench.refreshPanel({ ...shape, later: 1 }) },
];

/** @type {Variant[]} */
const OF_HUNDRED = [
  { name: 'plain', take: (shape) => window.bench.mountCanvases(shape) },
  { name: 'mounted', take: (shape) => window.bench.mountPanel(shape) },
  { name: 'again', goesOn: true, take: (shape) => window.bench.refreshPanel({ ...shape, later: 1 }) },
  { name: 'unchangedDraws', goesOn: true, take: (shape) => window.bench.repeatPanel({ ...shape, later: 1 }) },
];

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 */
async function drawingRows(page, rounds) {
  const one = await takeTurns(page, OF_ONE, { shape: ONE, rounds });
  const hundred = await takeTurns(page, OF_HUNDRED, { shape: HUNDRED, rounds });
  const ratio = (/** @type {number[]} */ times, /** @type {number[]} */ to) => median(times) / median(to);
  return [
    { what: 'one SLO, mounted, to a bare chart', value: ratio(one.mounted, one.plain), bar: 1.3 },
    { what: 'one SLO, the next bucket, to mounting it once more', value: ratio(one.again, one.mounted) },
    { what: 'a wall of 100, mounted, to plain canvases', value: ratio(hundred.mounted, hundred.plain), bar: 2 },
    {
      what: 'a wall of 100, the next bucket, to mounting it once more',
      value: ratio(hundred.again, hundred.mounted),
    },
    { what: 'drawing calls and changes when nothing changed', value: sum(hundred.unchangedDraws), bar: 0 },
  ];
}

/**
 * The variants take turns, so that what else the machine does hits all of them, and rest in between, so that none pays for
 * what the one before it leaves to the collector.
 *
 * @param {import('@playwright/test').Page} page
 * @param {Variant[]} variants
 * @param {{ shape: typeof ONE, rounds: number }} settings
 * @returns {Promise<Record<string, number[]>>}
 */
async function takeTurns(page, variants, { shape, rounds }) {
  /** @type {Record<string, number[]>} */
  const measured = Object.fromEntries(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < WARM_ROUNDS + rounds; round++) {
    for (const { name, goesOn = false, take } of variants) {
      if (!goesOn) {
        await page.evaluate(() => window.bench.unmount());
      }
      await page.waitForTimeout(REST_MS);
      const value = await page.evaluate(take, shape);
      if (round >= WARM_ROUNDS) {
        measured[name].push(value);
      }
    }
  }
  await page.evaluate(() => window.bench.unmount());
  return measured;
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Row>}
 */
async function longestTask(page) {
  const longestMs = await page.evaluate(async (hundred) => {
    const { bench } = window;
    await bench.mountPanel(hundred);
    await bench.refreshPanel({ ...hundred, later: 1 });
    const shapes = [2, 3, 4].map((later) => ({ ...hundred, later }));
    bench.prepare(shapes);
    // What has been done until here ends in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    let longest = 0;
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))
    );
    observer.observe({ entryTypes: ['longtask'] });
    for (const shape of shapes) {
      await bench.refreshPanel(shape);
    }
    observer.disconnect();
    await bench.unmount();
    return longest;
  }, HUNDRED);
  return { what: 'longest task of a refresh of 100 SLOs, in ms', value: longestMs, bar: LONG_TASK_MS };
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Row>}
 */
async function hoverRow(page) {
  await page.evaluate((forty) => window.bench.mountPanel(forty), FORTY);
  const idle = await framesOf(page, async () => page.waitForTimeout(1000));
  const hovered = await framesOf(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.move(20 + i * 22, 60 + (i % 30) * 20);
      await page.waitForTimeout(8);
    }
  });
  await page.evaluate(() => window.bench.unmount());
  return {
    what: 'time of a frame while the pointer moves over 40 SLOs, to that at rest',
    value: hovered / idle,
    bar: 1.1,
  };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number>} mean length of a frame meanwhile, in milliseconds
 */
async function framesOf(page, act) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const note = (/** @type {number} */ time) => {
      frames.push(time);
      window.benchFrame = requestAnimationFrame(note);
    };
    window.benchFrames = frames;
    window.benchFrame = requestAnimationFrame(note);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(window.benchFrame);
    const frames = window.benchFrames;
    return (frames[frames.length - 1] - frames[0]) / (frames.length - 1);
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} cdp
 * @returns {Promise<Row>}
 */
async function heapRow(page, cdp) {
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const small = { slos: 4, buckets: 200, seed: 0, later: 0 };
  await page.evaluate(async (shape) => {
    await window.bench.mountPanel(shape);
    await window.bench.refreshTimes(shape, 100);
  }, small);
  const before = await used();
  await page.evaluate((shape) => window.bench.refreshTimes(shape, 1000), small);
  const grown = (await used()) - before;
  await page.evaluate(() => window.bench.unmount());
  return { what: 'growth of the heap over 1,000 refreshes, in MB', value: grown / MB, bar: 2 };
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
