// @ts-check
import { createDashboard } from './dashboard.mjs';
import { HISTORIES } from './histories.mjs';
import { countQueries, testData } from './queries.mjs';

/** @typedef {import('./dashboard.mjs').GalleryPanel} GalleryPanel */

/** @returns {object} what is missing, late or wrong, and panels of odd sizes; see also dashboard `errorbudget-states` */
export function edgeCaseDashboard() {
  const of = (/** @type {keyof typeof HISTORIES} */ name) => countQueries({ '': HISTORIES[name] });
  const frozen = of('frozen');
  /** @type {GalleryPanel[]} */
  const panels = [
    { title: 'No data', targets: [testData('A', 'no_data_points')] },
    { title: 'Loading', targets: [testData('A', 'slow_query', { stringInput: '10m' })] },
    { title: 'A query fails', targets: [testData('total', 'error_with_source')] },
    { title: 'One query of two fails', targets: [...of('open'), testData('regions', 'error_with_source')] },
    { title: 'Too little data', targets: of('thin') },
    { title: 'Range too short', targets: of('open'), options: { window: '90d' } },
    { title: 'Late data', targets: of('stale') },
    { title: 'No data for four days', targets: of('silent') },
    { title: 'No traffic', targets: of('idle') },
    { title: 'Wrong options', targets: of('open'), options: { objective: '250', freezeAt: 'none' } },
    {
      title: 'Other words for states',
      targets: frozen,
      defaults: { mappings: [{ type: 'value', options: { frozen: { text: 'Stop on red', index: 0 } } }] },
    },
    {
      title: 'A name with <b>markup</b>',
      targets: countQueries({ 'service=<b>bold</b> & "quoted"': HISTORIES.open }),
    },
    { title: '', targets: frozen, w: 1, h: 2 },
    { title: '', targets: frozen, w: 2, h: 2 },
    { title: '', targets: frozen, w: 3, h: 3 },
    { title: '', targets: frozen, w: 6, h: 3 },
    { title: 'Low', targets: frozen, w: 12, h: 4 },
    { title: 'High and narrow', targets: frozen, w: 4, h: 16 },
    { title: 'Square', targets: frozen, w: 8, h: 16 },
    { title: 'Wide', targets: frozen, w: 12, h: 16 },
  ];
  return createDashboard(
    { uid: 'errorbudget-gallery-edge-cases', title: 'Gallery: edge cases', size: { w: 6, h: 7 } },
    panels
  );
}
