import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';

/** What a team looks back on: one plain sentence for each SLO, the most urgent first. */
export interface ReviewModel {
  readonly slos: readonly SloSummary[];
}

/** @param shown the most urgent first */
export function describeReview(shown: readonly ShownReport[], context: ViewContext): ReviewModel {
  return { slos: shown.map((one) => describeSummary(one, context)) };
}
