// @ts-check
/**
 * Step and macros as Grafana's Prometheus data source computes them.
 *
 * @typedef {{ fromMs: number, toMs: number, intervalMs: number }} Span
 *   `intervalMs` is what Grafana derived from the panel's width and Min interval.
 */

/** Prometheus refuses a range query with more points. */
const MAX_POINTS = 11_000;
const SCRAPE_INTERVAL_MS = 15_000;
/** @type {Record<string, number>} */
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000, y: 31_536_000_000 };

/**
 * @param {{ interval?: string }} query `interval` is the query's Min step
 * @param {Span} span
 */
export function stepOf({ interval }, { fromMs, toMs, intervalMs }) {
  const minStepMs = parseMs(interval) ?? 0;
  const safeMs = Math.ceil((toMs - fromMs) / MAX_POINTS / 1000) * 1000;
  return Math.max(1000, Math.round(Math.max(intervalMs, minStepMs, safeMs) / 1000) * 1000);
}

/**
 * @param {string} expr
 * @param {number} stepMs
 * @param {Span} span
 */
export function expandMacros(expr, stepMs, { fromMs, toMs }) {
  const rangeS = Math.round((toMs - fromMs) / 1000);
  const rateMs = Math.max(stepMs + SCRAPE_INTERVAL_MS, 4 * SCRAPE_INTERVAL_MS);
  /** @type {Record<string, string>} */
  const macros = {
    __rate_interval: `${rateMs / 1000}s`,
    __interval_ms: `${stepMs}`,
    __interval: `${stepMs / 1000}s`,
    __range_ms: `${rangeS * 1000}`,
    __range_s: `${rangeS}`,
    __range: `${rangeS}s`,
  };
  return expr.replace(/\$\{?(__[a-z_]+)\}?/g, (whole, name) => macros[name] ?? whole);
}

/** @param {string | undefined} text */
export function parseMs(text) {
  const [, amount, unit] = /^(\d+)(ms|[smhdwy])$/.exec(text ?? '') ?? [];
  return amount === undefined ? undefined : Number(amount) * UNIT_MS[unit];
}

/**
 * First and last instant of a range query, aligned to the step as Grafana aligns them. In seconds.
 *
 * @param {Span} span
 * @param {number} stepMs
 */
export function alignedRange({ fromMs, toMs }, stepMs) {
  return { start: (Math.floor(fromMs / stepMs) * stepMs) / 1000, end: (Math.floor(toMs / stepMs) * stepMs) / 1000 };
}
