// @ts-check
import { framesOf } from '../shared/prometheusFrames.mjs';
import { alignedRange, expandMacros, stepOf } from '../shared/prometheusStep.mjs';

/**
 * @typedef {import('../shared/prometheusFrames.mjs').PrometheusQuery} PrometheusQuery
 * @typedef {{ from: string, to: string, queries: Array<PrometheusQuery & { intervalMs?: number }> }} QueryRequest
 * @typedef {{ status: 'success', data: { result: import('../shared/prometheusFrames.mjs').PrometheusSeries[] } } | { status: 'error', errorType: string, error: string }} PrometheusAnswer
 * @typedef {{ status: number, frames: unknown[], error?: string, errorSource?: string }} QueryResult
 */

/**
 * Answers `/api/ds/query` as Grafana does: one result for each refId, frames or an error.
 *
 * @param {QueryRequest} request
 * @param {string} prometheusUrl
 * @returns {Promise<{ status: number, body: { results: Record<string, QueryResult> } }>}
 */
export async function answerQueries({ from, to, queries }, prometheusUrl) {
  /** @type {Record<string, QueryResult>} */
  const results = {};
  for (const query of queries) {
    const span = { fromMs: Number(from), toMs: Number(to), intervalMs: query.intervalMs ?? 15_000 };
    results[query.refId] = await answerQuery(query, span, prometheusUrl);
  }
  const hasFailed = Object.values(results).some(({ error }) => error !== undefined);
  return { status: hasFailed ? 400 : 200, body: { results } };
}

/**
 * @param {PrometheusQuery} query
 * @param {import('../shared/prometheusStep.mjs').Span} span
 * @param {string} prometheusUrl
 * @returns {Promise<QueryResult>}
 */
async function answerQuery(query, span, prometheusUrl) {
  const stepMs = stepOf(query, span);
  const expr = expandMacros(query.expr, stepMs, span);
  const isInstant = query.instant === true && query.range !== true;
  const { start, end } = alignedRange(span, stepMs);
  /** @type {Record<string, string>} */
  const parameters = isInstant
    ? { query: expr, time: `${span.toMs / 1000}` }
    : { query: expr, start: `${start}`, end: `${end}`, step: `${stepMs / 1000}` };
  const path = isInstant ? 'query' : 'query_range';
  try {
    const response = await fetch(`${prometheusUrl}/api/v1/${path}`, {
      method: 'POST',
      body: new URLSearchParams(parameters),
    });
    /** @type {PrometheusAnswer} */
    const answer = JSON.parse(await response.text());
    return answer.status === 'success'
      ? { status: 200, frames: framesOf({ ...query, expr }, answer.data.result, { stepMs, isInstant }) }
      : { status: 400, frames: [], error: `${answer.errorType}: ${answer.error}`, errorSource: 'downstream' };
  } catch (error) {
    return { status: 502, frames: [], error: `Prometheus does not answer: ${error}`, errorSource: 'downstream' };
  }
}
