// @ts-check
/** What PostgreSQL and MariaDB have in common. */
import { BUDGET_RATIO, FROM_MS, INTERVAL_MS, TO_MS, VARIABLES, WINDOW_MS } from './data.mjs';
import { expandMacros, fillValueOf } from './macros.mjs';
import { timeText } from './sqlData.mjs';
import { sqlFrames } from './sqlFrames.mjs';

/** @typedef {import('./engine.mjs').RunningEngine} RunningEngine */
/** @typedef {import('./sqlFrames.mjs').SqlAnswer} SqlAnswer */

const CONNECT_PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/**
 * @param {'postgres' | 'mysql'} dialect
 * @param {(sql: string) => Promise<SqlAnswer>} query
 * @returns {Pick<RunningEngine, 'answer' | 'aggregate'>}
 */
export function sqlEngine(dialect, query) {
  return {
    answer: async (parts, { intervalMs = INTERVAL_MS }) => {
      for (const { text } of parts.filter(isSetUp)) {
        await query(text);
      }
      const span = { fromMs: FROM_MS, toMs: TO_MS, intervalMs };
      const answers = parts
        .filter((part) => !isSetUp(part))
        .map(async ({ name, text }) => {
          const executed = expandMacros(text, dialect, { ...span, variables: VARIABLES });
          const value = fillValueOf(text);
          const fill = value === undefined ? undefined : { value, span };
          return sqlFrames(await query(executed), { refId: name, executed, fill });
        });
      return (await Promise.all(answers)).flat();
    },
    aggregate: async (_, { aggregate }) => {
      const { rows } = await query(aggregateText(String(aggregate)));
      return Object.fromEntries(rows.map(headline));
    },
  };
}

/**
 * @param {{ name: string }} part
 * @returns {boolean}
 */
function isSetUp({ name }) {
  return name === 'setup';
}

/**
 * @param {string} aggregate
 * @returns {string}
 */
function aggregateText(aggregate) {
  const text = aggregate.replace('{from}', timeText(TO_MS - WINDOW_MS)).replace('{to}', timeText(TO_MS));
  const remaining = `1 - 1e0 * bad / (${BUDGET_RATIO}e0 * total)`;
  return `SELECT service, total - bad, bad, total, ${remaining} FROM (${text}) AS counted`;
}

/**
 * @param {(string | null)[]} row
 * @returns {[string, import('./types.js').Headline]}
 */
function headline([service, ...numbers]) {
  const [good, bad, total, remaining] = numbers.map(Number);
  return [String(service), { good, bad, total, remaining }];
}

/**
 * @param {string} text columns apart by tabs, the first line with their names
 * @param {string} nothing how NULL is written
 * @returns {SqlAnswer}
 */
export function readTabs(text, nothing) {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const rows = lines.map((line) => line.split('\t').map((one) => (one === nothing ? null : one)));
  return { columns: head.split('\t'), rows };
}

/**
 * Tries until a server takes connections.
 *
 * @param {() => Promise<unknown>} connect
 * @param {Promise<string>} ended how the server ended, if it did
 * @returns {Promise<void>}
 */
export async function untilConnected(connect, ended) {
  const deadline = performance.now() + CONNECT_PATIENCE_MS;
  /** @type {string | undefined} */
  let end;
  void ended.then((how) => {
    end = how;
  });
  for (;;) {
    try {
      await connect();
      return;
    } catch (error) {
      if (end !== undefined || performance.now() > deadline) {
        throw new Error(`The server did not start (${end ?? 'no answer'}).`, { cause: error });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
