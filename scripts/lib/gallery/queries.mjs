// @ts-check
import { countsOf, instant, waveOf } from './history.mjs';

/** @typedef {import('./history.mjs').History} History */
/** @typedef {{ refId: string; [field: string]: unknown }} Query */

export const TESTDATA = { type: 'grafana-testdata-datasource', uid: 'testdata' };
export const OTHER_PANELS = { type: 'datasource', uid: '-- Dashboard --' };

/**
 * The queries `bad` and `total` of some services, by their labels.
 *
 * @param {Record<string, History>} services labels such as `service=checkout`; empty for a series without labels
 * @returns {Query[]}
 */
export function countQueries(services) {
  const counted = Object.entries(services).map(([labels, history]) => ({ labels, counts: countsOf(history) }));
  return [
    waveQuery(
      'bad',
      counted.map(({ labels, counts }) => ({ labels, ...waveOf(counts.bad, counts.stepMs) }))
    ),
    waveQuery(
      'total',
      counted.map(({ labels, counts }) => ({ labels, ...waveOf(counts.total, counts.stepMs) }))
    ),
  ];
}

/**
 * @param {string} refId
 * @param {object[]} csvWave
 * @returns {Query}
 */
export function waveQuery(refId, csvWave) {
  return testData(refId, 'predictable_csv_wave', { csvWave });
}

/**
 * @param {string} refId
 * @param {string} scenarioId
 * @param {object} [rest]
 * @returns {Query}
 */
export function testData(refId, scenarioId, rest = {}) {
  return { refId, datasource: TESTDATA, scenarioId, ...rest };
}

/**
 * Annotations of one panel, which come with its data: so a dashboard needs none in Grafana's database.
 *
 * @param {ReadonlyArray<{ daysAgo: number; hours?: number; text: string; tags: string[] }>} annotations
 * @returns {Query}
 */
export function annotationQuery(annotations) {
  const column = (/** @type {string} */ name, /** @type {string} */ type, /** @type {unknown[]} */ values) => ({
    name,
    type,
    values,
  });
  const frame = {
    meta: { dataTopic: 'annotations' },
    fields: [
      column(
        'time',
        'time',
        annotations.map(({ daysAgo }) => instant(daysAgo))
      ),
      column(
        'timeEnd',
        'time',
        annotations.map(({ daysAgo, hours = 0 }) => instant(daysAgo - hours / 24))
      ),
      column(
        'text',
        'string',
        annotations.map(({ text }) => text)
      ),
      column(
        'tags',
        'other',
        annotations.map(({ tags }) => tags)
      ),
    ],
  };
  return testData('annotations', 'raw_frame', { rawFrameContent: JSON.stringify([frame]) });
}

/**
 * What another panel of the dashboard has asked for.
 *
 * @param {number} panelId
 * @returns {Query}
 */
export function resultsOfPanel(panelId) {
  return { refId: 'A', datasource: OTHER_PANELS, panelId };
}
