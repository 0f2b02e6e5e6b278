// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} output a built file
 * @param {string[]} sources files and folders that it is built from
 * @returns {boolean} whether it is missing, or older than one of them
 */
export function isOutdated(output, sources) {
  return !existsSync(output) || statSync(output).mtimeMs < Math.max(...sources.map(newestMs));
}

/**
 * @param {string} source
 * @returns {number} when it, or something in it, last changed
 */
function newestMs(source) {
  const { mtimeMs } = statSync(source);
  // A folder's own time tells of files that were removed.
  return statSync(source).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(source).map((name) => newestMs(path.join(source, name))))
    : mtimeMs;
}
