// @ts-check
import { stopEverything } from './processes.mjs';

/** @typedef {import('./processes.mjs').Running & { name: string }} NamedRunning */

const PARENT_CHECK_MS = 500;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

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

  for (const signal of SIGNALS) {
    process.on(signal, () => void stopAll(interruptCode));
  }
  onParentLost(() => void stopAll(interruptCode));
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

/**
 * A signal to npm ends the shell between it and us, and does not reach us.
 *
 * @param {() => void} onLost
 * @returns {void}
 */
function onParentLost(onLost) {
  const parent = process.ppid;
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  const watch = setInterval(() => {
    if (isUnderNpm && process.ppid !== parent) {
      clearInterval(watch);
      onLost();
    }
  }, PARENT_CHECK_MS);
  watch.unref();
}
