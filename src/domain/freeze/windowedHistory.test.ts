import { DECADES } from '../../testing/aCalendar';
import { ObjectiveSteps, objectiveOf } from '../objective';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { DAY_MS, TimeWindow } from '../timeWindow';
import { computeWindowedHistory } from './windowedHistory';

const ROLLING: TimeWindow = { kind: 'rolling', durationMs: 1000 };
const series = (timeMs: number[]) =>
  buildWindowedSeries({ timeMs, bad: timeMs.map(() => 1), total: timeMs.map(() => 50), windowMs: 1000 }, Infinity);
const historyOf = (timeMs: number[], steps: ObjectiveSteps = [], window: TimeWindow = ROLLING) =>
  computeWindowedHistory({ series: series(timeMs), steps, window });
const [tenth, half] = [0.9, 0.5].map((target) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN });

describe('the history of windowed values', () => {
  it('looks back over a whole window at each of them', () => {
    const history = historyOf([10, 20, 30]);
    expect(history).toMatchObject({ fullFromIndex: 0, coverage: undefined, periodAt: undefined, allowed: undefined });
    expect([...history.total]).toEqual([50, 50, 50]);
    expect(history.isTooEarlyAt(0)).toBe(false);
  });

  it('observes the time between two values, up to a step and a half; more is a gap', () => {
    const { observedMs } = historyOf([10, 20, 30, 45, 61, 71]);
    expect([...observedMs]).toEqual([0, 10, 20, 35, 45, 55]);
  });

  it('judges each value by the target that held then', () => {
    const { allowed } = historyOf(
      [10, 20, 30],
      [
        { fromMs: 10, objective: tenth },
        { fromMs: 20, objective: half },
      ]
    );
    expect([...(allowed ?? [])]).toEqual([expect.closeTo(5, 9), 25, 25]);
  });

  it('knows the period of each value in a calendar window', () => {
    const { periodAt } = historyOf([5 * DAY_MS, 10 * DAY_MS, 11 * DAY_MS], [], {
      kind: 'calendar',
      unit: 'month',
      calendar: DECADES,
    });
    expect([0, 1, 2].map((i) => periodAt?.(i).startMs)).toEqual([0, 0, 10 * DAY_MS]);
  });
});
