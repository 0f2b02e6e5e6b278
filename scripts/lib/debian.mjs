// @ts-check
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram } from './findProgram.mjs';
import { run } from './processes.mjs';

/** Debian asks this program whether an installed service may start. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';
const NO_SERVICE = '#!/bin/sh\nexit 101\n';

/** @returns {boolean} whether this process may install packages of Debian, or of one of its kin */
export function mayInstallDebianPackages() {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
}

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it is installed now
 */
export function installDebianPackage(name) {
  return installDebianPackages([name]);
}

/**
 * Installs packages for their programs: no service of theirs is started.
 *
 * @param {string[]} names
 * @returns {Promise<boolean>} whether all are installed now
 */
export async function installDebianPackages(names) {
  process.stdout.write(`Installing Debian's ${names.join(', ')} …\n`);
  /** @type {import('./processes.mjs').StartOptions} */
  const options = { output: 'errors', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const allowServices = forbidServices();
  try {
    // The lists may be old or missing; where they cannot be had the ones there are may do.
    await run('apt-get', ['update'], options);
    return await run('apt-get', ['install', '--yes', '--no-install-recommends', ...names], options);
  } finally {
    allowServices();
  }
}

/** @returns {() => void} takes the rule away again, unless it was there before */
function forbidServices() {
  if (existsSync(SERVICE_POLICY)) {
    return () => {};
  }
  const allow = () => rmSync(SERVICE_POLICY, { force: true });
  writeFileSync(SERVICE_POLICY, NO_SERVICE, { mode: 0o755 });
  // Whatever ends us meanwhile.
  process.once('exit', allow);
  return () => {
    process.removeListener('exit', allow);
    allow();
  };
}
