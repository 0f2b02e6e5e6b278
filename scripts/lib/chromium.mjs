// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDebianPackage, mayInstallDebianPackages } from './debian.mjs';
import { findProgram } from './findProgram.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const HOW_TO_GET_CHROMIUM =
  'No Chromium for the browser tests: install it (`apt-get install chromium`), let Playwright fetch it ' +
  '(`npx playwright install chromium`), or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * A Chromium that starts: the environment's, an installed one, Playwright's, Debian's, and at last Playwright's download.
 *
 * @returns {Promise<string>} its path
 * @throws a sentence that says what to do
 */
export async function ensureChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    if (await doesStart(CHROMIUM_PATH)) {
      return CHROMIUM_PATH;
    }
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not start.`);
  }
  for (const find of [installed, ofPlaywright, ofDebian, downloadedByPlaywright]) {
    const program = await find();
    if (program !== undefined && (await doesStart(program))) {
      return program;
    }
  }
  throw new Error(HOW_TO_GET_CHROMIUM);
}

/**
 * Some distributions install a wrapper that only says where to get the browser.
 *
 * @param {string} program
 * @returns {Promise<boolean>}
 */
function doesStart(program) {
  return run(program, ['--version'], { output: 'none' });
}

/** @returns {Promise<string | undefined>} */
async function installed() {
  return findProgram(COMMANDS);
}

/** @returns {Promise<string | undefined>} */
async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  const program = chromium.executablePath();
  return existsSync(program) ? program : undefined;
}

/** @returns {Promise<string | undefined>} */
async function ofDebian() {
  return mayInstallDebianPackages() && (await installDebianPackage('chromium')) ? installed() : undefined;
}

/** @returns {Promise<string | undefined>} */
async function downloadedByPlaywright() {
  process.stdout.write('Playwright fetches Chromium …\n');
  const playwright = path.join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js');
  const systemLibraries = mayInstallDebianPackages() ? ['--with-deps'] : [];
  await run(process.execPath, [playwright, 'install', ...systemLibraries, 'chromium'], { cwd: ROOT });
  return ofPlaywright();
}
