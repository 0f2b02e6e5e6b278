import fc from 'fast-check';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo } from '../testing/anSlo';
import { cases } from '../testing/cases';
import { evaluateSlo } from './evaluateSlo';
import { buildRatioSeries } from './sli/buildRatioSeries';
import { buildBurnRates } from './sli/burnRates';
import { buildReadyMadeSeries } from './sli/readyMade';
import { buildSliSeries } from './sli/buildSliSeries';
import { buildWindowedSeries } from './sli/windowedSeries';
import { known } from './problem';
import { SloReport } from './sloReport';
import { DAY_MS, HOUR_MS } from './timeWindow';

const YEAR_1 = Date.UTC(1, 0, 1) - Date.UTC(1970, 0, 1) - 1900 * 365.2425 * DAY_MS;
const YEAR_9999 = Date.UTC(9999, 11, 31);

const strange = fc.constantFrom(
  NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  5e-324,
  1e-310,
  1e308,
  1.7e308,
  2 ** 53 + 2,
  1e16,
  -1,
  0.1,
  1,
  100
);
const time = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, YEAR_1, YEAR_9999, -0, 0, 8.64e15, -8.64e15),
  fc.integer({ min: -5, max: 60 }).map((at) => at * HOUR_MS)
);
const bucket = fc.record({ startMs: time, endMs: time, bad: strange, total: strange });

/** Every number of a report that is neither finite nor an absence; ±∞ only bounds what is unbounded by definition. */
function brokenNumbers(value: unknown, path = 'report'): string[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  }
  if (value instanceof Float64Array) {
    return value.every(Number.isFinite) ? [] : [`${path} holds ${value.find((one) => !Number.isFinite(one))}`];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => brokenNumbers(one, `${path}.${key}`))
    : [];
}

const expectSound = (report: SloReport): void => expect(brokenNumbers(report)).toEqual([]);

describe('any input gives finite output or a problem', () => {
  const targets = fc.constantFrom(0.5, 0.999, 0.99999999, 1);
  const windows = fc.constantFrom(1, HOUR_MS, DAY_MS, 30 * DAY_MS, 1e15);
  const methods = fc.constantFrom('occurrences' as const, 'timeslices' as const, 'ratioTimeslices' as const);
  const policies = fc.constantFrom('excluded' as const, 'countsAsGood' as const, 'countsAsBad' as const);
  const accounting = fc.record({
    method: methods,
    noDataPolicy: policies,
    sliceMs: fc.constant(HOUR_MS),
    sliceTargetRatio: fc.constant(undefined),
  });

  it('from buckets of any numbers at any times', () => {
    fc.assert(
      fc.property(
        fc.array(bucket, { maxLength: 12 }),
        targets,
        windows,
        accounting,
        (list, target, windowMs, rules) => {
          // Rules of the definitions that the adapter has checked before: no negative counts, no more bad than total.
          const sane = list.filter(({ bad, total }) => !(bad < 0 || total < 0 || bad > total));
          // An hour's slices over millennia are asked of nobody.
          const near = sane.filter(
            ({ startMs, endMs }) => rules.method === 'occurrences' || Math.abs(startMs) + Math.abs(endMs) < 1e12
          );
          const nowMs = 60 * HOUR_MS;
          const series = buildSliSeries(
            {
              startMs: near.map((one) => one.startMs),
              endMs: near.map((one) => one.endMs),
              bad: near.map((one) => one.bad),
              total: near.map((one) => one.total),
            },
            nowMs
          );
          expectSound(
            evaluateSlo(
              anSlo(aDefinition({ target, windowMs, accounting: rules, whatIfTargets: [0.9] }), series, { nowMs })
            )
          );
        }
      ),
      { numRuns: cases(2000) }
    );
  });

  it('from ratios and windowed values', () => {
    const ratio = fc.oneof(fc.constantFrom(NaN, -0, 0, 1, 5e-324), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ startMs: time, endMs: time, ratio }), { maxLength: 12 }),
        targets,
        (list, target) => {
          const nowMs = 60 * HOUR_MS;
          const edges = { startMs: list.map((one) => one.startMs), endMs: list.map((one) => one.endMs) };
          const near = list.every((one) => !Number.isFinite(one.startMs) || Math.abs(one.startMs) < 1e12);
          const series = buildRatioSeries({ ...edges, errorRatio: list.map((one) => one.ratio) }, nowMs);
          const windowed = buildWindowedSeries(
            { timeMs: edges.startMs, bad: list.map((one) => one.ratio), total: list.map(() => 1), windowMs: DAY_MS },
            nowMs
          );
          if (near) {
            expectSound(evaluateSlo(anSlo(aDefinition({ target, windowMs: DAY_MS }), series, { nowMs })));
          }
          const definition = aDefinition({ target, windowMs: DAY_MS, whatIfTargets: [0.9] });
          const data = known({ buckets: undefined, windows: [windowed] });
          expectSound(evaluateSlo(anSlo(definition, series, { nowMs, data })));
        }
      ),
      { numRuns: cases(1000) }
    );
  });

  it('from what other systems computed', () => {
    const value = fc.oneof(fc.constantFrom(NaN, -Infinity, -0, 1e308, -1e308, 5e-324), fc.double());
    const length = fc.constantFrom(undefined, HOUR_MS, 5 * 60_000, DAY_MS / 10);
    fc.assert(
      fc.property(
        fc.array(fc.record({ timeMs: time, left: value, burnRate: value }), { maxLength: 12 }),
        targets,
        length,
        (list, target, windowMs) => {
          const nowMs = 60 * HOUR_MS;
          const timeMs = list.map((one) => one.timeMs);
          const definition = aDefinition({ target, windowMs: DAY_MS, whatIfTargets: [0.9] });
          const remainingRatio = list.map(({ left }) => left);
          const { objective } = definition;
          const windows = [buildReadyMadeSeries({ timeMs, remainingRatio }, { objective, windowMs: DAY_MS }, nowMs)];
          const burnRates = [buildBurnRates({ timeMs, burnRate: list.map((one) => one.burnRate), windowMs }, nowMs)];
          const data = known({ buckets: undefined, windows, burnRates });
          expectSound(evaluateSlo(anSlo(definition, anSliSeries({ total: [] }), { nowMs, data })));
        }
      ),
      { numRuns: cases(1000) }
    );
  });

  it.each([NaN, Infinity, -1, 0])('a window of %p ms is a problem', (windowMs) => {
    const series = buildSliSeries({ startMs: [0], endMs: [HOUR_MS], bad: [0], total: [1] }, HOUR_MS);
    const { status } = evaluateSlo(anSlo(aDefinition({ windowMs }), series));
    expect(status.because?.code).toBe('window-invalid');
  });

  it('counts beyond 2^53 keep their shares', () => {
    const series = buildSliSeries(
      { startMs: [0, HOUR_MS], endMs: [HOUR_MS, 2 * HOUR_MS], bad: [2 ** 52, 2 ** 52], total: [2 ** 62, 2 ** 62] },
      2 * HOUR_MS
    );
    const report = evaluateSlo(anSlo(aDefinition({ windowMs: 2 * HOUR_MS }), series));
    const { budget } = report.evaluation.known ? report.evaluation.value : { budget: undefined };
    expect(budget?.remainingRatio).toEqual({ known: true, value: expect.closeTo(1 - 2 ** -10 / 0.001, 9) });
  });
});
