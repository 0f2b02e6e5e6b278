import fc from 'fast-check';
import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { WORKBOOK_POLICY } from './burn/burnPolicy';
import { evaluateSlo } from './evaluateSlo';
import { DEFAULT_FREEZE_POLICY } from './freeze/freezePolicy';
import { ObjectiveStep, changesOf, objectiveAt, objectiveOf } from './objective';
import { DAY_MS } from './timeWindow';

const objective = (target: number) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN };
const step = (day: number, target: number): ObjectiveStep => ({ fromMs: day * DAY_MS, objective: objective(target) });

/** Days of 100 events in a window of ten days. */
function evaluate(bad: number[], steps: ObjectiveStep[], rules: Partial<Parameters<typeof aDefinition>[0]> = {}) {
  const definition = aDefinition({ target: 0.5, windowMs: 10 * DAY_MS, minHistoryRatio: 0, ...rules });
  const series = anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad });
  const report = evaluateSlo(anSlo(definition, series, { objectiveSteps: steps }));
  return { ...evaluationOf(report), status: report.status };
}

const zeros = (count: number): number[] => Array<number>(count).fill(0);

describe('objectives over time', () => {
  it('are a step function: the first holds for all earlier time, the last from its instant on', () => {
    const steps = [step(2, 0.9), step(5, 0.99)];
    expect([-1, 2, 4, 5, 9].map((day) => objectiveAt(steps, day * DAY_MS)?.targetRatio)).toEqual([
      0.9, 0.9, 0.9, 0.99, 0.99,
    ]);
    expect(objectiveAt([], 0)).toBeUndefined();
  });

  it('are changes only where the target changes', () => {
    expect(changesOf([step(0, 0.9), step(1, 0.9), step(2, 0.99), step(3, 0.99)])).toEqual([
      step(0, 0.9),
      step(2, 0.99),
    ]);
    expect(changesOf([step(0, 0.9), step(1, 0.9)])).toEqual([]);
  });
});

describe('a target that changed inside the window', () => {
  const steps = [step(0, 0.9), step(5, 0.99)];

  it('counts each bucket against the target that held then', () => {
    // Five days allow 10 failures each, five allow 1 each: 55 in all.
    const { budget, objective: newest, objectiveSteps } = evaluate([...zeros(9), 11], steps);
    expect(budget.allowed).toBeCloseTo(55, 9);
    expect(valueOf(budget.consumedRatio)).toBeCloseTo(0.2, 9);
    expect(newest.targetRatio).toBe(0.99);
    expect(budget.effectiveTargetRatio).toBeCloseTo(1 - 55 / 1000, 12);
    expect(objectiveSteps).toEqual(steps);
  });

  it('is no change any more once the window has left it behind', () => {
    const { budget, objectiveSteps } = evaluate(zeros(15), steps);
    expect(budget.allowed).toBeCloseTo(10, 9);
    expect(objectiveSteps).toEqual([]);
  });

  it('tells the targets up to the last data, not those that held only since', () => {
    const late = [...steps, { fromMs: 10 * DAY_MS, objective: objective(0.999) }];
    expect(evaluate(zeros(10), late).objectiveSteps).toEqual(steps);
  });

  it('draws no curve where a budget of zero was overspent', () => {
    const { trailing, anchored } = evaluate([0, 1, ...zeros(18)], [step(0, 1), step(12, 0.9)]);
    expect(trailing).toMatchObject({ known: false, why: { code: 'no-budget' } });
    expect(anchored.known).toBe(true);
  });

  it('replays a what-if at its own target throughout, by fast pairs, too', () => {
    const bad = [...zeros(11), 40, ...zeros(5)];
    const rules = { whatIfTargets: [0.9], freezePolicy: { ...DEFAULT_FREEZE_POLICY, freezesOnFastBurn: true } };
    const burnPolicy = {
      ...WORKBOOK_POLICY,
      pairs: [
        {
          longMs: DAY_MS,
          shortMs: DAY_MS,
          budgetShare: 0.3,
          severity: 'page' as const,
          isFast: true,
        },
      ],
    };
    const rowWith = (objectiveSteps: ObjectiveStep[]) =>
      valueOf(evaluate(bad, objectiveSteps, { ...rules, burnPolicy, target: 0.9 }).whatIf[0]);
    const changed = rowWith([step(0, 0.5), step(8, 0.99)]);
    expect(changed).toMatchObject({ freezes: 1 });
    expect({ ...changed, left: 0, leftMs: 0 }).toEqual({ ...rowWith([]), left: 0, leftMs: 0 });
  });

  it('draws both curves with those budgets, and both end at the headline', () => {
    const { anchored, trailing, budget } = evaluate([...zeros(7), 11, ...zeros(4)], steps);
    const left = valueOf(budget.remainingRatio);
    // Three days of the old target and seven of the new one: 37 may fail.
    expect(left).toBeCloseTo(1 - 11 / 37, 9);
    expect(valueOf(anchored).remaining.at(-1)).toBe(left);
    expect(valueOf(trailing).remaining.at(-1)).toBeCloseTo(left, 12);
  });

  it('freezes by what was allowed then, and answers what-if with one target for all', () => {
    const { status, whatIf } = evaluate([...zeros(9), 60], steps, { whatIfTargets: [0.9, 0.99] });
    expect(status.state).toBe('frozen');
    const [old, now] = whatIf.map(valueOf);
    expect(valueOf(old.remainingRatio)).toBeCloseTo(0.4, 9);
    expect(valueOf(now.remainingRatio)).toBeCloseTo(-5, 9);
  });

  it('judges slices by the target of their time', () => {
    const accounting = { method: 'timeslices', sliceMs: DAY_MS, sliceTargetRatio: undefined, noDataPolicy: 'excluded' };
    // 5 of 100 are good enough for 90 %, not for 99 %.
    const { budget } = evaluate([5, 5, 5, 5, 5, 5, 5, 5, 5, 5], steps, { accounting: { ...accounting } as never });
    expect(budget.bad).toBe(5 * DAY_MS);
    expect(budget.allowed).toBeCloseTo(0.55 * DAY_MS, 3);
  });

  it('expects the newest target in the time ahead of an open window', () => {
    const { budget } = evaluate(zeros(6), [step(0, 0.9), step(3, 0.99)]);
    // Four uncovered days before the data at the average so far: (30 + 3) / 600 of 400 events.
    expect(budget.allowed).toBeCloseTo(33 + 400 * (33 / 600), 9);
  });

  it('law: steps to one and the same target change nothing', () => {
    const failures = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 25 });
    fc.assert(
      fc.property(failures, fc.integer({ min: 1, max: 24 }), (bad, day) => {
        const plain = evaluate(bad, []);
        // A step of no difference in value that is none in effect: 0.5 and 0.5.
        const stepped = evaluate(bad, [step(0, 0.5), step(day, 0.5)]);
        expect(stepped).toEqual(plain);
      })
    );
  });

  it('law: a change to a budget twice as large is the old one with events at half their weight', () => {
    const failures = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(failures, fc.integer({ min: 1, max: 9 }), (bad, day) => {
        const { budget } = evaluate(bad, [step(0, 0.8), step(bad.length - day, 0.6)]);
        const first = Math.max(0, bad.length - 10);
        const wide = bad.slice(first).filter((_, i) => first + i >= bad.length - day).length;
        expect(budget.allowed).toBeCloseTo(20 * (10 - wide) + 40 * wide, 6);
      })
    );
  });
});
