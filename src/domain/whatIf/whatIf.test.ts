import fc from 'fast-check';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { anSliSeries } from '../../testing/anSliSeries';
import { evaluateSlo } from '../evaluateSlo';
import { known } from '../problem';
import { DAY_MS } from '../timeWindow';

function evaluate(bad: number[], target: number, whatIfTargets: number[] = []) {
  const definition = aDefinition({ target, windowMs: 10 * DAY_MS, whatIfTargets, minHistoryRatio: 0 });
  const series = anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 1000), bad });
  return evaluationOf(evaluateSlo(anSlo(definition, series)));
}

const BAD = [...Array<number>(12).fill(0), 40, 70, ...Array<number>(16).fill(0)];

describe('what another target would have meant', () => {
  it('replays the policy on the same data', () => {
    const rows = evaluate(BAD, 0.999, [0.98, 0.99]).whatIf.map(valueOf);
    // 110 of 10,000 events: 55 % of the budget at 98 %, 110 % at 99 %.
    expect(rows[0]).toMatchObject({ targetRatio: 0.98, freezes: 0, frozenMs: 0, frozenShare: known(0) });
    expect(valueOf(rows[0].lowestRatio)).toBeCloseTo(0.45, 9);
    expect(rows[1]).toMatchObject({ freezes: 1, frozenMs: 9 * DAY_MS });
    expect(valueOf(rows[1].lowestRatio)).toBeCloseTo(-0.1, 9);
    expect(valueOf(rows[1].remainingRatio)).toBe(1);
  });

  it('is the report itself for the target that holds', () => {
    const { whatIf, budget, history } = evaluate(BAD, 0.99, [0.99]);
    const row = valueOf(whatIf[0]);
    expect(row.remainingRatio).toEqual(budget.remainingRatio);
    expect(row.freezes).toBe(history.filter(({ state }) => state === 'frozen').length);
  });

  it('tells what would be left in the present window, in events and in time', () => {
    // 30 of 10,000 events failed: 100 may at 99 %, and 20 at 99.8 %.
    const rows = evaluate([...Array<number>(12).fill(0), 30], 0.999, [0.99, 0.998]).whatIf.map(valueOf);
    expect(rows.map(({ left }) => left)).toEqual([expect.closeTo(70, 6), expect.closeTo(-10, 6)]);
    expect(rows.map(({ leftMs }) => leftMs)).toEqual([
      expect.closeTo(0.007 * 10 * DAY_MS, 3),
      expect.closeTo(-0.001 * 10 * DAY_MS, 3),
    ]);
    expect(rows.map(({ reviewed }) => valueOf(reviewed.lowestRatio))).toEqual([
      expect.closeTo(0.7, 9),
      expect.closeTo(-0.5, 9),
    ]);
  });

  it('names a target that is none', () => {
    expect(evaluate(BAD, 0.99, [0, 1.5]).whatIf.map((row) => !row.known && row.why.code)).toEqual([
      'objective-invalid',
      'objective-invalid',
    ]);
    expect(evaluate(BAD, 0.99, [1.5]).whatIf[0]).toMatchObject({ why: { params: { given: '1.5' } } });
  });

  it('has no ratios at 100 % once something failed, and tells the freeze all the same', () => {
    const row = valueOf(evaluate(BAD, 0.99, [1]).whatIf[0]);
    expect(row).toMatchObject({ freezes: 1, lowestRatio: { known: false, why: { code: 'no-budget' } } });
  });

  it('the highest target that would have stayed open is found from the data', () => {
    const highestOpenTarget = valueOf(evaluate(BAD, 0.999).highestOpenTarget);
    expect(highestOpenTarget.targetRatio).toBeCloseTo(1 - 110 / 10_000, 12);
    expect(highestOpenTarget.isUpperBound).toBe(false);
    expect(valueOf(evaluate(BAD.slice(0, 15), 0.999).highestOpenTarget).isUpperBound).toBe(true);
  });

  it('is an upper bound where no whole window of history is known', () => {
    const upper = (days: number) => valueOf(evaluate([3, ...Array<number>(days - 1).fill(0)], 0.9).highestOpenTarget);
    // A window that begins a day late counts as whole: the history is known from the end of the ninth day on.
    expect([upper(5), upper(18), upper(19)].map(({ isUpperBound }) => isUpperBound)).toEqual([true, true, false]);
  });

  it('tells freezes as proven, and their share of the known time, which begins with the first whole window', () => {
    const row = (bad: number[]) => valueOf(evaluate(bad, 0.999, [0.99]).whatIf[0]);
    // Frozen from day 3 to day 13, and known from day 9 on: for four of eleven days.
    const frozen = row([0, 0, 120, ...Array<number>(17).fill(0)]);
    expect(frozen).toMatchObject({ freezes: 1, frozenMs: 10 * DAY_MS, isLowerBound: true });
    expect(valueOf(frozen.frozenShare)).toBeCloseTo(4 / 11, 9);
    expect(row([0, 0, 120]).frozenShare).toMatchObject({ known: false, why: { code: 'history-not-known' } });
  });

  it('law: a little below the highest open target nothing freezes, a little above it something does', () => {
    const failures = fc
      .array(fc.integer({ min: 0, max: 90 }), { minLength: 20, maxLength: 40 })
      .filter((bad) => bad.some((count) => count > 0));
    fc.assert(
      fc.property(failures, (bad) => {
        const { targetRatio } = valueOf(evaluate(bad, 0.9).highestOpenTarget);
        const [below, above] = evaluate(bad, 0.9, [targetRatio - 1e-6, Math.min(1, targetRatio + 1e-6)]).whatIf.map(
          valueOf
        );
        expect(below.freezes).toBe(0);
        expect(above.freezes).toBeGreaterThan(0);
      })
    );
  });

  it('law: a higher target never has less frozen time', () => {
    const target = fc.double({ min: 0.5, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 12, maxLength: 40 }),
        target,
        target,
        (bad, a, b) => {
          const [low, high] = evaluate(bad, 0.9, [Math.min(a, b), Math.max(a, b)]).whatIf.map(valueOf);
          expect(high.frozenMs).toBeGreaterThanOrEqual(low.frozenMs);
        }
      )
    );
  });
});
