import { SloEvaluation } from '../../domain/sloReport';
import { describeFigures } from '../summary/figures';
import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';
import { Figure } from '../words/figure';
import { describePolicyNote } from '../words/policyNote';
import { describeProblem } from '../words/problems';
import { describeBasis } from '../words/provenance';
import { ChartModel, describeChart } from './chartModel';

/** One SLO in full: headline, chart, and what the numbers rest on. */
export interface BurnDownModel extends SloSummary {
  /** The first figure is the remaining budget; empty where nothing could be computed. */
  readonly figures: readonly Figure[];
  readonly chart: ChartModel | undefined;
  /** Why there is no chart. */
  readonly chartNote: string | undefined;
  /** Objective, window, method, coverage: what the numbers rest on. */
  readonly basis: readonly string[];
}

/** The burn-down of one SLO. */
export function describeBurnDown(shown: ShownReport, context: ViewContext): BurnDownModel {
  const summary = describeSummary(shown, context);
  const { evaluation } = shown.report;
  if (!evaluation.known) {
    return { ...summary, figures: [], chart: undefined, chartNote: undefined, basis: [] };
  }
  const chart = describeChart(evaluation.value, context);
  return {
    ...summary,
    figures: describeFigures(evaluation.value, shown.display, context),
    chart,
    chartNote: chart ? undefined : describeMissingChart(evaluation.value, context),
    basis: [...describeBasis(evaluation.value), ...describePolicyNote(shown.policyNote)],
  };
}

function describeMissingChart({ anchored, trailing }: SloEvaluation, context: ViewContext): string | undefined {
  const missing = trailing.known ? anchored : trailing;
  return missing.known ? undefined : describeProblem(missing.why, context);
}
