// @ts-check
/** Runs the cookbook's recipes on the engines and compares what the panel makes of the answers with the engines' own sums. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { onInterrupt } from '../../scripts/lib/onInterrupt.mjs';
import { stopEverything } from '../../scripts/lib/processes.mjs';
import { createWorkFolder } from '../../workbench/demo/workFolder.mjs';
import { assertClose, assertSame, sumOfData } from './compare.mjs';
import { readCookbook } from './cookbook.mjs';
import { startInfluxDb } from './influxdb.mjs';
import { startMariaDb } from './mariadb.mjs';
import { loadPlugin } from './pluginCode.mjs';
import { startPostgres } from './postgres.mjs';
import { startPrometheus } from './prometheus.mjs';
import { INFLUXDB_RECIPES, MARIADB_RECIPES, OTHER_RECIPES, POSTGRES_RECIPES, PROMETHEUS_RECIPES } from './recipes.mjs';
import { giveAway } from './unprivileged.mjs';

/** @typedef {import('./engine.mjs').RunningEngine} RunningEngine */
/** @typedef {import('./engine.mjs').Recipe} Recipe */

onInterrupt(() => void stopEverything().then(() => process.exit(1)));
// The runner that reads our output is gone.
process.stdout.once('error', () => process.exit(1));

const cookbook = readCookbook();
const headlinesOf = await loadPlugin();
const folder = await createWorkFolder(path.join(os.tmpdir(), `error-budget-engines-${process.getuid?.() ?? 0}`));
after(() => folder.remove());

/**
 * An engine that runs while its tests do. One that does not start fails each of its tests, with the reason.
 *
 * @template {RunningEngine} T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} start
 * @returns {() => Promise<T>}
 */
function useEngine(name, start) {
  /** @type {Promise<T>} */
  let engine;
  before(async () => {
    engine = startIn(name, start);
    await engine.catch(() => {});
  });
  after(() => engine.then(({ stop }) => stop()).catch(() => {}));
  return () => engine;
}

/**
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} start
 * @returns {Promise<T>}
 */
async function startIn(name, start) {
  const own = path.join(folder.path, name);
  await mkdir(own, { recursive: true });
  await Promise.all([folder.path, own].map(giveAway));
  return start(own);
}

/**
 * @param {string} name
 * @returns {import('./cookbook.mjs').RecipePart[]}
 */
function partsOf(name) {
  const parts = cookbook.get(name);
  assert.ok(parts, `docs/queries.md has no recipe ${name}`);
  return parts;
}

/**
 * One test for each recipe.
 *
 * @param {() => Promise<RunningEngine>} engineOf
 * @param {string} sourceType
 * @param {Recipe[]} recipes
 * @returns {void}
 */
function testRecipes(engineOf, sourceType, recipes) {
  for (const recipe of recipes) {
    it(`${recipe.name}${recipe.isInstant ? ', instant' : ''}`, async () => {
      const engine = await engineOf();
      const parts = partsOf(recipe.name);
      const shown = headlinesOf(await engine.answer(parts, recipe), sourceType);
      assertSame(shown, await engine.aggregate(parts, recipe), 'the engine');
      if (recipe.counted) {
        assertSame(shown, sumOfData(recipe.counted), 'the data');
      }
    });
  }
}

describe('Prometheus', () => {
  const engineOf = useEngine('prometheus', startPrometheus);
  testRecipes(engineOf, 'prometheus', PROMETHEUS_RECIPES);

  it('prometheus-rules: recorded counts are those of the counters, but for extrapolation', async () => {
    const { instant } = await engineOf();
    const recorded = await instant('sum_over_time(service:http_requests:increase5m[$window])');
    const counted = await instant('sum by (service) (increase(http_requests_total[$window]))');
    assert.deepEqual([...recorded.keys()].sort(), ['checkout', 'search']);
    for (const [service, count] of counted) {
      const ratio = Number(recorded.get(service)) / count;
      assert.ok(ratio > 0.95 && ratio < 1.05, `${service}: ${recorded.get(service)} of ${count}`);
    }
  });

  it('prometheus-burn-rate is what the panel says is consumed of a window of an hour', async () => {
    const engine = await engineOf();
    const [{ text }] = partsOf('prometheus-burn-rate');
    const [events] = PROMETHEUS_RECIPES;
    const shown = headlinesOf(await engine.answer(partsOf(events.name), events), 'prometheus', '1h');
    const told = await engine.instant(text);
    assert.equal(told.size, 2);
    for (const [service, burnRate] of told) {
      assertClose(
        1 - shown[service].remaining,
        burnRate,
        `${service}: ${1 - shown[service].remaining} and ${burnRate}`
      );
    }
  });
});

describe('PostgreSQL', () => {
  testRecipes(useEngine('postgres', startPostgres), 'grafana-postgresql-datasource', POSTGRES_RECIPES);
});

describe('MariaDB', () => {
  testRecipes(useEngine('mariadb', startMariaDb), 'mysql', MARIADB_RECIPES);
});

describe('InfluxDB', () => {
  testRecipes(useEngine('influxdb', startInfluxDb), 'influxdb', INFLUXDB_RECIPES);
});

describe('The cookbook', () => {
  it('has a test for each recipe', () => {
    const all = [POSTGRES_RECIPES, MARIADB_RECIPES, INFLUXDB_RECIPES, PROMETHEUS_RECIPES].flat();
    const tested = new Set([...all.map(({ name }) => name), ...OTHER_RECIPES]);
    assert.deepEqual([...cookbook.keys()].sort(), [...tested].sort());
  });
});
