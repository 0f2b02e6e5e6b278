// @ts-check

const PAUSE_MS = 100;

/**
 * Asks an address until it answers well.
 *
 * @param {string} url
 * @param {{ patienceMs: number; isLost?: () => boolean }} settings `isLost` ends the wait early
 * @returns {Promise<boolean>}
 */
export async function waitForOk(url, { patienceMs, isLost = () => false }) {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline && !isLost()) {
    const isOk = await fetch(url).then(
      ({ ok }) => ok,
      () => false
    );
    if (isOk) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}
