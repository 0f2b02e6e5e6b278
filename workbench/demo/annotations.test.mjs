// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { annotationAt, readAnnotations } from './annotations.mjs';
import { SERVICES } from './services.mjs';

const FILE = fileURLToPath(new URL('../../provisioning/annotations.json', import.meta.url));
const NOW_MS = Date.parse('2026-11-01T00:00:00Z');
const MINUTE_MS = 60_000;

describe('annotationAt', () => {
  it('counts days back from the end of the history, to the minute', () => {
    const { time, timeEnd } = annotationAt({ daysAgo: 1.5, minutes: 30, text: '', tags: [] }, NOW_MS + 59_999);
    assert.equal(new Date(time).toISOString(), '2026-10-30T12:00:00.000Z');
    assert.equal(timeEnd - time, 30 * MINUTE_MS);
  });

  it('ends a point where it begins', () => {
    const { time, timeEnd } = annotationAt({ daysAgo: 2, text: '', tags: [] }, NOW_MS);
    assert.equal(timeEnd, time);
  });
});

describe('the annotations of the demo', () => {
  it('have an incident for every outage of checkout, as long as the outage', async () => {
    const annotations = await readAnnotations(FILE, NOW_MS);
    const incidents = annotations.filter(({ tags }) => tags.includes('incident') && !tags.includes('maintenance'));
    const outages = SERVICES.find(({ name }) => name === 'checkout')?.outages ?? [];
    assert.deepEqual(
      incidents.map(({ time, timeEnd }) => [time, timeEnd]),
      outages.map(({ daysAgo, minutes }) => {
        const { time, timeEnd } = annotationAt({ daysAgo, minutes, text: '', tags: [] }, NOW_MS);
        return [time, timeEnd];
      })
    );
  });

  it('tell maintenance, deploys, incidents and exceptions apart by their tags', async () => {
    const annotations = await readAnnotations(FILE, NOW_MS);
    const counts = ['maintenance', 'deploy', 'incident', 'exception'].map(
      (tag) => annotations.filter(({ tags }) => tags.includes(tag)).length
    );
    assert.deepEqual(counts, [3, 6, 5, 1]);
  });
});
