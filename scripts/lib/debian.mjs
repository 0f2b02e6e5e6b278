// @ts-check
import { findProgram } from './findProgram.mjs';
import { run } from './processes.mjs';

/** @returns {boolean} whether this process may install packages of Debian, or of one of its kin */
export function mayInstallDebianPackages() {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
}

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it is installed now
 */
export async function installDebianPackage(name) {
  process.stdout.write(`Installing Debian's package ${name} …\n`);
  /** @type {import('./processes.mjs').StartOptions} */
  const options = { output: 'errors', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  // The lists may be old or missing; where they cannot be had the ones there are may do.
  await run('apt-get', ['update'], options);
  return run('apt-get', ['install', '--yes', '--no-install-recommends', name], options);
}
