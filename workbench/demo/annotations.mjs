// @ts-check
import { readFile } from 'node:fs/promises';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * An annotation of `provisioning/annotations.json`. Its time is counted back from the end of the demo's history, in the
 * units of services.mjs, so that it stays at the events it tells of.
 *
 * @typedef {object} RelativeAnnotation
 * @property {number} daysAgo
 * @property {number} [minutes] how long it lasts; a point in time where there is none
 * @property {string} text
 * @property {string[]} tags
 * @property {string} [dashboardUID] of an annotation that belongs to one dashboard
 * @property {number} [panelId] of an annotation that belongs to one panel of it
 */

/**
 * An annotation as Grafana's HTTP API takes it.
 *
 * @typedef {object} Annotation
 * @property {number} time ms since the epoch
 * @property {number} timeEnd the same as `time` for a point
 * @property {string} text
 * @property {string[]} tags
 * @property {string} [dashboardUID]
 * @property {number} [panelId]
 */

/**
 * @param {string} file
 * @param {number} nowMs end of the demo's history
 * @returns {Promise<Annotation[]>}
 */
export async function readAnnotations(file, nowMs) {
  /** @type {RelativeAnnotation[]} */
  const stored = JSON.parse(await readFile(file, 'utf8'));
  return stored.map((annotation) => annotationAt(annotation, nowMs));
}

/**
 * @param {RelativeAnnotation} annotation
 * @param {number} nowMs
 * @returns {Annotation}
 */
export function annotationAt({ daysAgo, minutes = 0, ...rest }, nowMs) {
  const end = Math.floor(nowMs / MINUTE_MS);
  const time = (end - Math.round(daysAgo * DAY_MINUTES)) * MINUTE_MS;
  return { time, timeEnd: time + minutes * MINUTE_MS, ...rest };
}
