import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { WORKBOOK_POLICY } from './burn/burnPolicy';
import { evaluateSlo } from './evaluateSlo';
import { objectiveOf } from './objective';
import { known } from './problem';
import { buildReadyMadeSeries, remainingRatioOf } from './sli/readyMade';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './timeWindow';

/** Published and derived numbers that need more than one definition at once; the others stand beside their sources. */
describe('published numbers', () => {
  const THIRTY_DAYS = 30 * DAY_MS;
  const TEN_MINUTES = 10 * MINUTE_MS;
  /** Thirty days of ten minutes each. */
  const month = (fill: number): number[] => Array<number>(30 * 144).fill(fill);

  it.each([
    [1, 0.001, THIRTY_DAYS],
    [2, 0.002, 15 * DAY_MS],
    [10, 0.01, 3 * DAY_MS],
    [1000, 1, 43.2 * MINUTE_MS],
    [35, 0.035, 20.571 * HOUR_MS],
  ])(
    'SRE Workbook: at burn %p (errors %p) a whole budget of 99.9 %% over 30 d is gone in %p ms',
    (burn, ratio, goneMs) => {
      // A quiet month, then that error ratio for ten minutes: what is left lasts that long, but for these.
      const bad = [...month(0).slice(1), ratio * 1000];
      const definition = aDefinition({
        windowMs: THIRTY_DAYS,
        burnPolicy: {
          ...WORKBOOK_POLICY,
          pairs: [{ longMs: TEN_MINUTES, shortMs: TEN_MINUTES, budgetShare: 1e-9, severity: 'page', isFast: false }],
        },
      });
      const series = anSliSeries({ bucketMs: TEN_MINUTES, total: month(1000), bad });
      const { forecast } = evaluationOf(evaluateSlo(anSlo(definition, series)));
      const { burnRate, runsOutOn, curve } = valueOf(forecast);
      expect(burnRate).toBeCloseTo(burn, 9);
      // At burn 1 the budget lasts exactly as long as the window.
      const spentMs = runsOutOn.kind === 'at' ? runsOutOn.timeMs - curve.timeMs[0] : THIRTY_DAYS;
      // These minutes are gone already.
      expect(spentMs / goneMs).toBeCloseTo(1 - (burn * TEN_MINUTES) / THIRTY_DAYS, 4);
    }
  );

  it('SRE Workbook: 10 minutes at 0.1 % errors cost 0.0231 % of the budget (published)', () => {
    const series = anSliSeries({ bucketMs: TEN_MINUTES, total: month(1000), bad: [1] });
    const { budget } = evaluationOf(evaluateSlo(anSlo(aDefinition({ windowMs: THIRTY_DAYS }), series)));
    expect((valueOf(budget.consumedRatio) * 100).toFixed(4)).toBe('0.0231');
  });

  it('SRE Workbook: 15 % errors cross a threshold of 14.4 over 1 h after 5.76 minutes', () => {
    // Buckets of 0.01 min, errors begin an hour in: the long window passes once 5.76 minutes of it fail at 15 %.
    const STEP_MS = 0.01 * MINUTE_MS;
    const quiet = 6000;
    const total = Array<number>(quiet + 1000).fill(1000);
    const bad = total.map((_, i) => (i >= quiet ? 150 : 0));
    const pair = { longMs: HOUR_MS, shortMs: MINUTE_MS, budgetShare: 0.02, severity: 'page', isFast: true } as const;
    const { history } = evaluationOf(
      evaluateSlo(
        anSlo(
          aDefinition({
            windowMs: THIRTY_DAYS,
            minHistoryRatio: 0,
            burnPolicy: { id: 'workbook', source: 'V1', pairs: [pair] },
            freezePolicy: {
              freezeAtRatio: -1e9,
              thawAtRatio: -1e9,
              cautionAtRatio: -1e9,
              thawHoldMs: 0,
              freezesOnFastBurn: false,
              cautionHorizonShare: 0,
            },
          }),
          anSliSeries({ bucketMs: STEP_MS, total, bad })
        )
      )
    );
    const crossing = history.find(({ state }) => state === 'caution');
    // Strictly greater passes, so the bucket after the one that reaches 14.4 exactly.
    expect(((crossing?.startMs ?? NaN) - quiet * STEP_MS) / MINUTE_MS).toBeCloseTo(5.77, 9);
  });

  it('SRE Workbook: at 10 requests an hour one failure costs 13.89 % of the 7.2 that 99.9 % over 30 d allow', () => {
    const total = Array<number>(720).fill(10);
    const bad = total.map((_, i) => (i === 719 ? 1 : 0));
    const { budget } = evaluationOf(
      evaluateSlo(anSlo(aDefinition({ windowMs: THIRTY_DAYS }), anSliSeries({ bucketMs: HOUR_MS, total, bad })))
    );
    expect(budget.allowed).toBeCloseTo(7.2, 9);
    expect((valueOf(budget.consumedRatio) * 100).toFixed(2)).toBe('13.89');
  });

  it('SRE Workbook: of 1,000,000 events per four weeks at 99.9 % more than 200 bad is a major incident, 200 is not', () => {
    const majors = [200, 201].map((failures) => {
      const total = Array<number>(28).fill(1_000_000 / 28);
      const bad = total.map((_, i) => (i === 20 ? failures : 0));
      const { incidents, budget } = evaluationOf(
        evaluateSlo(anSlo(aDefinition({ windowMs: 28 * DAY_MS }), anSliSeries({ bucketMs: DAY_MS, total, bad })))
      );
      expect(budget.allowed).toBeCloseTo(1000, 6);
      return valueOf(incidents).incidents.map(({ isMajor }) => isMajor);
    });
    expect(majors).toEqual([[false], [true]]);
  });

  it('Dynatrace: −5.323715 percentage points at 99.9 % are −5323.7 % of the budget', () => {
    const budget = { objective: objectiveOf(0.999) ?? { targetRatio: NaN, budgetRatio: NaN }, windowMs: THIRTY_DAYS };
    const remaining = remainingRatioOf(-5.323715, 'percentagePoints', budget);
    expect(remaining).toBeCloseTo(-53.23715, 9);
    const series = buildReadyMadeSeries({ timeMs: [0], remainingRatio: [remaining] }, budget, 0);
    const slo = anSlo(aDefinition({ windowMs: THIRTY_DAYS }), anSliSeries({ total: [] }), {
      data: known({ buckets: undefined, windows: [series] }),
    });
    const { status, evaluation } = evaluateSlo(slo);
    expect(status.state).toBe('frozen');
    const shown = valueOf(evaluation).budget;
    expect(valueOf(shown.remainingRatio)).toBeCloseTo(-53.23715, 9);
    expect(shown.sliRatio).toMatchObject({ known: false, why: { code: 'ready-made' } });
  });

  it.each([
    ['fraction', 0.4],
    ['percent', 40],
    ['ms', 0.4 * 43.2 * MINUTE_MS],
    ['percentagePoints', 0.04],
  ] as const)('a ready-made remaining budget in %s of %p is 40 %% left', (unit, value) => {
    const objective = objectiveOf(0.999) ?? { targetRatio: NaN, budgetRatio: NaN };
    expect(remainingRatioOf(value, unit, { objective, windowMs: THIRTY_DAYS })).toBeCloseTo(0.4, 9);
  });
});

