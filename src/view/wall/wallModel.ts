import { BurnDownModel, describeBurnDown } from '../burnDown/burnDownModel';
import { SparkModel, describeSpark } from '../burnDown/sparkModel';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';

export interface WallCard extends BurnDownModel {
  readonly spark: SparkModel | undefined;
}

/** Many SLOs at a glance, the most urgent first. */
export interface WallModel {
  readonly cards: readonly WallCard[];
}

const SPARK_POINTS = 200;

/** @param shown the most urgent first */
export function describeWall(shown: readonly ShownReport[], context: ViewContext): WallModel {
  return {
    cards: shown.map((one) => {
      const { evaluation } = one.report;
      const spark = evaluation.known ? describeSpark(evaluation.value, SPARK_POINTS) : undefined;
      return { ...describeBurnDown(one, context), spark };
    }),
  };
}
