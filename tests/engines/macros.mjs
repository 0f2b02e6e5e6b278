// @ts-check
/**
 * Grafana's macros and variables, as far as the recipes use them: what the data source makes of a query's text before the
 * engine sees it. Anything else that looks like one is an error.
 */

/**
 * @typedef {import('./types.js').TimeSpan & { intervalMs: number; variables: Record<string, string> }} QueryContext
 */

/** @typedef {(args: string[], context: QueryContext) => string} Macro */

/** As the Prometheus data source is told: its setting "Scrape interval". */
const SCRAPE_INTERVAL_MS = 60_000;

const iso = (/** @type {number} */ ms) => new Date(ms).toISOString().replace('.000Z', 'Z');
const secondsOf = (/** @type {string} */ duration) => parseDuration(duration.replace(/['"]/g, '')) / 1000;

/** @type {Record<'postgres' | 'mysql' | 'influxql' | 'prometheus', Record<string, Macro>>} */
const MACROS = {
  postgres: {
    __timeFilter: ([column], { fromMs, toMs }) => `${column} BETWEEN '${iso(fromMs)}' AND '${iso(toMs)}'`,
    __timeGroupAlias: ([column, interval]) => {
      const seconds = secondsOf(interval);
      return `floor(extract(epoch from ${column})/${seconds})*${seconds} AS "time"`;
    },
  },
  mysql: {
    __timeFilter: ([column], { fromMs, toMs }) =>
      `${column} BETWEEN FROM_UNIXTIME(${fromMs / 1000}) AND FROM_UNIXTIME(${toMs / 1000})`,
    __timeGroupAlias: ([column, interval]) => {
      const seconds = secondsOf(interval);
      return `UNIX_TIMESTAMP(${column}) DIV ${seconds} * ${seconds} AS "time"`;
    },
  },
  influxql: {},
  prometheus: {},
};

/** @typedef {keyof typeof MACROS} Dialect */

/**
 * @param {string} text
 * @param {Dialect} dialect
 * @param {QueryContext} context
 * @returns {string}
 * @throws for a macro or variable that is not known here
 */
export function expandMacros(text, dialect, context) {
  const variables = { ...context.variables, ...builtIns(context) };
  const filled = text.replace(/\$(\w+)(?!\w|\()/g, (_, /** @type {string} */ name) => {
    const value = /** @type {Record<string, string>} */ (variables)[name];
    if (value === undefined) {
      throw new Error(`Unknown variable $${name}`);
    }
    return value;
  });
  return filled.replace(/\$(\w+)\(([^)]*)\)/g, (_, /** @type {string} */ name, /** @type {string} */ args) => {
    const macro = MACROS[dialect][name];
    if (!macro) {
      throw new Error(`Unknown macro $${name}`);
    }
    return macro(args.split(',').map(trim), context);
  });
}

/**
 * The third argument of `$__timeGroupAlias`: what Grafana puts where the engine returned no row.
 *
 * @param {string} text
 * @returns {number | undefined} `undefined` where nothing is filled in
 */
export function fillValueOf(text) {
  const [, fill] = /\$__timeGroupAlias\([^,)]*,[^,)]*,([^)]*)\)/.exec(text) ?? [];
  return fill === undefined ? undefined : Number(fill);
}

/**
 * @param {QueryContext} context
 * @returns {Record<string, string>}
 */
function builtIns({ fromMs, toMs, intervalMs }) {
  return {
    __interval: durationText(intervalMs),
    __rate_interval: durationText(Math.max(intervalMs + SCRAPE_INTERVAL_MS, 4 * SCRAPE_INTERVAL_MS)),
    timeFilter: `time >= ${fromMs}ms and time <= ${toMs}ms`,
  };
}

/**
 * @param {number} ms
 * @returns {string} `5m`, `1h`, `90s`
 */
export function durationText(ms) {
  const [unit, length] = [
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ].find(([, length]) => ms % Number(length) === 0) ?? ['ms', 1];
  return `${ms / Number(length)}${unit}`;
}

/**
 * @param {string} text
 * @returns {number} milliseconds
 */
export function parseDuration(text) {
  const [, amount, unit] = /^(\d+)(s|m|h|d)$/.exec(text) ?? [];
  const length = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[unit];
  if (length === undefined) {
    throw new Error(`Not a duration: ${text}`);
  }
  return Number(amount) * length;
}

/**
 * @param {string} text
 * @returns {string}
 */
function trim(text) {
  return text.trim();
}
