// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installDebianPackages, mayInstallDebianPackages } from './debian.mjs';
import { findProgram } from './findProgram.mjs';
import { findPrometheus } from './prometheusPrograms.mjs';

/**
 * A database that the cookbook's recipes are run on.
 *
 * @typedef {object} EnginePackage
 * @property {string} name
 * @property {string[]} packages Debian's
 * @property {() => Record<string, string> | undefined} find its programs by name
 */

/** @type {Record<'postgres' | 'mariadb' | 'influxdb' | 'prometheus', EnginePackage>} */
export const ENGINE_PACKAGES = {
  prometheus: { name: 'Prometheus', packages: ['prometheus'], find: findPrometheus },
  postgres: {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    find: () => findAll(['initdb', 'postgres', 'psql'], postgresFolders()),
  },
  mariadb: {
    name: 'MariaDB',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    find: () => findAll(['mariadb-install-db', 'mariadbd', 'mariadb'], ['/usr/sbin']),
  },
  influxdb: { name: 'InfluxDB 1.x', packages: ['influxdb'], find: () => findAll(['influxd'], []) },
};

/**
 * Installs the engines that are missing, where this process may.
 *
 * @returns {Promise<string[]>} a sentence for each engine that is missing still
 */
export async function installMissingEngines() {
  const missing = () => Object.values(ENGINE_PACKAGES).filter(({ find }) => find() === undefined);
  if (mayInstallDebianPackages()) {
    // One by one: a package that a distribution does not have stops none of the others.
    for (const { packages } of missing()) {
      await installDebianPackages(packages);
    }
  }
  return missing().map(howToGet);
}

/**
 * @param {EnginePackage} engine
 * @returns {Record<string, string>} its programs
 * @throws a sentence that says what to do
 */
export function programsOf(engine) {
  const programs = engine.find();
  if (programs === undefined) {
    throw new Error(howToGet(engine));
  }
  return programs;
}

/**
 * @param {EnginePackage} engine
 * @returns {string}
 */
function howToGet({ name, packages }) {
  return (
    `${name} is not installed, so its recipes cannot be run: \`apt-get install ${packages.join(' ')}\` as root ` +
    '(the tests do so themselves where they are root and there is apt), or put its programs on the search path.'
  );
}

/**
 * @param {string[]} names
 * @param {string[]} folders to look in after the search path
 * @returns {Record<string, string> | undefined} whole paths; `undefined` where one is missing
 */
function findAll(names, folders) {
  const searchPath = [process.env.PATH ?? '', ...folders].join(path.delimiter);
  const found = names.map((name) => [name, findProgram([name], searchPath)]);
  return found.some(([, file]) => file === undefined) ? undefined : Object.fromEntries(found);
}

/** @returns {string[]} where Debian keeps PostgreSQL's server programs, the newest version first */
function postgresFolders() {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  return versions.sort((a, b) => Number(b) - Number(a)).map((version) => path.join(folder, version, 'bin'));
}
