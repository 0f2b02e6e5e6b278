/**
 * How fast the engine is, as ratios to one bare pass that sums the same arrays: machines differ, ratios hardly do.
 *
 *     npm run bench
 *
 * (bundled first, as the panel is: separate modules call each other through getters) prints a table and writes `reports/bench.json`; exits with 1 when a bar is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { Bench } from 'tinybench';
import { DEFAULT_ACCOUNTING, accountFor } from '../src/domain/accounting';
import { computeAnchoredCurve } from '../src/domain/burnDown';
import { WORKBOOK_POLICY } from '../src/domain/burn/burnPolicy';
import { spanOfBuckets, timeData } from '../src/domain/dataQuality';
import { evaluateSlo } from '../src/domain/evaluateSlo';
import { DEFAULT_FREEZE_POLICY } from '../src/domain/freeze/freezePolicy';
import { DEFAULT_HORIZONS } from '../src/domain/horizons';
import { DEFAULT_INCIDENT_RULES } from '../src/domain/incidents/findIncidents';
import { objectiveOf } from '../src/domain/objective';
import { computeOutlook } from '../src/domain/outlook';
import { known } from '../src/domain/problem';
import { historyOf, signalsOf } from '../src/domain/replayWindow';
import { replayFreeze } from '../src/domain/freeze/replayFreeze';
import { Buckets, buildSliSeries } from '../src/domain/sli/buildSliSeries';
import { SliSeries } from '../src/domain/sli/sliSeries';
import { NO_NOTES, SloDefinition, SloInput } from '../src/domain/sloInput';
import { DAY_MS, MINUTE_MS, placeWindow } from '../src/domain/timeWindow';
import { computeWindowBudget } from '../src/domain/windowBudget';
import { WindowFacts } from '../src/domain/windowFacts';

const BUCKET_MS = 5 * MINUTE_MS;
const objective = objectiveOf(0.999) ?? { targetRatio: 0, budgetRatio: 0 };
const policy = DEFAULT_FREEZE_POLICY;

function definitionOf(windowMs: number): SloDefinition {
  return {
    objective,
    window: { kind: 'rolling', durationMs: windowMs },
    accounting: DEFAULT_ACCOUNTING,
    freezePolicy: policy,
    burnPolicy: WORKBOOK_POLICY,
    incidentRules: DEFAULT_INCIDENT_RULES,
    whatIfTargets: [],
    minCoverageRatio: 0.5,
    minHistoryRatio: 0.25,
    horizons: DEFAULT_HORIZONS,
  };
}

/** Deterministic counts with a wave, noise and an incident a week. */
function bucketsOf(length: number, seed = 1): Buckets {
  let state = seed;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const startMs = Float64Array.from({ length }, (_, i) => i * BUCKET_MS);
  const endMs = startMs.map((start) => start + BUCKET_MS);
  const total = startMs.map((_, i) => Math.round(1000 + 400 * Math.sin(i / 46) + 100 * random()));
  const bad = total.map((count, i) => (i % 2016 < 6 ? Math.round(count * 0.3) : random() < 0.3 ? 1 : 0));
  return { startMs, endMs, bad, total };
}

/** The yardstick: one pass that sums good and bad. */
function barePass({ bad, total }: Buckets): number {
  let [bads, goods] = [0, 0];
  for (let i = 0; i < bad.length; i++) {
    bads += bad[i];
    goods += total[i] - bad[i];
  }
  return bads + goods;
}

function sloOf(series: SliSeries, windowMs: number): SloInput {
  return {
    id: 'x',
    name: 'x',
    labels: {},
    definition: known(definitionOf(windowMs)),
    data: known({ buckets: series, windows: [] }),
    ...NO_NOTES,
    rangeStartMs: 0,
    nowMs: series.endMs[series.length - 1],
    notices: [],
  };
}

/** A window that ends with the data. */
function factsOf(series: SliSeries, definition: SloDefinition): WindowFacts {
  const { endMs } = spanOf(series);
  const placed = placeWindow(definition.window, endMs);
  const exclusions = { exclusions: [], objectiveSteps: [] };
  const account = accountFor({ series, ...exclusions, rules: definition.accounting, objective, window: placed });
  return {
    definition,
    objectiveSteps: [],
    counted: { headline: undefined, account, burnWindows: [], burnRates: [] },
    timing: timeData({ span: spanOfBuckets(series), isWindowed: false, nowMs: endMs, horizons: DEFAULT_HORIZONS }),
    placed,
    interval: placed,
    rangeStartMs: series.startMs[0],
  };
}

function spanOf({ endMs, length }: SliSeries): { endMs: number } {
  return { endMs: endMs[length - 1] };
}

/** Everything but the replay, over a window of all buckets. */
function reportWithoutReplay(series: SliSeries): unknown {
  const { endMs } = spanOf(series);
  const facts = factsOf(series, definitionOf(endMs));
  const budget = computeWindowBudget(facts);
  const filled = facts.counted.account?.filled ?? series;
  return [budget, computeAnchoredCurve(filled, facts.placed, budget.allowed), computeOutlook(facts, budget, NO_NOTES)];
}

