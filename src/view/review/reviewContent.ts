import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';

/** What a review is made from when it is opened: its code is loaded only then. */
export interface ReviewContent {
  /** The most urgent first. */
  readonly slos: readonly SloSummary[];
  readonly shown: readonly ShownReport[];
  readonly context: ViewContext;
}

/** @param shown the most urgent first */
export function describeReview(shown: readonly ShownReport[], context: ViewContext): ReviewContent {
  return { slos: shown.map((one) => describeSummary(one, context)), shown, context };
}
