// @ts-check
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { historyEnd } from './historyEnd.mjs';

const CLOCK = Date.UTC(2026, 10, 24, 12, 34, 56);

it("ends at the clock's last full ten minutes", () => {
  assert.equal(historyEnd(undefined, CLOCK), Date.UTC(2026, 10, 24, 12, 30));
});

it('ends where it is told to', () => {
  assert.equal(historyEnd('2026-11-01T00:00:00Z', CLOCK), Date.UTC(2026, 10, 1));
});

it('refuses what is no date, or lies ahead', () => {
  assert.throws(() => historyEnd('soon', CLOCK), /wants a date/);
  assert.throws(() => historyEnd('2026-11-24T12:40:00Z', CLOCK), /lies ahead/);
});
