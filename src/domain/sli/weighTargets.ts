import { ObjectiveSteps } from '../objective';
import { SliSeries } from './sliSeries';

/**
 * The series with what each bucket's own objective allows. The objective of a bucket is the one that holds at its start. The
 * same series for no steps.
 */
export function weighTargets(series: SliSeries, steps: ObjectiveSteps): SliSeries {
  if (steps.length === 0) {
    return series;
  }
  const { length, startMs, cumulativeTotal } = series;
  const cumulativeAllowed = new Float64Array(length + 1);
  let step = 0;
  for (let i = 0; i < length; i++) {
    while (step + 1 < steps.length && steps[step + 1].fromMs <= startMs[i]) {
      step++;
    }
    const { budgetRatio } = steps[step].objective;
    cumulativeAllowed[i + 1] = cumulativeAllowed[i] + budgetRatio * (cumulativeTotal[i + 1] - cumulativeTotal[i]);
  }
  return { ...series, cumulativeAllowed };
}
