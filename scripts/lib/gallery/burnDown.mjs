// @ts-check
import { EXCEPTION, MAINTENANCE, NAMED_EVENTS } from './annotations.mjs';
import { createDashboard } from './dashboard.mjs';
import { HISTORIES } from './histories.mjs';
import { countsOf, instant, waveOf, windowSums } from './history.mjs';
import { countQueries, testData, waveQuery } from './queries.mjs';

/** @typedef {import('./dashboard.mjs').GalleryPanel} GalleryPanel */
/** @typedef {import('./queries.mjs').Query} Query */

const WINDOW_STEPS = 30 * 12;

const SEVERAL = countQueries({
  'service=checkout': HISTORIES.frozen,
  'service=search': HISTORIES.endsSoon,
  'service=profile': HISTORIES.open,
});

/** @returns {object} one panel for each state of one SLO, and for each kind of data */
export function burnDownDashboard() {
  const of = (/** @type {keyof typeof HISTORIES} */ name) => countQueries({ '': HISTORIES[name] });
  /** @type {GalleryPanel[]} */
  const panels = [
    { title: 'Ship', targets: of('open') },
    { title: 'Careful: the budget ends soon', targets: of('endsSoon') },
    { title: 'Careful: burning now', targets: of('burning') },
    { title: 'Freeze', targets: of('frozen') },
    { title: 'Freeze, held while data is missing', targets: of('held') },
    { title: 'Freeze, with an exception', targets: [...of('frozen'), EXCEPTION] },
    { title: 'Deploys, and incidents with names', targets: [...of('frozen'), NAMED_EVENTS] },
    { title: 'Maintenance does not count', targets: [...of('frozen'), MAINTENANCE] },
    { title: 'Overspent several times over', targets: of('overspent') },
    { title: 'A young service', targets: of('young') },
    { title: 'A month that is not over', targets: of('open'), options: { window: 'month' } },
    { title: 'Slices of time', targets: of('open'), options: { method: 'timeslices', objective: '99' } },
    { title: 'Objective of 100 %, no failure', targets: of('perfect'), options: { objective: '100' } },
    { title: 'Objective of 100 %, failures', targets: of('open'), options: { objective: '100' } },
    { title: 'The target was raised', targets: [...of('open'), raisedTarget()] },
    { title: 'Windowed counts', targets: windowedQueries(), defaults: { custom: { window: '30d' } } },
    { title: 'Ready-made remaining budget', targets: [readyMade()], defaults: { custom: { valueUnit: 'fraction' } } },
    { title: 'Less traffic than one failure allows', targets: of('rare') },
    { title: 'Missing data counts as bad', targets: of('held'), options: { missingData: 'countsAsBad' } },
    { title: 'A policy with an owner', targets: of('frozen'), options: POLICY },
    { title: 'Several services, one chosen', targets: SEVERAL },
    { title: 'Checkout availability', targets: [...of('frozen'), NAMED_EVENTS], options: POLICY, w: 24, h: 22 },
  ];
  return createDashboard(
    { uid: 'errorbudget-gallery-burn-down', title: 'Gallery: burn-down', size: { w: 8, h: 10 } },
    panels.map((panel) => ({ ...panel, options: { view: 'burnDown', ...panel.options } }))
  );
}

const POLICY = {
  policyOwner: 'Payments team',
  policyLiftedBy: 'Head of engineering',
  policyAgreedOn: '2026-01-15',
};

function windowedQueries() {
  const { stepMs, bad, total } = countsOf(HISTORIES.frozen);
  return [
    waveQuery('bad', [waveOf(windowSums(bad, WINDOW_STEPS), stepMs)]),
    waveQuery('total', [waveOf(windowSums(total, WINDOW_STEPS), stepMs)]),
  ];
}

function readyMade() {
  const { stepMs, bad, total } = countsOf(HISTORIES.endsSoon);
  const badSums = windowSums(bad, WINDOW_STEPS);
  const left = windowSums(total, WINDOW_STEPS).map((sum, i) =>
    sum === null ? null : Math.round(1e4 * (1 - (badSums[i] ?? 0) / (0.001 * sum))) / 1e4
  );
  return waveQuery('remaining', [waveOf(left, stepMs)]);
}

function raisedTarget() {
  const rows = [`${instant(60)},99.5`, `${instant(10)},99.9`];
  return testData('objective', 'csv_content', { csvContent: ['time,objective', ...rows].join('\n') });
}
