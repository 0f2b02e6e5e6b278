// @ts-check
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^run-(\d+)-/;

/**
 * A folder for this run alone. Those of runs that were killed before they could clean up are removed.
 *
 * @param {string} directory
 * @returns {Promise<{ path: string; remove: () => Promise<void> }>}
 */
export async function createWorkFolder(directory) {
  await mkdir(directory, { recursive: true });
  await removeLeftOvers(directory);
  const folder = await mkdtemp(path.join(directory, `run-${process.pid}-`));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * @param {string} directory
 * @returns {Promise<void>}
 */
async function removeLeftOvers(directory) {
  for (const name of await readdir(directory)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) {
      await rm(path.join(directory, name), { recursive: true, force: true });
    }
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process runs as well, we only may not signal it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
