// @ts-check
import path from 'node:path';
import { isOutdated } from './isOutdated.mjs';
import { npm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { run } from './processes.mjs';

/** @typedef {import('./paths.mjs').Host} Host */

const WORKBENCH = path.join(ROOT, 'workbench');

/**
 * Builds the plugin where its source is newer.
 *
 * @returns {Promise<void>}
 */
export async function buildPluginIfOutdated() {
  const sources = [
    'src',
    '.config',
    'webpack.config.ts',
    'package.json',
    'package-lock.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ];
  if (isOutdated(path.join(ROOT, 'dist', 'module.js'), inFolder(ROOT, sources))) {
    process.stdout.write('Building the plugin …\n');
    await orFail(
      npm(['run', '--silent', 'build'], { cwd: ROOT, output: 'errors' }),
      'The build of the plugin (npm run build)'
    );
  }
}

/**
 * Builds a host's page where its source is newer.
 *
 * @param {Host} host
 * @returns {Promise<void>}
 */
export async function buildHostIfOutdated({ id, folder }) {
  const sources = [
    'src',
    'shared',
    'demo',
    'index.html',
    'vite.config.mjs',
    path.join('hosts', id, 'package-lock.json'),
  ];
  if (isOutdated(path.join(WORKBENCH, 'build', id, 'index.html'), inFolder(WORKBENCH, sources))) {
    process.stdout.write(`Building the page of ${id} …\n`);
    const vite = path.join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = [vite, 'build', '--config', path.join(WORKBENCH, 'vite.config.mjs')];
    await orFail(run(process.execPath, args, { env: { HOST: id }, output: 'errors' }), `The build of ${id}`);
  }
}

/**
 * @param {string} folder
 * @param {string[]} names
 * @returns {string[]}
 */
function inFolder(folder, names) {
  return names.map((name) => path.join(folder, name));
}

/**
 * @param {Promise<boolean>} isWell
 * @param {string} what
 * @returns {Promise<void>}
 */
async function orFail(isWell, what) {
  if (!(await isWell)) {
    throw new Error(`${what} failed.`);
  }
}
