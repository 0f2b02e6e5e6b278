// @ts-check
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { isInstalled, refuseLinked } from './installPackages.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'packages-'));
  writeFileSync(path.join(folder, 'package-lock.json'), '{}');
  mkdirSync(path.join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('installs where nothing, or only half of it, is installed', () => {
  assert.equal(isInstalled(folder), false);
});

it('takes packages that npm installed after the lock file was written', () => {
  writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), '{}');
  assert.equal(isInstalled(folder), true);
  utimesSync(path.join(folder, 'node_modules/.package-lock.json'), 1, 1);
  assert.equal(isInstalled(folder), false);
});

it('installs again when the lock file has changed since', () => {
  const sha256OfBraces = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  writeFileSync(path.join(folder, 'node_modules/.installed-lock'), sha256OfBraces);
  assert.equal(isInstalled(folder), true);
  writeFileSync(path.join(folder, 'package-lock.json'), '{ "changed": true }');
  assert.equal(isInstalled(folder), false);
});

it('does not install into a folder that is a link to the packages of another checkout', () => {
  const modules = path.join(folder, 'node_modules');
  assert.doesNotThrow(() => refuseLinked(folder));
  rmSync(modules, { recursive: true });
  assert.doesNotThrow(() => refuseLinked(folder));
  symlinkSync(os.tmpdir(), modules);
  assert.throws(() => refuseLinked(folder), /link to another checkout/);
});
