// @ts-check
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {{ host: string, port: number, prometheusUrl: string | undefined, nowMs: number, dist: string, provisioning: string, workbench: string }} ServerSettings
 */

/** @returns {ServerSettings} */
export function readArguments() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'grafana-12.4' },
      port: { type: 'string', default: '3412' },
      prometheus: { type: 'string' },
      now: { type: 'string' },
      dist: { type: 'string', default: path.join(ROOT, 'dist') },
      provisioning: { type: 'string', default: path.join(ROOT, 'provisioning') },
    },
  });
  const nowMs = values.now === undefined ? Date.now() : Number(values.now) || Date.parse(values.now);
  if (!/^grafana-[\d.]+$/.test(values.host) || Number.isNaN(nowMs)) {
    throw new Error('Usage: main.mjs --host grafana-12.4|grafana-13.2 --port N [--prometheus URL] [--now TIME]');
  }
  return {
    host: values.host,
    port: Number(values.port),
    prometheusUrl: values.prometheus,
    nowMs,
    dist: path.resolve(values.dist),
    provisioning: path.resolve(values.provisioning),
    workbench: path.join(ROOT, 'workbench'),
  };
}
