import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { evaluateSlo } from './evaluateSlo';
import { DECADES } from '../testing/aCalendar';
import { DAY_MS, TimeWindow } from './timeWindow';

const WINDOW: TimeWindow = { kind: 'calendar', unit: 'month', calendar: DECADES };

/** 100 events a day at 99 %: a decade allows 10 failures. */
function evaluate(bad: number[], total = bad.map(() => 100)) {
  const definition = { ...aDefinition({ target: 0.99, windowMs: 1 }), window: WINDOW };
  const report = evaluateSlo(anSlo(definition, anSliSeries({ bucketMs: DAY_MS, total, bad })));
  return { ...evaluationOf(report), status: report.status };
}

const zeros = (count: number): number[] => Array<number>(count).fill(0);

describe('a calendar window', () => {
  it('counts from the start of the period, and judges the open one at the traffic of the previous one', () => {
    const { budget, interval, placed } = evaluate([...zeros(10), 0, 2, 0, 0, 1]);
    expect([interval.startMs / DAY_MS, interval.endMs / DAY_MS, placed.endMs / DAY_MS]).toEqual([10, 15, 20]);
    expect(budget).toMatchObject({ bad: 3, total: 500, expected: 1000, isEstimated: true });
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.7, 9);
  });

  it('takes the traffic so far where the previous period is not in the data', () => {
    const { budget } = evaluate([0, 2, 0, 0, 1], [100, 100, 200, 100, 100]);
    expect(budget).toMatchObject({ total: 600, expected: 1200, isEstimated: true });
  });

  it('is what it is once it has closed', () => {
    const { budget, placed } = evaluate([...zeros(19), 4]);
    expect(placed.endMs).toBe(20 * DAY_MS);
    expect(budget).toMatchObject({ bad: 4, total: 1000, expected: 1000, isEstimated: false });
  });

  it('sets the curve back at a boundary, and ends a freeze there', () => {
    const { status, history } = evaluate([...zeros(13), 12, ...zeros(9)]);
    expect(history.map(({ state, startMs, endMs }) => [state, startMs / DAY_MS, endMs / DAY_MS])).toEqual([
      ['open', 1, 14],
      ['frozen', 14, 20],
      ['open', 20, 23],
    ]);
    expect(status.state).toBe('open');
  });

  it('thaws at the boundary at the latest, and forecasts no further', () => {
    const frozen = evaluate([...zeros(13), 12, 0]);
    expect(frozen.status).toMatchObject({ state: 'frozen', sinceMs: 14 * DAY_MS });
    expect(valueOf(valueOf(frozen.forecast).thawsEarliest)).toEqual({ kind: 'at', timeMs: 20 * DAY_MS });
    const quiet = evaluate([...zeros(13), 1, 0]);
    expect(valueOf(quiet.forecast).runsOutOn).toEqual({ kind: 'not-within-window' });
  });

  it('runs out when the pace spends what is left before the boundary', () => {
    // Four failures a day on the last two days: burn 4; 2 of 10 are left, gone in half a day.
    const { forecast, asOfMs } = evaluate([...zeros(13), 4, 4]);
    const { runsOutOn, burnRate } = valueOf(forecast);
    expect(burnRate).toBeCloseTo(4, 9);
    expect(runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(asOfMs + DAY_MS / 2, -1) });
  });

  it('has no trailing curve, and an anchored one that ends at the headline', () => {
    const { trailing, anchored, budget } = evaluate([...zeros(10), 0, 2, 0, 0, 1]);
    expect(trailing).toMatchObject({ known: false, why: { code: 'rolling-only' } });
    const { remaining, timeMs } = valueOf(anchored);
    expect(timeMs[0]).toBe(10 * DAY_MS);
    expect(remaining[remaining.length - 1]).toBe(valueOf(budget.remainingRatio));
  });
});
