// @ts-check

/**
 * A database that runs, holds the data, and answers as Grafana's data source for it does.
 *
 * @typedef {object} RunningEngine
 * @property {(parts: RecipePart[], recipe: Recipe) => Promise<FrameSpec[]>} answer to a recipe's text
 * @property {(parts: RecipePart[], recipe: Recipe) => Promise<Headlines>} aggregate the engine's own numbers for the window
 * @property {() => Promise<void>} stop
 */

/** @typedef {import('./cookbook.mjs').RecipePart} RecipePart */
/** @typedef {import('./types.js').FrameSpec} FrameSpec */
/** @typedef {import('./types.js').Headlines} Headlines */
/** @typedef {import('./data.mjs').Minute} Minute */

/**
 * A recipe of the cookbook, and what the engine is asked for beside it.
 *
 * @typedef {object} Recipe
 * @property {string} name as in the cookbook
 * @property {Aggregate} aggregate
 * @property {(minute: Minute) => { bad: number; total: number }} [counted] what a minute of the data counts; absent where
 *   only the engine can tell
 * @property {number} [intervalMs] that of the panel's queries, where it is not five minutes
 * @property {string} [alias] InfluxDB's "Alias by"
 * @property {boolean} [isInstant] Prometheus's query type
 */

/**
 * For SQL the text of a query with the columns service, bad and total over `{from}` to `{to}`; elsewhere one query each: for
 * InfluxDB over `{window}`, for Prometheus at the end of the window, with the recipe's own queries as `{bad}`, `{good}`,
 * `{total}`.
 *
 * @typedef {string | { bad: string; total: string }} Aggregate
 */

export {};