describe('V5 = D1: ten slices', () => {
  const TOTAL = [100, 100, 100, 100, 0, 1000, 1000, 100, 100, 100];
  const BAD = [0, 0, 10, 0, 0, 0, 50, 0, 1, 0];
  const evaluate = (total: number[], bad: number[]) =>
    evaluationOf(
      evaluateSlo(anSlo(aDefinition({ target: 0.95, windowMs: total.length * MINUTE_MS }), anSliSeries({ total, bad })))
    );

  it('spending in step with traffic runs along the event-proportional ideal', () => {
    const { anchored } = evaluate(
      TOTAL,
      TOTAL.map((events) => 0.05 * events)
    );
    const ideal = [0.962963, 0.925926, 0.888889, 0.851852, 0.851852, 0.481481, 0.111111, 0.074074, 0.037037, 0];
    [...valueOf(anchored).remaining].slice(1).forEach((left, i) => expect(left).toBeCloseTo(ideal[i], 6));
  });

  it('a window that ends with each slice gives the "so far" values, which would rise five times; the curve does not', () => {
    const soFar = TOTAL.map((_, i) => {
      const { remainingRatio } = evaluate(TOTAL.slice(0, i + 1), BAD.slice(0, i + 1)).budget;
      return valueOf(remainingRatio);
    });
    [1, 1, 0.333333, 0.5, 0.5, 0.857143, 0.5, 0.52, 0.530769, 0.548148].forEach((left, i) =>
      expect(soFar[i]).toBeCloseTo(left, 6)
    );
    const rises = (values: readonly number[]): number =>
      values.filter((value, i) => i > 0 && value > values[i - 1]).length;
    expect(rises(soFar)).toBe(5);
    expect(rises([...valueOf(evaluate(TOTAL, BAD).anchored).remaining])).toBe(0);
  });
});
