import { DECADES } from '../../testing/aCalendar';
import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { evaluateSlo } from '../evaluateSlo';
import { replayPeriod } from '../pastPeriod/evaluatePeriod';
import { DAY_MS } from '../timeWindow';
import { BudgetHistory } from '../freeze/budgetHistory';
import { ReviewedStretch, StretchFacts, reviewStretch } from './reviewedStretch';
import { WhatIfRow } from './whatIf';

const days = (from: number, to: number) => ({ startMs: from * DAY_MS, endMs: to * DAY_MS });
/** 100 events a day; 30 failures on day 22 are three times what 99 % allow in ten days. */
const bad = Array.from({ length: 50 }, (_, day) => (day === 22 ? 30 : 0));
const slo = anSlo(
  aDefinition({ target: 0.99, windowMs: 10 * DAY_MS, whatIfTargets: [0.9, 0.99] }),
  anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad })
);
const rowsOf = (from: number, to: number): WhatIfRow[] =>
  evaluationOf(replayPeriod(slo, days(from, to))).whatIf.map(valueOf);

describe('what a replay tells of a reviewed stretch', () => {
  it('is the part of the freezes that lies in it', () => {
    // Frozen from the end of day 22 to that of day 32.
    expect(rowsOf(20, 30)[1].reviewed).toMatchObject({ freezes: 1, frozenMs: 7 * DAY_MS, isKnown: true });
    expect(rowsOf(30, 40)[1].reviewed).toMatchObject({ freezes: 1, frozenMs: 3 * DAY_MS });
    expect(rowsOf(33, 43)[1].reviewed).toMatchObject({ freezes: 0, frozenMs: 0 });
    expect(rowsOf(20, 30)[0].reviewed).toMatchObject({ freezes: 0, frozenMs: 0 });
  });

  it('has the lowest budget of the stretch, not of all the data', () => {
    expect(valueOf(rowsOf(20, 30)[1].reviewed.lowestRatio)).toBeCloseTo(-2, 9);
    expect(valueOf(rowsOf(33, 43)[1].reviewed.lowestRatio)).toBe(1);
    expect(valueOf(rowsOf(33, 43)[1].lowestRatio)).toBeCloseTo(-2, 9);
  });

  it('is a lower bound where the history is not known for all of it', () => {
    expect(rowsOf(5, 15)[1].reviewed.isKnown).toBe(false);
    expect(rowsOf(10, 20)[1].reviewed.isKnown).toBe(true);
  });

  it('is that of the window where no other stretch is asked for', () => {
    const [, row] = evaluationOf(evaluateSlo(slo)).whatIf.map(valueOf);
    expect(row.reviewed).toMatchObject({ freezes: 0, frozenMs: 0, isKnown: true });
  });

  it('counts a freeze that ended where a calendar period begins to the period before', () => {
    const window = { kind: 'calendar', unit: 'month', calendar: DECADES } as const;
    const monthly = anSlo(
      { ...aDefinition({ target: 0.99, windowMs: 1, whatIfTargets: [0.99] }), window },
      anSliSeries({ bucketMs: DAY_MS, total: bad.map(() => 100), bad })
    );
    const [before] = evaluationOf(replayPeriod(monthly, days(20, 30))).whatIf.map(valueOf);
    const [after] = evaluationOf(replayPeriod(monthly, days(30, 40))).whatIf.map(valueOf);
    expect([before.reviewed.freezes, after.reviewed.freezes]).toEqual([1, 0]);
  });

  it('agrees with the headline on what would be left at the target that holds', () => {
    const { whatIf, budget } = evaluationOf(evaluateSlo({ ...slo, nowMs: 25 * DAY_MS }));
    const row = valueOf(whatIf[1]);
    expect(row.left).toBeCloseTo(budget.left, 9);
    expect(row.leftMs).toBeCloseTo(budget.leftMs, 3);
  });
});

describe('the part of a replay that lies in a stretch', () => {
  const at = (...list: number[]): Float64Array => Float64Array.from(list);
  /** Of 100 events ten may fail: at 10, 20, 30 and 40 half, none, one and a half and all of that did. */
  const history: BudgetHistory = {
    timeMs: at(10, 20, 30, 40),
    bad: at(5, 0, 15, 10),
    total: at(100, 100, 100, 100),
    allowed: undefined,
    coverage: undefined,
    observedMs: at(10, 20, 30, 40),
    fullFromIndex: 1,
    periodAt: undefined,
    isTooEarlyAt: () => false,
  };
  const objective = { targetRatio: 0.9, budgetRatio: 0.1 };
  const review = (startMs: number, endMs: number, rest: Partial<StretchFacts> = {}): ReviewedStretch =>
    reviewStretch({ stretch: { startMs, endMs }, history, objective, frozen: [], toleranceMs: 0, ...rest });

  it('is lowest at an instant after its start, its end included', () => {
    expect(review(0, 25).lowest).toBeCloseTo(0.5, 9);
    expect(review(10, 25).lowest).toBe(1);
    expect(review(10, 30).lowest).toBeCloseTo(-0.5, 9);
    expect(review(30, 40).lowest).toBeCloseTo(0, 9);
    expect(review(40, 50).lowest).toBe(Infinity);
  });

  it('is known where the history is, from its start on or little later', () => {
    expect([review(20, 40).isKnown, review(19, 40).isKnown]).toEqual([true, false]);
    expect([15, 14].map((startMs) => review(startMs, 40, { toleranceMs: 5 }).isKnown)).toEqual([true, false]);
    expect(review(0, 40, { history: { ...history, fullFromIndex: 4 }, toleranceMs: 100 }).isKnown).toBe(false);
  });

  it('has a freeze that begins at its last instant, without length, and none that ends at its start or begins later', () => {
    const freeze = (startMs: number, endMs: number): Pick<ReviewedStretch, 'freezes' | 'frozenMs'> => {
      const { freezes, frozenMs } = review(20, 40, {
        frozen: [{ state: 'frozen', startMs, endMs, isStartKnown: true }],
      });
      return { freezes, frozenMs };
    };
    expect(freeze(40, 40)).toEqual({ freezes: 1, frozenMs: 0 });
    expect(freeze(10, 20)).toEqual({ freezes: 0, frozenMs: 0 });
    expect(freeze(20, 20)).toEqual({ freezes: 0, frozenMs: 0 });
    expect(freeze(41, 50)).toEqual({ freezes: 0, frozenMs: 0 });
    expect(freeze(10, 50)).toEqual({ freezes: 1, frozenMs: 20 });
  });
});
