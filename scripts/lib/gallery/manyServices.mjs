// @ts-check
import { EXCEPTION, NAMED_EVENTS } from './annotations.mjs';
import { createDashboard } from './dashboard.mjs';
import { HISTORIES } from './histories.mjs';
import { countQueries, resultsOfPanel, testData } from './queries.mjs';

const { open, endsSoon, burning, frozen, held, young, overspent, perfect, thin, stale, silent, idle } = HISTORIES;

/** One service in each state; the first panel asks for them, the others take what it got. */
const EACH_STATE = countQueries({
  'service=checkout,team=shop': frozen,
  'service=search,team=media': endsSoon,
  'service=profile,team=growth': open,
  'service=payments,team=shop': burning,
  'service=catalog,team=media': silent,
  'service=login,team=growth': stale,
  'service=invoices,team=shop': held,
  'service=reviews,team=growth': young,
  'service=shipping,team=shop': overspent,
  'service=static,team=media': perfect,
  'service=recommendations,team=media': thin,
  'service=archive,team=growth': idle,
});

const OF_FIRST = [resultsOfPanel(1)];

const FOUR = countQueries({
  'service=checkout': frozen,
  'service=search': endsSoon,
  'service=profile': open,
  'service=catalog': silent,
});

const LONG_NAMES = countQueries({
  'service=a-service-whose-name-is-much-longer-than-its-card-is-wide,region=eu-central-1': frozen,
  'service=another-service-with-a-very-long-name,region=us-east-1': open,
});

/** @returns {object} walls; dashboard `errorbudget-wall` has those of 1, 4, 12, 40 and 200 SLOs */
export function wallDashboard() {
  const wall = { view: 'wall' };
  return createDashboard({ uid: 'errorbudget-gallery-wall', title: 'Gallery: wall', size: { w: 8, h: 8 } }, [
    { title: 'One service in each state', targets: EACH_STATE, options: wall, w: 24, h: 12 },
    { title: 'In groups', targets: OF_FIRST, options: { ...wall, groupBy: 'team' }, w: 24, h: 16 },
    { title: 'Without curves', targets: OF_FIRST, options: { ...wall, cardCurve: 'off' }, w: 12, h: 10 },
    { title: 'With an exception', targets: [...FOUR, EXCEPTION], options: wall, w: 12, h: 10 },
    { title: 'Narrow', targets: OF_FIRST, options: wall, w: 4, h: 16 },
    { title: 'Long names', targets: LONG_NAMES, options: wall, w: 6, h: 16 },
    { title: 'Less room than services', targets: OF_FIRST, options: wall, w: 6, h: 8 },
    { title: 'Flat', targets: OF_FIRST, options: wall, w: 8, h: 3 },
    { title: 'One query of two fails', targets: [...FOUR, testData('regions', 'error_with_source')], options: wall },
    { title: 'No data', targets: [testData('A', 'no_data_points')], options: wall },
    { title: 'Loading', targets: [testData('A', 'slow_query', { stringInput: '10m' })], options: wall },
  ]);
}

/** @returns {object} */
export function tableDashboard() {
  const table = { view: 'table' };
  return createDashboard({ uid: 'errorbudget-gallery-table', title: 'Gallery: table', size: { w: 12, h: 8 } }, [
    { title: 'One service in each state', targets: EACH_STATE, options: table, w: 24, h: 14 },
    {
      title: 'Chosen columns',
      targets: OF_FIRST,
      options: { ...table, tableColumns: ['slo', 'state', 'leftEvents', 'age'] },
      h: 10,
    },
    { title: 'Long names', targets: LONG_NAMES, options: table, h: 10 },
    { title: 'Narrow', targets: OF_FIRST, options: table, w: 6, h: 9 },
    { title: 'Flat', targets: FOUR, options: table, w: 10, h: 4 },
    { title: 'One query of two fails', targets: [...FOUR, testData('regions', 'error_with_source')], options: table },
    { title: 'No data', targets: [testData('A', 'no_data_points')], options: table },
  ]);
}

/** @returns {object} */
export function reviewDashboard() {
  const review = { view: 'review', whatIfTargets: '99.5, 99.8, 99.95' };
  const alone = (/** @type {keyof typeof HISTORIES} */ name) => countQueries({ 'service=checkout': HISTORIES[name] });
  return createDashboard({ uid: 'errorbudget-gallery-review', title: 'Gallery: review', size: { w: 12, h: 14 } }, [
    {
      title: 'Review of checkout',
      targets: [...FOUR, NAMED_EVENTS, EXCEPTION],
      options: {
        ...review,
        policyOwner: 'Payments team',
        policyLiftedBy: 'Head of engineering',
        policyAgreedOn: '2026-01-15',
        policyText: '**While frozen** only fixes ship. See [the policy](https://example.com/policy).',
      },
      w: 24,
      h: 32,
    },
    { title: 'Nothing happened', targets: alone('perfect'), options: review },
    { title: 'A month that is not over', targets: alone('open'), options: { ...review, window: 'month' } },
    {
      title: 'Parts of one budget',
      targets: countQueries({
        'service=checkout,region=eu': frozen,
        'service=checkout,region=us': open,
        'service=checkout,region=asia': young,
      }),
      options: { ...review, splitBy: 'region' },
      h: 24,
    },
    { title: 'Narrow', targets: [...alone('frozen'), NAMED_EVENTS], options: review, w: 6, h: 24 },
    { title: 'No state', targets: alone('thin'), options: review, w: 6, h: 24 },
    { title: 'No data', targets: [testData('A', 'no_data_points')], options: review, w: 12, h: 8 },
  ]);
}
