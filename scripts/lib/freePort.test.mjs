// @ts-check
import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { it } from 'node:test';
import { freePortFrom } from './freePort.mjs';

it('skips a port that somebody listens on', async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  assert.ok(bound !== null && typeof bound === 'object');
  const port = await freePortFrom(bound.port);
  server.close();
  assert.ok(port > bound.port);
});
