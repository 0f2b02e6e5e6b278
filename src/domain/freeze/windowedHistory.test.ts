import { objectiveOf } from '../objective';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { computeWindowedHistory } from './windowedHistory';

const series = (timeMs: number[]) =>
  buildWindowedSeries({ timeMs, bad: timeMs.map(() => 1), total: timeMs.map(() => 50), windowMs: 1000 }, Infinity);
const [tenth, half] = [0.9, 0.5].map((target) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN });

describe('the history of windowed values', () => {
  it('looks back over a whole window at each of them', () => {
    const history = computeWindowedHistory(series([10, 20, 30]), []);
    expect(history).toMatchObject({ fullFromIndex: 0, coverage: undefined, periodAt: undefined, allowed: undefined });
    expect([...history.total]).toEqual([50, 50, 50]);
    expect(history.isTooEarlyAt(0)).toBe(false);
  });

  it('observes the time between two values, up to a step and a half; more is a gap', () => {
    const { observedMs } = computeWindowedHistory(series([10, 20, 30, 45, 61, 71]), []);
    expect([...observedMs]).toEqual([0, 10, 20, 35, 45, 55]);
  });

  it('judges each value by the target that held then', () => {
    const { allowed } = computeWindowedHistory(series([10, 20, 30]), [
      { fromMs: 10, objective: tenth },
      { fromMs: 20, objective: half },
    ]);
    expect([...(allowed ?? [])]).toEqual([expect.closeTo(5, 9), 25, 25]);
  });
});
