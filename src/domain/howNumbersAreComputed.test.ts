import { readFileSync } from 'node:fs';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { BudgetingMethod } from './accounting';
import { judgeTrend } from './burn/burnTrend';
import { evaluateSlo } from './evaluateSlo';
import { Objective, objectiveOf } from './objective';
import { known } from './problem';
import { buildBurnRates } from './sli/burnRates';
import { NoDataPolicy } from './sli/noData';
import { buildReadyMadeSeries } from './sli/readyMade';
import { SloReport } from './sloReport';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './timeWindow';

/** An example of the user's page, as it stands there. Percents are percents, times are in buckets. */
interface Example {
  readonly objective: number;
  readonly window: string;
  readonly bucket: string;
  readonly total?: Array<number | null>;
  readonly bad?: number[];
  /** Remaining budgets as another system delivers them, and its burn rates by the length that they look back on. */
  readonly remaining?: number[];
  readonly burn?: Readonly<Record<string, number[]>>;
  readonly gives: Readonly<Record<string, unknown>>;
  /** The first bucket is repeated so many times. */
  readonly repeat?: number;
  readonly method?: BudgetingMethod;
  readonly missing?: NoDataPolicy;
  readonly exclude?: Array<[number, number]>;
  readonly targets?: Array<[number, number]>;
  readonly whatIf?: number[];
}

const page = readFileSync('docs/how-numbers-are-computed.md', 'utf8');
const sections = page.split('\n## ').slice(1);
const examples = sections.flatMap((section) =>
  [...section.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]): [string, Example] => [
    section.split('\n')[0],
    JSON.parse(text),
  ])
);

const UNITS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const durationOf = (text: string): number => Number(text.slice(0, -1)) * UNITS[text.slice(-1)];
const ratioOf = (percent: number): number => Number(`${percent}e-2`);

function evaluate(example: Example): SloReport {
  const bucketMs = durationOf(example.bucket);
  const windowMs = durationOf(example.window);
  const repeated = Array<number>(example.repeat ?? 1).fill(0);
  const { total: allTotal = [], bad: allBad = [] } = example;
  const total = [...repeated.map(() => allTotal[0]), ...allTotal.slice(1)];
  const bad = [...repeated.map(() => allBad[0]), ...allBad.slice(1)];
  const definition = aDefinition({
    target: ratioOf(example.objective),
    windowMs,
    accounting: {
      method: example.method ?? 'occurrences',
      sliceMs: bucketMs,
      sliceTargetRatio: undefined,
      noDataPolicy: example.missing ?? 'excluded',
    },
    whatIfTargets: (example.whatIf ?? []).map(ratioOf),
  });
  const slo = anSlo(definition, anSliSeries({ bucketMs, total, bad }), {
    exclusions: (example.exclude ?? []).map(([from, to]) => ({ startMs: from * bucketMs, endMs: to * bucketMs })),
    objectiveSteps: (example.targets ?? []).map(([from, percent]) => ({
      fromMs: from * bucketMs,
      objective: objectiveOf(ratioOf(percent)) ?? { targetRatio: NaN, budgetRatio: NaN },
    })),
  });
  return evaluateSlo(example.remaining ? { ...slo, ...deliveredOf(example, definition.objective) } : slo);
}

/** What another system delivered, at the ends of buckets. */
function deliveredOf({ remaining = [], burn = {}, bucket, window }: Example, objective: Objective) {
  const endsOf = (values: number[]): number[] => values.map((_, i) => (i + 1) * durationOf(bucket));
  const nowMs = remaining.length * durationOf(bucket);
  const left = { timeMs: endsOf(remaining), remainingRatio: remaining };
  return {
    nowMs,
    data: known({
      buckets: undefined,
      windows: [buildReadyMadeSeries(left, { objective, windowMs: durationOf(window) }, nowMs)],
      burnRates: Object.entries(burn).map(([length, burnRate]) =>
        buildBurnRates({ timeMs: endsOf(burnRate), burnRate, windowMs: durationOf(length) }, nowMs)
      ),
    }),
  };
}

/** What a report says under the names that the page uses. */
function answersOf(report: SloReport, { gives }: Example): Record<string, unknown> {
  const evaluation = evaluationOf(report);
  const { budget, history, asOfMs } = evaluation;
  const answers: Record<string, () => unknown> = {
    state: () => report.status.state,
    bad: () => budget.bad,
    total: () => budget.total,
    allowed: () => budget.allowed,
    sli: () => valueOf(budget.sliRatio),
    remaining: () => valueOf(budget.remainingRatio),
    left: () => budget.left,
    leftHours: () => budget.leftMs / HOUR_MS,
    coverage: () => valueOf(evaluation.coverageRatio),
    estimated: () => budget.isEstimated,
    effectiveTarget: () => budget.effectiveTargetRatio,
    burnHours: () =>
      valueOf(evaluation.burnPairs)
        .filter(({ long, pair }) => long.known && pair.longMs === HOUR_MS)
        .flatMap(({ pair, long }) => [pair.longMs / HOUR_MS, valueOf(long)]),
    trend: () => valueOf(judgeTrend(valueOf(evaluation.burnPairs))).direction,
    runsOutInDays: () => {
      const { runsOutOn } = valueOf(evaluation.forecast);
      return runsOutOn.kind === 'at' ? (runsOutOn.timeMs - asOfMs) / DAY_MS : runsOutOn.kind;
    },
    lookbackDays: () => (valueOf(evaluation.forecast).lookbackMs ?? NaN) / DAY_MS,
    forecastBasis: () => valueOf(evaluation.forecast).basis,
    frozenDays: () =>
      history.filter(({ state }) => state === 'frozen').map(({ startMs, endMs }) => [startMs / DAY_MS, endMs / DAY_MS]),
    incidentCosts: () => valueOf(evaluation.incidents).incidents.map(({ costRatio }) => valueOf(costRatio)),
    background: () => valueOf(valueOf(evaluation.incidents).backgroundRatio),
    whatIfFreezes: () => evaluation.whatIf.map((row) => valueOf(row).freezes),
    highestOpenTarget: () => valueOf(evaluation.highestOpenTarget).targetRatio,
  };
  return Object.fromEntries(Object.keys(gives).map((name) => [name, answers[name]()]));
}

/** Numbers to nine digits. */
function closely(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(closely);
  }
  return typeof value === 'number' ? expect.closeTo(value, 9) : value;
}

describe('docs/how-numbers-are-computed.md', () => {
  it('has a worked example in every section', () => {
    expect(sections.filter((section) => !section.includes('```json')).map((section) => section.split('\n')[0])).toEqual(
      []
    );
    expect(examples.length).toBeGreaterThanOrEqual(sections.length);
  });

  it.each(examples)('%s: the example is what the engine says', (_, example) => {
    const wanted = Object.fromEntries(Object.entries(example.gives).map(([name, value]) => [name, closely(value)]));
    expect(answersOf(evaluate(example), example)).toEqual(wanted);
  });
});
