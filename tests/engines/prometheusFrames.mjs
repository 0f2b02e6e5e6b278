// @ts-check
/** An answer of Prometheus as Grafana's Prometheus data source shapes it in the format "Time series". */
import { durationText } from './macros.mjs';

/** @typedef {import('./types.js').FrameSpec} FrameSpec */

/**
 * A series of a range query has `values`, one of an instant query a single `value`.
 *
 * @typedef {object} PrometheusSeries
 * @property {Record<string, string>} metric
 * @property {[number, string][]} [values]
 * @property {[number, string]} [value]
 */

/**
 * One frame for each series; times are the ends of buckets, and the first frame tells the executed query.
 *
 * @param {PrometheusSeries[]} series
 * @param {{ refId: string; expression: string; stepMs: number }} query
 * @returns {FrameSpec[]}
 */
export function prometheusFrames(series, { refId, expression, stepMs }) {
  const executed = `Expr: ${expression}\nStep: ${durationText(stepMs)}`;
  if (series.length === 0) {
    return [{ refId, executed, fields: [] }];
  }
  return series.map(({ metric, values, value }, i) => {
    const points = values ?? (value ? [value] : []);
    const isNameless = Object.keys(metric).length === 0;
    return {
      refId,
      executed: i === 0 ? executed : undefined,
      fields: [
        { name: 'Time', type: 'time', values: points.map(([time]) => time * 1000), config: { interval: stepMs } },
        {
          name: metric.__name__ ?? 'Value',
          type: 'number',
          values: points.map(([, text]) => Number(text)),
          labels: metric,
          config: isNameless ? { displayNameFromDS: expression } : {},
        },
      ],
    };
  });
}