/** The replay of 30-day windows over all buckets, with four burn pairs that page and the forecast. */
function replay(series: SliSeries): unknown {
  const pairs = WORKBOOK_POLICY.pairs.map((pair) => ({ ...pair, severity: 'page' as const }));
  const facts = factsOf(series, { ...definitionOf(30 * DAY_MS), burnPolicy: { ...WORKBOOK_POLICY, pairs } });
  const history = historyOf(facts, computeWindowBudget(facts));
  const signals = signalsOf(facts, history);
  return replayFreeze(history, { objective, policy, minCoverageRatio: 0.5, signals });
}

interface Row {
  readonly what: string;
  readonly ratio: number;
  readonly bar: number;
}

/** Bytes of the distinct buffers that a value reaches. */
function bytesOf(value: unknown): number {
  const seen = new Set<unknown>();
  const buffers = new Set<ArrayBufferLike>();
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) {
      return;
    }
    seen.add(one);
    if (ArrayBuffer.isView(one)) {
      buffers.add(one.buffer);
    } else {
      Object.values(one).forEach(visit);
    }
  };
  visit(value);
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** What a report keeps alive: its own arrays, and those of the series that it shares. */
function memoryRatio(series: SliSeries, { bad, total }: Buckets): number {
  const raw = bytesOf([Float64Array.from(bad), Float64Array.from(total)]);
  return bytesOf(evaluateSlo(sloOf(series, 30 * DAY_MS))) / raw;
}

/** Median time of each task, measured in turns within one run. */
async function medians(tasks: Record<string, () => unknown>): Promise<Record<string, number>> {
  const bench = new Bench({ time: 400, warmupTime: 200, iterations: 5, warmupIterations: 2 });
  for (const [name, task] of Object.entries(tasks)) {
    bench.add(name, () => {
      task();
    });
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => [name, 'latency' in result ? result.latency.p50 : NaN])
  );
}

async function measure(): Promise<Row[]> {
  const large = bucketsOf(1_000_000);
  const series = buildSliSeries(large, Infinity);
  const windowMs = 30 * DAY_MS;
  const tenth = bucketsOf(100_000);
  const tenthSeries = buildSliSeries(tenth, Infinity);
  const many = Array.from({ length: 500 }, (_, i) => bucketsOf(8640, i + 1));
  const manySeries = many.map((buckets) => buildSliSeries(buckets, Infinity));
  const wholeWindowMs = series.endMs[series.length - 1];

  const one = await medians({
    bare: () => barePass(large),
    build: () => buildSliSeries(large, Infinity),
    report: () => reportWithoutReplay(series),
    replay: () => replay(series),
    everything: () => evaluateSlo(sloOf(series, wholeWindowMs)),
    tenthBare: () => barePass(tenth),
    tenth: () => evaluateSlo(sloOf(tenthSeries, tenthSeries.endMs[99_999])),
  });
  const all = await medians({
    bare: () => many.forEach(barePass),
    everything: () => manySeries.forEach((one) => evaluateSlo(sloOf(one, windowMs))),
    fifty: () => manySeries.slice(0, 50).forEach((one) => evaluateSlo(sloOf(one, windowMs))),
  });
  return [
    {
      what: '1 SLO × 1,000,000 buckets: headline, curve, burn rates, forecast, incidents',
      ratio: one.report / one.bare,
      bar: 12,
    },
    {
      what: '1 SLO × 1,000,000 buckets: replay of the whole history with four burn pairs',
      ratio: one.replay / one.bare,
      bar: 40,
    },
    { what: '1 SLO × 1,000,000 buckets: building the series', ratio: one.build / one.bare, bar: 15 },
    { what: '500 SLOs × 8,640 buckets: the whole reports', ratio: all.everything / all.bare, bar: 60 },
    { what: 'ten times the buckets, in time', ratio: one.everything / one.tenth, bar: 15 },
    { what: 'ten times the SLOs, in time', ratio: all.everything / all.fifty, bar: 15 },
    { what: 'memory that a report keeps, to the raw arrays', ratio: memoryRatio(series, large), bar: 3 },
  ];
}

const rows = await measure();
const machine = { cpu: os.cpus()[0]?.model, cores: os.cpus().length, node: process.version };
process.stdout.write(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n`);
for (const { what, ratio, bar } of rows) {
  process.stdout.write(
    `${ratio <= bar ? 'ok    ' : 'MISSED'} ${ratio.toFixed(1).padStart(7)}  at most ${bar}  ${what}\n`
  );
}
mkdirSync('reports', { recursive: true });
writeFileSync('reports/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
process.exitCode = rows.every(({ ratio, bar }) => ratio <= bar) ? 0 : 1;
