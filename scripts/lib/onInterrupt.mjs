// @ts-check

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const PARENT_CHECK_MS = 500;

/**
 * Calls back when this process is asked to end; it may be asked more than once.
 *
 * @param {() => void} callback
 * @returns {void}
 */
export function onInterrupt(callback) {
  for (const signal of SIGNALS) {
    process.on(signal, callback);
  }
  onParentLost(callback);
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
