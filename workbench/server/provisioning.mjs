// @ts-check
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * @typedef {{ uid: string, title: string, [key: string]: unknown }} Dashboard
 * @typedef {{ uid: string, name: string, type: string, isDefault: boolean }} DataSource
 */

/** The dashboards that Grafana would provision, read anew each time so that an edit shows. @param {string} directory @returns {Promise<Dashboard[]>} */
export async function readDashboards(directory) {
  const folder = path.join(directory, 'dashboards');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8'))));
}

/**
 * @param {string} directory
 * @param {string} hostFolder where the YAML library is installed
 * @returns {Promise<DataSource[]>}
 */
export async function readDataSources(directory, hostFolder) {
  const { datasources } = await readYaml(path.join(directory, 'datasources', 'datasources.yml'), hostFolder);
  return datasources.map((/** @type {Partial<DataSource>} */ source) => ({
    uid: source.uid,
    name: source.name,
    type: source.type,
    isDefault: source.isDefault === true,
  }));
}

/**
 * @param {string} directory
 * @param {string} hostFolder
 * @returns {Promise<import('./alertRules.mjs').RuleGroup[]>}
 */
export async function readAlertRules(directory, hostFolder) {
  const { groups } = await readYaml(path.join(directory, 'alerting', 'rules.yml'), hostFolder);
  return groups;
}

/** What Grafana would have found when it evaluated its rules. @param {string} directory @returns {Promise<import('./alertRules.mjs').RuleStates>} */
export async function readAlertStates(directory) {
  return JSON.parse(await readFile(path.join(directory, 'alert-states.json'), 'utf8'));
}

/**
 * @param {string} file
 * @param {string} hostFolder
 */
async function readYaml(file, hostFolder) {
  const { parse } = createRequire(path.join(hostFolder, 'package.json'))('yaml');
  return parse(await readFile(file, 'utf8'));
}
