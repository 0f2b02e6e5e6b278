import { DECADES } from '../testing/aCalendar';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { evaluateSlo } from './evaluateSlo';
import { ObjectiveStep, objectiveOf } from './objective';
import { SloInput } from './sloInput';
import { DAY_MS, HOUR_MS, TimeWindow } from './timeWindow';

const DECADE: TimeWindow = { kind: 'calendar', unit: 'month', calendar: DECADES };
type Days = ReadonlyArray<number | null>;

/** Days from the epoch on, at 99 %, in periods of ten days; null for a day without data. */
function evaluate(total: Days, bad: readonly number[] = [], shape: Partial<SloInput> = {}) {
  const definition = { ...aDefinition({ target: 0.99, windowMs: 1 }), window: DECADE };
  const report = evaluateSlo(anSlo(definition, anSliSeries({ bucketMs: DAY_MS, total, bad }), shape));
  return { ...evaluationOf(report), status: report.status };
}

const days = <T>(count: number, each: T): T[] => Array<T>(count).fill(each);
const step = (day: number, target: number): ObjectiveStep => ({
  fromMs: day * DAY_MS,
  objective: objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN },
});

describe('what an open period is expected to come to', () => {
  it('is what it had so far, and for the rest the traffic of the previous period', () => {
    const { budget } = evaluate([...days(10, 200), ...days(5, 100)]);
    expect(budget).toMatchObject({ total: 500, expected: 500 + 5 * 200, isEstimated: true });
  });

  it('goes by the previous period where the data begins a tenth of it late at most, else by the traffic so far', () => {
    const expectedAfter = (missing: number): number =>
      evaluate([...days(missing, null), ...days(10 - missing, 200), ...days(5, 100)]).budget.expected;
    expect(expectedAfter(1)).toBe(1500);
    expect(expectedAfter(2)).toBe(1000);
  });

  it('goes by the traffic so far where the previous period has no data', () => {
    const { budget } = evaluate([...days(10, 200), ...days(10, null), ...days(5, 100)]);
    expect(budget.expected).toBe(1000);
  });

  it('is nothing where neither period has data', () => {
    const hours = Array.from({ length: 236 }, (_, hour) => (hour < 120 ? null : 10));
    const definition = { ...aDefinition({ target: 0.99, windowMs: 1 }), window: DECADE };
    const slo = anSlo(definition, anSliSeries({ bucketMs: HOUR_MS, total: hours }), { nowMs: 242 * HOUR_MS });
    expect(evaluationOf(evaluateSlo(slo)).budget).toMatchObject({ total: 0, expected: 0, allowed: 0 });
  });

  it('allows time to come by the newest target, also while nothing has happened yet', () => {
    const objectiveSteps = [step(0, 0.9), step(12, 0.95)];
    const { budget } = evaluate([...days(10, 100), ...days(5, 0)], [], { objectiveSteps });
    expect(budget.allowed).toBeCloseTo(0.05 * 500, 9);
  });

  it('freezes nothing while it rests on too little, and says on how much', () => {
    const total = [...days(8, null), ...days(2, 100)];
    const definition = aDefinition({ target: 0.99, windowMs: 10 * DAY_MS });
    const series = anSliSeries({ bucketMs: DAY_MS, total, bad: [...days(8, 0), 50, 50] });
    expect(evaluateSlo(anSlo(definition, series)).status).toMatchObject({
      state: 'caution',
      because: { code: 'too-early', params: { coveredMs: 2 * DAY_MS, neededMs: 2.5 * DAY_MS } },
    });
  });
});

describe('the replay of periods', () => {
  const statesOf = (...facts: Parameters<typeof evaluate>): string[] =>
    evaluate(...facts).history.map(({ state, startMs }) => `${state} from day ${startMs / DAY_MS}`);

  it('freezes nothing in a period of which the data holds too little to judge it', () => {
    expect(statesOf([...days(8, null), ...days(7, 100)], [...days(8, 0), 50])).not.toContain('frozen from day 9');
    expect(statesOf([...days(3, null), ...days(12, 100)], [...days(8, 0), 50])).toContain('frozen from day 9');
  });

  it('judges a closed period by its own traffic, the open one by what is expected of it', () => {
    // 2,000 events allow 20 failures; the open period expects 1,500 and allows 15.
    const bad = [...days(5, 0), 19, ...days(5, 0), 14.9];
    const open = evaluate([...days(10, 200), ...days(5, 100)], bad);
    expect(open.history.map(({ state }) => state)).not.toContain('frozen');
    expect(valueOf(open.budget.remainingRatio)).toBeCloseTo(1 - 14.9 / 15, 9);
  });
});
