// @ts-check
import path from 'node:path';
import { readAnnotations } from '../demo/annotations.mjs';
import { alertRules } from './alertRules.mjs';
import { findAnnotations } from './annotations.mjs';
import { answerQueries } from './prometheusApi.mjs';
import { readAlertRules, readAlertStates, readDashboards } from './provisioning.mjs';

/**
 * @typedef {{ status: number, body: unknown }} Answer
 * @typedef {object} ApiCall
 * @property {URL} url
 * @property {() => Promise<import('./prometheusApi.mjs').QueryRequest>} readBody
 * @property {import('./arguments.mjs').ServerSettings} settings
 * @property {string} hostFolder where the YAML library is installed
 */

/** @type {Record<string, (call: ApiCall) => Promise<Answer>>} */
const CALLS = {
  '/api/ds/query': queryPrometheus,
  '/api/search': listDashboards,
  '/api/annotations': listAnnotations,
  '/api/prometheus/grafana/api/v1/rules': listAlertRules,
};

/**
 * Answers the calls to Grafana's HTTP API that the page makes.
 *
 * @param {ApiCall} call
 * @returns {Promise<Answer>}
 */
export async function answerApi(call) {
  const { pathname } = call.url;
  const [, uid] = /^\/api\/dashboards\/uid\/([^/]+)$/.exec(pathname) ?? [];
  if (uid !== undefined) {
    return getDashboard(call, decodeURIComponent(uid));
  }
  return CALLS[pathname]?.(call) ?? notFound('The workbench does not answer this call');
}

/** @param {ApiCall} call */
async function queryPrometheus({ readBody, settings: { prometheusUrl } }) {
  return prometheusUrl === undefined
    ? notFound('The workbench runs without Prometheus')
    : answerQueries(await readBody(), prometheusUrl);
}

/** @param {ApiCall} call */
async function listDashboards({ settings: { provisioning } }) {
  const dashboards = await readDashboards(provisioning);
  return ok(dashboards.map(({ uid, title }) => ({ uid, title, type: 'dash-db', url: `/d/${uid}` })));
}

/**
 * @param {ApiCall} call
 * @param {string} uid
 */
async function getDashboard({ settings: { provisioning } }, uid) {
  const dashboard = (await readDashboards(provisioning)).find((one) => one.uid === uid);
  return dashboard ? ok({ dashboard, meta: {} }) : notFound('Dashboard not found');
}

/** @param {ApiCall} call */
async function listAnnotations({ url, settings: { provisioning, nowMs } }) {
  const annotations = await readAnnotations(path.join(provisioning, 'annotations.json'), nowMs);
  return ok(findAnnotations(annotations, url.searchParams));
}

/** @param {ApiCall} call */
async function listAlertRules({ url, settings: { provisioning }, hostFolder }) {
  const groups = await readAlertRules(provisioning, hostFolder);
  const states = await readAlertStates(provisioning);
  return ok(alertRules(groups, states, url.searchParams.get('dashboard_uid')));
}

/**
 * @param {unknown} body
 * @returns {Answer}
 */
function ok(body) {
  return { status: 200, body };
}

/**
 * @param {string} message
 * @returns {Answer}
 */
function notFound(message) {
  return { status: 404, body: { message } };
}
