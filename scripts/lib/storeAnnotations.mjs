// @ts-check

/** @typedef {import('../../workbench/demo/annotations.mjs').Annotation} Annotation */

/** More than Grafana gives unasked. */
const LIMIT = 10_000;

/**
 * Brings annotations to a Grafana server. Those that it has stay; those of an earlier run, at other times, go: a history
 * that ends anew moves them all.
 *
 * @param {import('./grafanaApi.mjs').GrafanaApi} api
 * @param {readonly Annotation[]} annotations
 * @returns {Promise<{ posted: number; kept: number; removed: number }>}
 */
export async function storeAnnotations(api, annotations) {
  /** @type {Array<Annotation & { id: number }>} */
  const stored = await api.get(`/api/annotations?type=annotation&limit=${LIMIT}`);
  const ours = stored.filter((one) => annotations.some((other) => contentOf(other) === contentOf(one)));
  const outdated = ours.filter((one) => !annotations.some((other) => isSame(one, other)));
  const missing = annotations.filter((one) => !ours.some((other) => isSame(one, other)));
  for (const { id } of outdated) {
    await api.remove(`/api/annotations/${id}`);
  }
  for (const annotation of missing) {
    await api.post('/api/annotations', annotation);
  }
  return { posted: missing.length, kept: annotations.length - missing.length, removed: outdated.length };
}

/**
 * What an annotation says, whenever it says it.
 *
 * @param {Annotation} annotation
 * @returns {string}
 */
function contentOf({ text, tags }) {
  return JSON.stringify([text, tags]);
}

/**
 * @param {Annotation} one
 * @param {Annotation} other
 * @returns {boolean}
 */
function isSame(one, other) {
  return contentOf(one) === contentOf(other) && one.time === other.time && one.timeEnd === other.timeEnd;
}
