// @ts-check
import { onInterrupt } from './onInterrupt.mjs';
import { stopEverything } from './processes.mjs';

/** @typedef {import('./processes.mjs').Running & { name: string }} NamedRunning */

/**
 * Starts servers and keeps this process until an interrupt, or until one of them ends. Then everything that was started
 * ends, also when the interrupt comes while the rest is still starting.
 *
 * @param {(keep: (running: NamedRunning) => void) => Promise<number | void>} work hands every server over once it runs;
 *   where it returns an exit code the servers were needed for it alone, and end
 * @param {{ interruptCode?: number }} [options] exit code after an interrupt, which is a demo's ordinary end
 * @returns {Promise<void>}
 */
export async function runUntilInterrupted(work, { interruptCode = 0 } = {}) {
  /** @type {NamedRunning[]} */
  const kept = [];
  let isStopping = false;

  /**
   * @param {number} exitCode
   * @returns {Promise<void>}
   */
  async function stopAll(exitCode) {
    if (!isStopping) {
      isStopping = true;
      await Promise.all(kept.map(({ stop }) => stop()));
      // What was still starting when the interrupt came.
      await stopEverything();
      process.exit(exitCode);
    }
  }

  /**
   * @param {NamedRunning} running
   * @returns {void}
   */
  function keep(running) {
    kept.push(running);
    void running.ended.then((how) => {
      if (!isStopping) {
        process.stderr.write(`${running.name} ended (${how}).\n`);
        void stopAll(1);
      }
    });
  }

  onInterrupt(() => void stopAll(interruptCode));
  try {
    const exitCode = await work(keep);
    if (exitCode !== undefined) {
      await stopAll(exitCode);
    }
  } catch (error) {
    if (!isStopping) {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    }
    await stopAll(1);
  }
}
