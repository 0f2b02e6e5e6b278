// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertRules } from './alertRules.mjs';

const LINKED = { __dashboardUid__: 'one', __panelId__: '3' };
const GROUPS = [
  { name: 'first', folder: 'Folder', rules: [{ uid: 'a', title: 'A', annotations: LINKED }] },
  { name: 'second', folder: 'Folder', rules: [{ uid: 'b', title: 'B' }] },
];

/**
 * @param {string | null} dashboardUid
 * @returns {Array<[string, string]>}
 */
function statesOf(dashboardUid) {
  const { groups } = alertRules(GROUPS, { a: 'firing' }, dashboardUid).data;
  return groups.flatMap(({ rules }) => rules.map(({ uid, state }) => /** @type {[string, string]} */ ([uid, state])));
}

describe('alertRules', () => {
  it('gives each rule its state; one without is inactive', () => {
    assert.deepEqual(statesOf(null), [
      ['a', 'firing'],
      ['b', 'inactive'],
    ]);
  });

  it('gives a dashboard the rules that are linked to it', () => {
    assert.deepEqual(statesOf('one'), [['a', 'firing']]);
    assert.deepEqual(statesOf('two'), []);
  });

  it('keeps the link to the panel', () => {
    assert.equal(alertRules(GROUPS, {}, 'one').data.groups[0].rules[0].annotations.__panelId__, '3');
  });
});
