// @ts-check
import path from 'node:path';
import { installDebianPackage, mayInstallDebianPackages } from './debian.mjs';
import { findProgram, isProgram } from './findProgram.mjs';

/** @typedef {{ prometheus: string; promtool: string }} PrometheusPrograms */

export const HOW_TO_GET_PROMETHEUS =
  'Prometheus is not installed: `apt-get install prometheus`, `brew install prometheus`, or unpack a release from ' +
  'https://prometheus.io/download and set PROMETHEUS_PATH to its program.';

/**
 * Prometheus and the promtool beside it: from the environment variable PROMETHEUS_PATH, else on the search path.
 *
 * @returns {PrometheusPrograms | undefined}
 */
export function findPrometheus() {
  const prometheus = process.env.PROMETHEUS_PATH ?? findProgram(['prometheus']);
  if (prometheus === undefined || !isProgram(prometheus)) {
    return undefined;
  }
  const beside = path.join(path.dirname(prometheus), 'promtool');
  const promtool = isProgram(beside) ? beside : findProgram(['promtool']);
  return promtool === undefined ? undefined : { prometheus, promtool };
}

/**
 * @returns {Promise<PrometheusPrograms>}
 * @throws a sentence that says what to do
 */
export async function ensurePrometheus() {
  if (findPrometheus() === undefined && mayInstallDebianPackages()) {
    await installDebianPackage('prometheus');
  }
  const programs = findPrometheus();
  if (programs === undefined) {
    throw new Error(HOW_TO_GET_PROMETHEUS);
  }
  return programs;
}
