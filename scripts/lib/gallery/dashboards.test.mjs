// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outdatedGallery } from './dashboards.mjs';
import { NOW_MS, RANGE_DAYS, startMs, waveOf, windowSums } from './history.mjs';

const DAY_MS = 86_400_000;

describe('the gallery', () => {
  it('is what npm run gallery writes', () => {
    assert.deepEqual(outdatedGallery(), []);
  });
});

describe('a wave', () => {
  it('gives each value at its instant, as Grafana reads it: by the place in the wave since the epoch', () => {
    const stepMs = DAY_MS / 4;
    const values = Array.from({ length: RANGE_DAYS * 4 }, (_, i) => i);
    const wave = waveOf(values, stepMs).valuesCSV.split(',').map(Number);
    for (let timeMs = startMs(), i = 0; timeMs < NOW_MS; timeMs += stepMs, i++) {
      assert.equal(wave[(timeMs / stepMs) % wave.length], i);
    }
  });

  it('tells a value that stays, and a day that repeats, once', () => {
    assert.equal(waveOf([7, 7, 7, 7], DAY_MS / 4).valuesCSV, '7');
    assert.equal(waveOf([1, 2, 1, 2, 1, 2], DAY_MS / 2).valuesCSV, '2,1');
  });
});

describe('windowed sums', () => {
  it('begin with the first whole window, and pass over what is missing', () => {
    assert.deepEqual(windowSums([1, 2, null, 4], 2), [null, null, 3, 2]);
  });
});
