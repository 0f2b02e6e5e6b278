// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isSupportedNode } from './nodeVersion.mjs';

it('takes Node 20.19, 22.12 and everything later, but no odd release between', () => {
  const versions = ['18.20.4', '20.18.0', '20.19.0', '21.7.3', '22.11.0', '22.12.0', '24.0.0'];
  assert.deepEqual(versions.filter(isSupportedNode), ['20.19.0', '22.12.0', '24.0.0']);
});
