import { DECADES } from '../../testing/aCalendar';
import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { evaluateSlo } from '../evaluateSlo';
import { known, unknown } from '../problem';
import { buildBurnRates } from '../sli/burnRates';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { CalendarWindow, DAY_MS } from '../timeWindow';
import { evaluatePeriod, untilEnd } from './evaluatePeriod';

const WINDOW: CalendarWindow = { kind: 'calendar', unit: 'month', calendar: DECADES };
const days = (from: number, to: number) => ({ startMs: from * DAY_MS, endMs: to * DAY_MS });

describe('the review of a past period', () => {
  const bad = Array.from({ length: 25 }, (_, day) => (day === 12 ? 4 : day === 22 ? 30 : 0));
  const series = anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad });
  const slo = anSlo(aDefinition({ target: 0.99, windowMs: 5 * DAY_MS }), series);

  it('is what was said at its end, with what was known then, for a rolling SLO, too', () => {
    const { budget, asOfMs, placed } = evaluationOf(evaluatePeriod(slo, WINDOW, days(10, 20)));
    expect(asOfMs).toBe(20 * DAY_MS);
    expect(placed).toMatchObject(days(10, 20));
    expect(budget).toMatchObject({ bad: 4, total: 1000, isEstimated: false });
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.6, 9);
  });

  it('is the present report for the period that is still open', () => {
    const calendar = anSlo({ ...aDefinition({ target: 0.99, windowMs: 1 }), window: WINDOW }, series);
    expect(evaluatePeriod(slo, WINDOW, days(20, 30))).toEqual(evaluateSlo(calendar));
  });

  it('knows of parts, windowed values and burn rates what was known then', () => {
    const nowMs = 20 * DAY_MS;
    const at = (...days: number[]) => days.map((day) => day * DAY_MS);
    const windowed = buildWindowedSeries(
      { timeMs: at(8, 10, 15), bad: [1, 2, 9], total: [100, 100, 100], windowMs: 5 * DAY_MS },
      nowMs
    );
    const rates = buildBurnRates({ timeMs: at(9, 10, 11), burnRate: [1, 2, 9], windowMs: undefined }, nowMs);
    const data = known({ buckets: undefined, windows: [windowed], burnRates: [rates] });
    const parts = [{ value: '/a', series }];
    const then = untilEnd({ ...slo, data, parts }, 10 * DAY_MS);
    const { windows, burnRates = [] } = valueOf(then.data);
    expect([...windows[0].bad]).toEqual([1, 2]);
    expect([...burnRates[0].burnRate]).toEqual([1, 2]);
    expect(then.parts.map((part) => [part.value, part.series.length])).toEqual([['/a', 10]]);
    expect(untilEnd({ ...slo, data: unknown({ code: 'no-data', path: 'queries', params: {} }) }, 0).data.known).toBe(
      false
    );
  });

  it('takes its part of a bucket that its end cuts', () => {
    const wide = anSliSeries({ bucketMs: 4 * DAY_MS, total: [400, 400, 400, 400], bad: [0, 0, 8, 0] });
    const { budget } = evaluationOf(
      evaluatePeriod(anSlo(aDefinition({ target: 0.9, windowMs: DAY_MS }), wide), WINDOW, days(0, 10))
    );
    expect(budget).toMatchObject({ bad: 4, total: 1000 });
  });
});
