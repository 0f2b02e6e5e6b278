// @ts-check
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { findProgram } from './findProgram.mjs';

const NODE = path.basename(process.execPath);
const FOLDER = path.dirname(process.execPath);

it('finds an installed program by the first name that exists', () => {
  assert.equal(findProgram(['no-such-program', NODE], FOLDER), path.join(FOLDER, NODE));
});

it('finds nothing where none of the names is installed, nor on an empty search path', () => {
  assert.equal(findProgram(['no-such-program'], FOLDER), undefined);
  assert.equal(findProgram([NODE], ''), undefined);
});

it('does not take a folder for a program', () => {
  assert.equal(findProgram([path.basename(FOLDER)], path.dirname(FOLDER)), undefined);
});
