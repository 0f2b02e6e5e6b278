// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { run, start, stopEverything } from './processes.mjs';

const FOREVER = 'setInterval(() => {}, 1000)';

/**
 * @param {string} program
 * @returns {string[]}
 */
function node(program) {
  return ['-e', program];
}

it('says whether a command ended well', async () => {
  assert.equal(await run(process.execPath, node('')), true);
  assert.equal(await run(process.execPath, node('process.exit(3)')), false);
  assert.equal(await run('no-such-program', []), false);
});

it('ends a server and says how', async () => {
  const server = start(process.execPath, node(FOREVER));
  await server.stop();
  assert.equal(await server.ended, 'SIGTERM');
});

it('says how a server ended by itself, and why one could not start', async () => {
  assert.equal(await start(process.execPath, node('process.exit(7)')).ended, 'exit 7');
  assert.match(await start('no-such-program', []).ended, /ENOENT/);
});

it('ends everything that still runs', async () => {
  const servers = [start(process.execPath, node(FOREVER)), start(process.execPath, node(FOREVER))];
  const command = run(process.execPath, node(FOREVER));
  await stopEverything();
  assert.deepEqual(await Promise.all(servers.map(({ ended }) => ended)), ['SIGTERM', 'SIGTERM']);
  assert.equal(await command, false);
});
