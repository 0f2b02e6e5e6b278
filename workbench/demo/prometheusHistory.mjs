// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { HISTORY_VERSION } from './history.mjs';
import { writeOpenMetrics } from './openmetrics.mjs';
import { createWorkFolder } from './workFolder.mjs';

const runFile = promisify(execFile);
const PREFIX = 'history-';

/** Blocks of two hours, promtool's default, would take minutes to write. */
const BLOCK_DURATION = '--max-block-duration=720h';

/**
 * The history as blocks of Prometheus's database. Kept for the next start with the same end.
 *
 * @param {{ promtool: string; directory: string; nowMs: number }} settings
 * @returns {Promise<string>} folder of the blocks, to be copied, not written to
 */
export async function historyBlocks({ promtool, directory, nowMs }) {
  const name = `${PREFIX}v${HISTORY_VERSION}-${new Date(nowMs).toISOString().replace(/:/g, '-')}`;
  const folder = path.join(directory, name);
  if (!existsSync(folder)) {
    await removeOthers(directory, name);
    await backfill({ promtool, directory, nowMs }, folder);
  }
  return folder;
}

/**
 * @param {{ promtool: string; directory: string; nowMs: number }} settings
 * @param {string} folder
 * @returns {Promise<void>}
 */
async function backfill({ promtool, directory, nowMs }, folder) {
  const draft = await createWorkFolder(directory);
  try {
    const file = path.join(draft.path, 'history.om');
    const blocks = path.join(draft.path, 'blocks');
    await writeOpenMetrics(file, nowMs);
    await runFile(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', BLOCK_DURATION, '--quiet', file, blocks]);
    // Renamed when whole: an interrupted start leaves no half history, and of two starts at once the first wins.
    await rename(blocks, folder).catch((error) => {
      if (!existsSync(folder)) {
        throw error;
      }
    });
  } finally {
    await draft.remove();
  }
}

/**
 * A history ends at the start of its demo, so an older one is of no use to a new demo.
 *
 * @param {string} directory
 * @param {string} kept
 * @returns {Promise<void>}
 */
async function removeOthers(directory, kept) {
  await mkdir(directory, { recursive: true });
  for (const name of await readdir(directory)) {
    if (name.startsWith(PREFIX) && name !== kept) {
      await rm(path.join(directory, name), { recursive: true, force: true });
    }
  }
}
