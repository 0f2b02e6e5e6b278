// @ts-check
/** An answer of InfluxQL as Grafana's InfluxDB data source shapes it in the format "Time series". */

/** @typedef {import('./types.js').FrameSpec} FrameSpec */

/**
 * @typedef {object} InfluxSeries
 * @property {string} name the measurement
 * @property {Record<string, string>} [tags]
 * @property {string[]} columns
 * @property {(number | null)[][]} values
 */

/**
 * One frame for each value column of each series; times are the starts of buckets.
 *
 * @param {InfluxSeries[]} series
 * @param {{ refId: string; executed: string; alias?: string }} query
 * @returns {FrameSpec[]}
 */
export function influxFrames(series, { refId, executed, alias }) {
  const frames = series.flatMap((one) =>
    one.columns.slice(1).map((column, i) => {
      const name = alias === undefined ? plainName(one, column) : aliasName(one, column, alias);
      const [times, values] = [0, i + 1].map((at) => one.values.map((row) => row[at]));
      return {
        refId,
        name,
        fields: [
          { name: 'Time', type: /** @type {const} */ ('time'), values: times },
          {
            name: 'Value',
            type: /** @type {const} */ ('number'),
            values,
            labels: one.tags,
            config: { displayNameFromDS: name },
          },
        ],
      };
    })
  );
  return frames.map((frame, i) => (i === 0 ? { ...frame, executed } : frame));
}

/**
 * @param {InfluxSeries} series
 * @param {string} column
 * @returns {string}
 */
function plainName({ name, tags }, column) {
  const pairs = Object.entries(tags ?? {}).map(([key, value]) => `${key}: ${value}`);
  return pairs.length === 0 ? `${name}.${column}` : `${name}.${column} { ${pairs.join(', ')} }`;
}

/**
 * @param {InfluxSeries} series
 * @param {string} column
 * @param {string} alias
 * @returns {string}
 */
function aliasName({ name, tags }, column, alias) {
  return alias
    .replace(/\$tag_(\w+)/g, (_, tag) => tags?.[tag] ?? '')
    .replace(/\$(measurement|m)\b/g, name)
    .replace(/\$col\b/g, column);
}
