// @ts-check
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/paths.mjs';
import { FROM_MS, TO_MS, VARIABLES } from './data.mjs';

/** @typedef {import('./types.js').Headlines} Headlines */
/** @typedef {import('./types.js').PanelQuery} PanelQuery */

const ENTRY = path.join(ROOT, 'tests', 'engines', 'panel.ts');
const BUNDLE = path.join(ROOT, 'reports', 'panel.mjs');

/**
 * The panel's own code, bundled as it is.
 *
 * @returns {Promise<(frames: PanelQuery['frames'], sourceType: string, window?: string) => Headlines>} the panel's headlines
 *   for an answer, with the time window of the dashboard's variable unless another is named
 */
export async function loadPlugin() {
  await build({
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: BUNDLE,
    logLevel: 'warning',
  });
  /** @type {{ headlinesOf: (query: PanelQuery) => Headlines }} */
  const { headlinesOf } = await import(pathToFileURL(BUNDLE).href);
  return (frames, sourceType, window = VARIABLES.window) =>
    headlinesOf({ frames, sourceType, window, objective: VARIABLES.objective, fromMs: FROM_MS, toMs: TO_MS });
}
