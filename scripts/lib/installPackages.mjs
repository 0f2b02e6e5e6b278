// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { HOSTS, ROOT } from './paths.mjs';

/** Every folder with packages of its own. */
const EVERYWHERE = [ROOT, ...HOSTS.map(({ folder }) => folder)];

/**
 * @param {string[]} [folders]
 * @returns {Promise<void>}
 */
export async function installMissingPackages(folders = EVERYWHERE) {
  const missing = folders.filter((folder) => !isInstalled(folder));
  if (missing.length === 0) {
    return;
  }
  const names = missing.map((folder) => path.relative(ROOT, folder) || 'the plugin');
  process.stdout.write(`Installing the packages of ${names.join(', ')}: a minute or two …\n`);
  for (const folder of missing) {
    await install(folder);
  }
}

/**
 * @param {string} folder
 * @returns {boolean} whether its packages are those of its lock file
 */
export function isInstalled(folder) {
  const { lock, stamp, npmRecord } = filesOf(folder);
  if (existsSync(stamp)) {
    return readFileSync(stamp, 'utf8') === fingerprint(lock);
  }
  // Installed by hand, with npm.
  return existsSync(npmRecord) && statSync(npmRecord).mtimeMs >= statSync(lock).mtimeMs;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function install(folder) {
  refuseLinked(folder);
  if (!(await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder }))) {
    throw new Error(`npm ci failed in ${folder}.`);
  }
  const { lock, stamp } = filesOf(folder);
  writeFileSync(stamp, fingerprint(lock));
}

/**
 * npm empties the folder that `node_modules` is before it installs. Where that is a link, it is somebody else's.
 *
 * @param {string} folder
 * @returns {void}
 * @throws where its packages are those of another checkout
 */
export function refuseLinked(folder) {
  const modules = path.join(folder, 'node_modules');
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(
      `${modules} is a link to another checkout, whose packages npm would remove. Remove the link first.`
    );
  }
}

/**
 * @param {string} folder
 * @returns {{ lock: string; stamp: string; npmRecord: string }}
 */
function filesOf(folder) {
  const modules = path.join(folder, 'node_modules');
  return {
    lock: path.join(folder, 'package-lock.json'),
    // Inside, so that it goes when the packages go.
    stamp: path.join(modules, '.installed-lock'),
    npmRecord: path.join(modules, '.package-lock.json'),
  };
}

/**
 * @param {string} file
 * @returns {string}
 */
function fingerprint(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
