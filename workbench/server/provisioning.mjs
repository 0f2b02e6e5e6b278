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
  const { parse } = createRequire(path.join(hostFolder, 'package.json'))('yaml');
  const file = path.join(directory, 'datasources', 'datasources.yml');
  const { datasources } = parse(await readFile(file, 'utf8'));
  return datasources.map((/** @type {Partial<DataSource>} */ source) => ({
    uid: source.uid,
    name: source.name,
    type: source.type,
    isDefault: source.isDefault === true,
  }));
}
