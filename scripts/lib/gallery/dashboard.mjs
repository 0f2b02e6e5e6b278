// @ts-check
import { NOW_MS, startMs } from './history.mjs';
import { OTHER_PANELS, TESTDATA } from './queries.mjs';

/** @typedef {import('./queries.mjs').Query} Query */

/**
 * @typedef {object} GalleryPanel
 * @property {string} title
 * @property {Query[]} targets
 * @property {Record<string, unknown>} [options]
 * @property {number} [w] columns of 24
 * @property {number} [h] rows
 * @property {object} [defaults] of the fields
 * @property {object[]} [overrides]
 */

const COLUMNS = 24;

/**
 * Panels from left to right, in rows as high as their first panel.
 *
 * @param {{ uid: string; title: string; size: { w: number; h: number } }} dashboard
 * @param {readonly GalleryPanel[]} panels
 * @returns {object}
 */
export function createDashboard({ uid, title, size }, panels) {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  const placed = panels.map(({ w = size.w, h = size.h, ...panel }, i) => {
    if (x + w > COLUMNS) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const gridPos = { x, y, w, h };
    x += w;
    rowHeight = Math.max(rowHeight, h);
    return createPanel({ id: i + 1, gridPos }, panel);
  });
  return {
    uid,
    title,
    tags: ['error-budget', 'gallery'],
    schemaVersion: 41,
    version: 1,
    editable: true,
    graphTooltip: 1,
    time: { from: new Date(startMs()).toISOString(), to: new Date(NOW_MS).toISOString() },
    timezone: 'utc',
    refresh: '',
    annotations: { list: [] },
    templating: { list: [] },
    links: [],
    panels: placed,
  };
}

/**
 * @param {object} place
 * @param {Omit<GalleryPanel, 'w' | 'h'>} panel
 * @returns {object}
 */
function createPanel(place, { title, targets, options = {}, defaults = {}, overrides = [] }) {
  return {
    ...place,
    type: 'stoponred-errorbudget-panel',
    title,
    datasource: targets[0]?.datasource === OTHER_PANELS ? OTHER_PANELS : TESTDATA,
    targets,
    options,
    fieldConfig: { defaults, overrides },
    maxDataPoints: 10000,
  };
}
