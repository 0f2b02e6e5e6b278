import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo } from '../testing/anSlo';
import { evaluateSlo } from './evaluateSlo';
import * as building from './sli/buildSliSeries';
import { DAY_MS, HOUR_MS } from './timeWindow';

jest.mock('./sli/buildSliSeries', () => {
  const actual: typeof building = jest.requireActual('./sli/buildSliSeries');
  return { ...actual, buildSliSeries: jest.fn(actual.buildSliSeries) };
});

describe('another objective, window or policy', () => {
  it('is evaluated on the same series: nothing is built anew, and nothing in it changes', () => {
    const total = Array<number>(60).fill(100);
    const series = anSliSeries({ bucketMs: HOUR_MS, total, bad: total.map((_, i) => i % 7) });
    const { cumulativeBad } = series;
    const before = [...cumulativeBad];
    const built = jest.mocked(building.buildSliSeries).mock.calls.length;
    expect(built).toBe(1);
    for (const target of [0.9, 0.99, 0.999, 1]) {
      evaluateSlo(anSlo(aDefinition({ target, windowMs: DAY_MS }), series));
    }
    evaluateSlo(anSlo(aDefinition({ windowMs: 2 * DAY_MS }), series));
    expect(jest.mocked(building.buildSliSeries).mock.calls.length).toBe(built);
    expect([...cumulativeBad]).toEqual(before);
  });
});
