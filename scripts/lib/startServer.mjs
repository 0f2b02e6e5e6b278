// @ts-check
import { start } from './processes.mjs';
import { waitForOk } from './waitFor.mjs';

/** @typedef {import('./processes.mjs').Running} Running */

const PATIENCE_MS = 60_000;

/**
 * Starts a server and waits until it answers.
 *
 * @param {{ name: string; command: string; args: string[]; readyUrl: string; cwd?: string }} settings
 * @returns {Promise<Running>}
 * @throws when it ended first, or took too long
 */
export async function startServer({ name, command, args, readyUrl, cwd }) {
  const running = start(command, args, { cwd, output: 'errors' });
  /** @type {string | undefined} */
  let end;
  void running.ended.then((how) => {
    end = how;
  });
  if (await waitForOk(readyUrl, { patienceMs: PATIENCE_MS, isLost: () => end !== undefined })) {
    return running;
  }
  await running.stop();
  throw new Error(`${name} did not start (${end ?? 'no answer'}).`);
}
