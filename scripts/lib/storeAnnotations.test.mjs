// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storeAnnotations } from './storeAnnotations.mjs';

/** @typedef {import('../../workbench/demo/annotations.mjs').Annotation} Annotation */

/** @type {Annotation} */
const DEPLOY = { time: 10, timeEnd: 10, text: 'Deploy', tags: ['deploy'] };
/** @type {Annotation} */
const INCIDENT = { time: 20, timeEnd: 30, text: 'Incident', tags: ['incident', 'service:checkout'] };

/**
 * The part of Grafana's annotations API that is needed, in memory.
 *
 * @param {Annotation[]} annotations
 */
function fakeGrafana(annotations) {
  let nextId = 1;
  let stored = annotations.map((annotation) => ({ ...annotation, id: nextId++ }));
  /** @type {import('./grafanaApi.mjs').GrafanaApi} */
  const api = {
    get: async (path) => {
      assert.match(path, /^\/api\/annotations\?/);
      return JSON.parse(JSON.stringify(stored));
    },
    post: async (path, body) => {
      assert.equal(path, '/api/annotations');
      stored = [...stored, { ...JSON.parse(JSON.stringify(body)), id: nextId++ }];
    },
    remove: async (path) => {
      stored = stored.filter(({ id }) => path !== `/api/annotations/${id}`);
    },
  };
  return { api, texts: () => stored.map(({ text, time }) => `${text} ${time}`).sort() };
}

describe('storeAnnotations', () => {
  it('posts what the server does not have', async () => {
    const { api, texts } = fakeGrafana([]);
    assert.deepEqual(await storeAnnotations(api, [DEPLOY, INCIDENT]), { posted: 2, kept: 0, removed: 0 });
    assert.deepEqual(texts(), ['Deploy 10', 'Incident 20']);
  });

  it('changes nothing at the second run', async () => {
    const { api, texts } = fakeGrafana([]);
    await storeAnnotations(api, [DEPLOY, INCIDENT]);
    assert.deepEqual(await storeAnnotations(api, [DEPLOY, INCIDENT]), { posted: 0, kept: 2, removed: 0 });
    assert.deepEqual(texts(), ['Deploy 10', 'Incident 20']);
  });

  it('replaces those of a history that ended earlier', async () => {
    const { api, texts } = fakeGrafana([DEPLOY, INCIDENT]);
    const moved = [DEPLOY, INCIDENT].map((one) => ({ ...one, time: one.time + 5, timeEnd: one.timeEnd + 5 }));
    assert.deepEqual(await storeAnnotations(api, moved), { posted: 2, kept: 0, removed: 2 });
    assert.deepEqual(texts(), ['Deploy 15', 'Incident 25']);
  });

  it("leaves others' annotations alone, also those with the same text and other tags", async () => {
    const { api, texts } = fakeGrafana([{ ...DEPLOY, time: 1, tags: ['mine'] }]);
    assert.deepEqual(await storeAnnotations(api, [DEPLOY]), { posted: 1, kept: 0, removed: 0 });
    assert.deepEqual(texts(), ['Deploy 1', 'Deploy 10']);
  });
});
