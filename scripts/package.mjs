// @ts-check
/** `npm run package`: the zip that Grafana installs, from a fresh build. */
import './lib/requireNode.mjs';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installMissingPackages } from './lib/installPackages.mjs';
import { npm } from './lib/npm.mjs';
import { ROOT } from './lib/paths.mjs';

const DIST = path.join(ROOT, 'dist');

await installMissingPackages([ROOT]);
const { zipSync } = await import('fflate');

/** The first instant that a zip can hold: the same content gives the same file, whenever it is packed. */
const ENTRY_TIME = '1980-01-01T00:00:00';
/** Files that everybody may read, on Unix. */
const ENTRY = /** @type {const} */ ({ os: 3, attrs: 0o644 << 16, mtime: ENTRY_TIME });

// `--as-built` packs what is there, for a build that was signed in between.
if (!process.argv.includes('--as-built') && !(await npm(['run', '--silent', 'build'], { cwd: ROOT }))) {
  process.exit(1);
}

const { id, info } = JSON.parse(readFileSync(path.join(DIST, 'plugin.json'), 'utf8'));
const entries = filesOf(DIST).map((file) => {
  const name = [id, ...path.relative(DIST, file).split(path.sep)].join('/');
  /** @type {[string, [Uint8Array, import('fflate').ZipOptions]]} */
  const entry = [name, [readFileSync(file), ENTRY]];
  return entry;
});
const zip = path.join(ROOT, `${id}-${info.version}.zip`);
writeFileSync(zip, zipSync(Object.fromEntries(entries), { level: 9 }));
process.stdout.write(`${path.basename(zip)}: ${entries.length} files\n`);

/**
 * @param {string} folder
 * @returns {string[]} in the same order everywhere
 */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesOf(file) : [file];
    });
}
