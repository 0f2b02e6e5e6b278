// @ts-check
/**
 * Prometheus results as the frames that Grafana's Prometheus data source delivers (data plane `timeseries-multi` and
 * `numeric-multi`). Used by the server for a real Prometheus and in the page where there is none.
 *
 * @typedef {{ refId: string, expr: string, legendFormat?: string, instant?: boolean, range?: boolean, interval?: string, hide?: boolean }} PrometheusQuery
 * @typedef {{ metric: Record<string, string>, values?: Array<[number, string]>, value?: [number, string] }} PrometheusSeries
 *   Times in seconds, values as text, as Prometheus writes them.
 * @typedef {{ NaN: number[], Inf: number[], NegInf: number[] }} SpecialValues
 * @typedef {{
 *   schema: { refId: string, meta: object, fields: Array<{ name: string, type: string, config?: object, labels?: Record<string, string> }> },
 *   data: { values: Array<Array<number | null>>, entities?: Array<SpecialValues | null> },
 * }} FrameJson
 *   A data frame as Grafana's backend sends it.
 */

const AUTO_LEGEND = '__auto';

/**
 * @param {PrometheusQuery} query
 * @param {PrometheusSeries[]} result
 * @param {{ stepMs: number, isInstant: boolean }} run
 * @returns {FrameJson[]}
 */
export function framesOf(query, result, { stepMs, isInstant }) {
  const executedQueryString = `Expr: ${query.expr}\nStep: ${goDuration(stepMs)}`;
  if (result.length === 0) {
    return [
      {
        schema: { refId: query.refId, meta: { executedQueryString, typeVersion: [0, 0] }, fields: [] },
        data: { values: [] },
      },
    ];
  }
  return result.map((series, i) => ({
    schema: {
      refId: query.refId,
      meta: {
        type: isInstant ? 'numeric-multi' : 'timeseries-multi',
        typeVersion: [0, 1],
        custom: { resultType: isInstant ? 'vector' : 'matrix' },
        // Grafana tells the executed query on the first frame only.
        ...(i === 0 ? { executedQueryString } : {}),
      },
      fields: [
        { name: 'Time', type: 'time', config: { interval: stepMs } },
        {
          name: series.metric.__name__ ?? 'Value',
          type: 'number',
          labels: series.metric,
          config: displayConfig(query, series.metric),
        },
      ],
    },
    data: valuesOf(series.values ?? (series.value ? [series.value] : [])),
  }));
}

/**
 * Names a series as the data source does: by its legend, by its labels where that is automatic and there are several, or
 * by the whole expression.
 *
 * @param {PrometheusQuery} query
 * @param {Record<string, string>} metric
 */
function displayConfig({ legendFormat = AUTO_LEGEND, expr }, metric) {
  if (legendFormat !== '' && legendFormat !== AUTO_LEGEND) {
    const named = legendFormat.replace(/\{\{\s*(.+?)\s*\}\}/g, (_, label) => metric[label] ?? '');
    return { displayNameFromDS: named };
  }
  return Object.keys(metric).length === 0 ? { displayNameFromDS: expr } : {};
}

/**
 * @param {Array<[number, string]>} points
 * @returns {FrameJson['data']}
 */
function valuesOf(points) {
  /** @type {SpecialValues} */
  const special = { NaN: [], Inf: [], NegInf: [] };
  const numbers = points.map(([, text], i) => {
    const list =
      text === 'NaN' ? special.NaN : text === '+Inf' ? special.Inf : text === '-Inf' ? special.NegInf : undefined;
    list?.push(i);
    return list ? null : Number(text);
  });
  return { values: [points.map(([seconds]) => Math.round(seconds * 1000)), numbers], entities: [null, special] };
}

/** A duration as Go prints it: `10m0s`, `1h0m0s`, `15s`. @param {number} ms */
function goDuration(ms) {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return h > 0 ? `${h}h${m}m${s}s` : m > 0 ? `${m}m${s}s` : `${s}s`;
}
