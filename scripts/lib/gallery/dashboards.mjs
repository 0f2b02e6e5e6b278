// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../paths.mjs';
import { burnDownDashboard } from './burnDown.mjs';
import { edgeCaseDashboard } from './edgeCases.mjs';
import { reviewDashboard, tableDashboard, wallDashboard } from './manyServices.mjs';

const FOLDER = path.join(ROOT, 'provisioning', 'dashboards');

/** @type {Record<string, () => object>} */
const DASHBOARDS = {
  'gallery-burn-down.json': burnDownDashboard,
  'gallery-wall.json': wallDashboard,
  'gallery-table.json': tableDashboard,
  'gallery-review.json': reviewDashboard,
  'gallery-edge-cases.json': edgeCaseDashboard,
};

/** @returns {void} */
export function writeGallery() {
  for (const [name, create] of Object.entries(DASHBOARDS)) {
    writeFileSync(path.join(FOLDER, name), `${JSON.stringify(create(), null, 2)}\n`);
  }
}

/** @returns {string[]} names of files that hold something else than the script would write */
export function outdatedGallery() {
  return Object.entries(DASHBOARDS)
    .filter(([name, create]) => {
      const written = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
      return JSON.stringify(written) !== JSON.stringify(create());
    })
    .map(([name]) => name);
}
