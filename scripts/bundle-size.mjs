// @ts-check
/** The last step of the build: prints what a browser has to load, and fails when it has grown too big. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './lib/paths.mjs';

const DIST = path.join(ROOT, 'dist');

/**
 * What every dashboard with a panel of ours waits for: `module.js` itself, and with it the file that draws. Tables and
 * reviews are loaded by who looks at one. Raise a limit on purpose only.
 */
const LIMITS = [
  { files: ['module.js'], limitKb: 60 },
  { files: ['module.js', 'panel.js'], limitKb: 98 },
  { files: ['table.js'], limitKb: 20 },
  { files: ['review.js'], limitKb: 20 },
];

/** @param {string} file */
function sizeKb(file) {
  return gzipSync(readFileSync(path.join(DIST, file))).length / 1000;
}

const built = readdirSync(DIST);
for (const { files, limitKb } of LIMITS) {
  const totalKb = files.filter((file) => built.includes(file)).reduce((sum, file) => sum + sizeKb(file), 0);
  process.stdout.write(`${files.join(' + ')}: ${totalKb.toFixed(1)} kB gzipped, limit ${limitKb} kB\n`);
  if (totalKb > limitKb) {
    process.stderr.write(`${files.join(' + ')} is too big.\n`);
    process.exitCode = 1;
  }
}
