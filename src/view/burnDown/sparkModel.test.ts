import { evaluateSlo } from '../../domain/evaluateSlo';
import { SloEvaluation } from '../../domain/sloReport';
import { aDefinition, anSlo, evaluationOf } from '../../testing/anSlo';
import { anSliSeries } from '../../testing/anSliSeries';
import { describeSpark } from './sparkModel';

/** A thousand minutes of a thousand events; the whole window. */
const evaluate = (bad: number[], target = 0.999): SloEvaluation => {
  const series = anSliSeries({ total: Array.from({ length: 1000 }, () => 1000), bad });
  return evaluationOf(evaluateSlo(anSlo(aDefinition({ target, windowMs: 1000 * 60_000 }), series)));
};

describe('the small curve', () => {
  it('goes from edge to edge, ends at the headline and has about as many points as asked for', () => {
    const evaluation = evaluate(Array.from({ length: 1000 }, (_, i) => i % 3));
    const spark = describeSpark(evaluation, 100);
    expect([spark?.x.at(0), spark?.x.at(-1)]).toEqual([0, 1]);
    expect({ known: true, value: spark?.remaining.at(-1) }).toEqual(evaluation.budget.remainingRatio);
    expect(spark?.x.length).toBeGreaterThan(60);
    expect(spark?.x.length).toBeLessThan(220);
  });

  it('says where zero lies: at the bottom while budget is left, higher the more is overspent', () => {
    expect(describeSpark(evaluate([100]), 50)).toMatchObject({ minRatio: 0, maxRatio: 1, zeroShare: 1 });
    expect(describeSpark(evaluate([1500, 500]), 50)).toMatchObject({ minRatio: -1, maxRatio: 1, zeroShare: 0.5 });
  });

  it('is absent where there is no budget to draw a share of', () => {
    expect(describeSpark(evaluate([1], 1), 50)).toBeUndefined();
  });
});
