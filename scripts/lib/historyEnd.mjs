// @ts-check

const STEP_MS = 10 * 60_000;

/**
 * End of the demo's history: the instant that was asked for, else the clock's last full ten minutes, so that starts shortly
 * after one another share a history.
 *
 * @param {string | undefined} asked ISO 8601
 * @param {number} [clockMs]
 * @returns {number} ms since the epoch
 * @throws for a text that is no date, and for one that lies ahead: Prometheus takes no sample older than its newest
 */
export function historyEnd(asked, clockMs = Date.now()) {
  const endMs = asked === undefined ? clockMs : Date.parse(asked);
  if (Number.isNaN(endMs)) {
    throw new Error(`--now wants a date such as 2026-11-01T00:00:00Z, not "${asked}".`);
  }
  if (endMs > clockMs) {
    throw new Error(`--now ${asked} lies ahead of this machine's clock (${new Date(clockMs).toISOString()}).`);
  }
  return Math.floor(endMs / STEP_MS) * STEP_MS;
}
