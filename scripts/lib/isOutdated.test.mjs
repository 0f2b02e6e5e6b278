// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { isOutdated } from './isOutdated.mjs';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'outdated-'));
  mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  for (const name of ['src/deep/a.ts', 'out.js']) {
    writeFileSync(path.join(root, name), '');
  }
  for (const name of ['src/deep/a.ts', 'src/deep', 'src']) {
    utimesSync(path.join(root, name), 100, 100);
  }
});

afterEach(() => rmSync(root, { recursive: true }));

/** @returns {boolean} */
function isOutputOutdated() {
  return isOutdated(path.join(root, 'out.js'), [path.join(root, 'src')]);
}

it('keeps an output that is newer than all its sources', () => {
  assert.equal(isOutputOutdated(), false);
});

it('builds again after a change deep in a folder', () => {
  utimesSync(path.join(root, 'out.js'), 200, 200);
  utimesSync(path.join(root, 'src/deep/a.ts'), 300, 300);
  assert.equal(isOutputOutdated(), true);
});

it('builds again after a source was removed', () => {
  utimesSync(path.join(root, 'out.js'), 200, 200);
  rmSync(path.join(root, 'src/deep/a.ts'));
  assert.equal(isOutputOutdated(), true);
});

it('builds what is not there', () => {
  rmSync(path.join(root, 'out.js'));
  assert.equal(isOutputOutdated(), true);
});
