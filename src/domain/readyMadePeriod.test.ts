import { DECADES } from '../testing/aCalendar';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { evaluateSlo } from './evaluateSlo';
import { objectiveOf } from './objective';
import { known } from './problem';
import { buildBurnRates } from './sli/burnRates';
import { buildReadyMadeSeries } from './sli/readyMade';
import { DAY_MS } from './timeWindow';

const objective = objectiveOf(0.99) ?? { targetRatio: NaN, budgetRatio: NaN };

/** What is left as another system told it at the end of each day, the first after day 8, in periods of ten days. */
function evaluate(remainingRatio: number[], nowDay?: number, burnRate?: number) {
  const timeMs = remainingRatio.map((_, i) => (8 + i) * DAY_MS);
  const nowMs = nowDay === undefined ? timeMs[timeMs.length - 1] : nowDay * DAY_MS;
  const windows = [buildReadyMadeSeries({ timeMs, remainingRatio }, { objective, windowMs: 10 * DAY_MS }, nowMs)];
  const rate = buildBurnRates({ timeMs: [nowMs], burnRate: [burnRate ?? NaN], windowMs: undefined }, nowMs);
  const window = { kind: 'calendar', unit: 'month', calendar: DECADES } as const;
  const definition = { ...aDefinition({ target: 0.99, windowMs: 1 }), window };
  const slo = anSlo(definition, anSliSeries({ total: [] }));
  const data = known({ buckets: undefined, windows, burnRates: [rate] });
  const report = evaluateSlo({ ...slo, data, nowMs });
  return { ...evaluationOf(report), status: report.status };
}

describe('what another system tells of a calendar period', () => {
  it('is the headline, and the curve of the present period as it was told', () => {
    const { budget, anchored, trailing, placed } = evaluate([0.3, 0.2, 0.2, 0.9, 0.8, 0.5]);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.5, 9);
    expect([placed.startMs, placed.endMs]).toEqual([10 * DAY_MS, 20 * DAY_MS]);
    const { timeMs, remaining } = valueOf(anchored);
    expect([...timeMs].map((time) => time / DAY_MS)).toEqual([11, 12, 13]);
    expect([...remaining]).toEqual([expect.closeTo(0.9, 9), expect.closeTo(0.8, 9), expect.closeTo(0.5, 9)]);
    expect(trailing).toMatchObject({ known: false, why: { code: 'rolling-only' } });
  });

  it('is replayed as it was told, across the boundary', () => {
    const { history } = evaluate([0.3, -0.1, -0.2, 1, 0.9]);
    expect(history.map(({ state, startMs }) => [state, startMs / DAY_MS])).toEqual([
      ['open', 8],
      ['frozen', 9],
      ['open', 11],
    ]);
  });

  it('is of the period in which it was told, however late the next value is', () => {
    const { placed, interval, asOfMs } = evaluate([0.3, 0.2, 0.2], 11);
    expect([placed.startMs, placed.endMs, interval.endMs, asOfMs].map((ms) => ms / DAY_MS)).toEqual([0, 10, 10, 10]);
  });

  it('runs out straight at the pace that is told, within the period at the latest', () => {
    // Half is left, and a burn of 2 spends a fifth a day.
    const { forecast } = evaluate([0.3, 0.2, 0.2, 0.9, 0.8, 0.5], undefined, 2);
    expect(valueOf(forecast).runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(15.5 * DAY_MS, -1) });
    // At a burn of 0.6 it would take eight days and more, and seven are left.
    expect(valueOf(evaluate([0.3, 0.2, 0.2, 0.9, 0.8, 0.5], undefined, 0.6).forecast).runsOutOn).toEqual({
      kind: 'not-within-window',
    });
  });

  it('has nothing that needs buckets', () => {
    const { incidents, coverageRatio, burnPairs, gaps } = evaluate([0.5]);
    const why = { known: false, why: { code: 'ready-made' } };
    expect([incidents, coverageRatio, burnPairs]).toMatchObject([why, why, why]);
    expect(gaps).toEqual({ before: undefined, missing: [], excluded: [] });
  });
});
