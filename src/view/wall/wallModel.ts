import { BurnDownModel, describeBurnDown } from '../burnDown/burnDownModel';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';

/** Many SLOs at a glance, the most urgent first. */
export interface WallModel {
  readonly cards: readonly BurnDownModel[];
}

/** @param shown the most urgent first */
export function describeWall(shown: readonly ShownReport[], context: ViewContext): WallModel {
  return { cards: shown.map((one) => describeBurnDown(one, context)) };
}
