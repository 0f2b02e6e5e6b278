// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAnnotations } from './annotations.mjs';

const ANNOTATIONS = [
  { time: 10, timeEnd: 20, text: 'region', tags: ['incident', 'service:checkout'] },
  { time: 15, timeEnd: 15, text: 'point', tags: ['deploy', 'service:checkout'] },
  { time: 30, timeEnd: 40, text: 'later', tags: ['maintenance'], dashboardUID: 'one', panelId: 3 },
];

/**
 * @param {string} query
 * @returns {string[]}
 */
function textsOf(query) {
  return findAnnotations(ANNOTATIONS, new URLSearchParams(query)).map(({ text }) => text);
}

describe('findAnnotations', () => {
  it('gives what overlaps the range, the newest end first', () => {
    assert.deepEqual(textsOf('from=0&to=100'), ['later', 'region', 'point']);
    assert.deepEqual(textsOf('from=20&to=29'), ['region']);
    assert.deepEqual(textsOf('from=21&to=29'), []);
    assert.deepEqual(textsOf('from=0&to=10'), ['region']);
    assert.deepEqual(textsOf('from=0&to=100&limit=1'), ['later']);
  });

  it('wants all tags, or any of them with matchAny', () => {
    assert.deepEqual(textsOf('tags=deploy&tags=service:checkout'), ['point']);
    assert.deepEqual(textsOf('tags=deploy&tags=maintenance'), []);
    assert.deepEqual(textsOf('tags=deploy&tags=maintenance&matchAny=true'), ['later', 'point']);
  });

  it('restricts to a dashboard and to a panel', () => {
    assert.deepEqual(textsOf('dashboardUID=one'), ['later']);
    assert.deepEqual(textsOf('dashboardUID=two'), []);
    assert.deepEqual(textsOf('dashboardUID=one&panelId=3'), ['later']);
    assert.deepEqual(textsOf('dashboardUID=one&panelId=4'), []);
  });

  it('gives ids in the order of the file, and no panel to what has none', () => {
    const [later, region] = findAnnotations(ANNOTATIONS, new URLSearchParams());
    assert.equal(later.id, 3);
    assert.equal(region.id, 1);
    assert.equal(region.dashboardUID, '');
    assert.equal('panelId' in region, false);
  });
});
