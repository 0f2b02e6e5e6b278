import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';

/** One row an SLO, the most urgent first. */
export interface TableModel {
  readonly rows: readonly SloSummary[];
}

/** @param shown the most urgent first */
export function describeTable(shown: readonly ShownReport[], context: ViewContext): TableModel {
  return { rows: shown.map((one) => describeSummary(one, context)) };
}
