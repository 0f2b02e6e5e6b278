// @ts-check

/**
 * @typedef {import('../demo/annotations.mjs').Annotation} Annotation
 * @typedef {Annotation & { id: number, dashboardUID: string, data: object }} FoundAnnotation
 */

const USUAL_LIMIT = 100;
/** Of every dashboard: numbers are what Grafana had before uids. */
const DASHBOARD_ID = 1;

/**
 * Answers `GET /api/annotations` as Grafana does: what overlaps the range, the newest end first. Ids are given in the
 * order of the file.
 *
 * @param {Annotation[]} annotations
 * @param {URLSearchParams} parameters `from`, `to`, `tags` (several), `matchAny`, `limit`, `dashboardUID`, `panelId`
 * @returns {FoundAnnotation[]}
 */
export function findAnnotations(annotations, parameters) {
  const from = Number(parameters.get('from') ?? 0);
  const to = Number(parameters.get('to') ?? 0) || Infinity;
  const limit = Number(parameters.get('limit')) || USUAL_LIMIT;
  const dashboardUID = parameters.get('dashboardUID');
  const panelId = Number(parameters.get('panelId'));
  const hasTags = tagsMatcher(parameters.getAll('tags'), parameters.get('matchAny') === 'true');
  return annotations
    .map((annotation, i) => withIds(annotation, i + 1))
    .filter(
      (one) =>
        one.time <= to &&
        one.timeEnd >= from &&
        hasTags(one.tags) &&
        (!dashboardUID || one.dashboardUID === dashboardUID) &&
        (!panelId || one.panelId === panelId)
    )
    .sort((a, b) => b.timeEnd - a.timeEnd || b.time - a.time)
    .slice(0, limit);
}

/**
 * @param {Annotation} annotation
 * @param {number} id
 * @returns {FoundAnnotation}
 */
function withIds(annotation, id) {
  const belongsTo = annotation.dashboardUID === undefined ? {} : { dashboardId: DASHBOARD_ID };
  return { id, data: {}, dashboardUID: '', ...belongsTo, ...annotation };
}

/**
 * @param {string[]} wanted
 * @param {boolean} anyWillDo
 * @returns {(tags: string[]) => boolean}
 */
function tagsMatcher(wanted, anyWillDo) {
  if (wanted.length === 0) {
    return () => true;
  }
  return (tags) => (anyWillDo ? wanted.some((tag) => tags.includes(tag)) : wanted.every((tag) => tags.includes(tag)));
}
