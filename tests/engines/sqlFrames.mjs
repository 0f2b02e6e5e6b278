// @ts-check
/** An SQL answer as Grafana's SQL data sources shape it in the format "Time series". */

/** @typedef {import('./types.js').FrameSpec} FrameSpec */
/** @typedef {import('./types.js').FieldSpec} FieldSpec */
/** @typedef {import('./types.js').TimeSpan & { intervalMs: number }} FillSpan */

/**
 * Columns by name, and rows of cells; null is SQL's NULL.
 *
 * @typedef {{ columns: string[]; rows: (string | null)[][] }} SqlAnswer
 */

/**
 * `time` becomes the time field, in milliseconds, at the start of a bucket; text columns become labels, and each value column
 * one field for each set of labels; where a set has no row at another's time the value is null.
 *
 * @param {SqlAnswer} answer
 * @param {{ refId: string; executed: string; fill?: { value: number; span: FillSpan } }} query
 * @returns {FrameSpec[]}
 */
export function sqlFrames({ columns, rows }, { refId, executed, fill }) {
  if (rows.length === 0) {
    return [{ refId, executed, fields: [] }];
  }
  const timeAt = columns.indexOf('time');
  const isText = columns.map((_, at) => rows.some((row) => row[at] !== null && Number.isNaN(Number(row[at]))));
  const labelsAt = columns.flatMap((_, at) => (isText[at] ? [at] : []));
  const valuesAt = columns.flatMap((_, at) => (isText[at] || at === timeAt ? [] : [at]));
  const timeOf = (/** @type {(string | null)[]} */ row) => Number(row[timeAt]) * 1000;
  const times = [...new Set([...rows.map(timeOf), ...(fill ? timesOf(fill.span) : [])])].sort((a, b) => a - b);
  const missing = fill ? fill.value : null;
  const fields = groupBy(rows, (row) => JSON.stringify(labelsAt.map((at) => [columns[at], row[at]]))).flatMap(
    ([key, group]) => {
      const byTime = new Map(group.map((row) => [timeOf(row), row]));
      const labels = Object.fromEntries(JSON.parse(key));
      return valuesAt.map((at) => {
        const values = times.map((time) => cell(byTime.get(time), at, missing));
        return { name: columns[at], type: /** @type {const} */ ('number'), labels, values };
      });
    }
  );
  fields.sort((a, b) => valuesAt.indexOf(columns.indexOf(a.name)) - valuesAt.indexOf(columns.indexOf(b.name)));
  return [{ refId, executed, fields: [{ name: 'Time', type: 'time', values: times }, ...fields] }];
}

/**
 * @param {(string | null)[] | undefined} row
 * @param {number} at
 * @param {number | null} missing
 * @returns {number | null}
 */
function cell(row, at, missing) {
  if (row === undefined) {
    return missing;
  }
  return row[at] === null ? null : Number(row[at]);
}

/**
 * The times at which Grafana fills in a value.
 *
 * @param {FillSpan} span
 * @returns {number[]}
 */
function timesOf({ fromMs, toMs, intervalMs }) {
  const first = Math.floor(fromMs / intervalMs) * intervalMs;
  return Array.from({ length: Math.floor((toMs - first) / intervalMs) + 1 }, (_, i) => first + i * intervalMs);
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} keyOf
 * @returns {[string, T[]][]}
 */
function groupBy(items, keyOf) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return [...groups];
}
