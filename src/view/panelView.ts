import { FieldConfig } from '@grafana/data';
import { t } from '../i18n/t';
import { Problem } from '../domain/problem';
import { FreezeState } from '../domain/freeze/freezeStatus';
import { SloReport } from '../domain/sloReport';
import { describeProblem } from './problems';
import { SloView, describeSloView } from './sloView';
import { ViewContext } from './viewContext';

/** A report with the field config that says how to show it. */
export interface ShownReport {
  readonly report: SloReport;
  readonly display: FieldConfig;
}

/** The whole panel in words and numbers. */
export interface PanelView {
  /** The one that needs attention first comes first. */
  readonly slos: readonly SloView[];
  /** What concerns the panel or a query as a whole. */
  readonly problems: readonly string[];
  /** Stands in the panel's middle where there is no SLO. */
  readonly emptyTitle: string;
}

const URGENCY: Readonly<Record<FreezeState, number>> = { frozen: 0, unknown: 1, caution: 2, open: 3 };

/** The view of all reports, the most urgent first. */
export function describePanel(
  reports: readonly ShownReport[],
  problems: readonly Problem[],
  context: ViewContext
): PanelView {
  const ordered = [...reports].sort((a, b) => compareUrgency(a.report, b.report));
  return {
    slos: ordered.map(({ report, display }) => describeSloView(report, display, context)),
    problems: problems.map((problem) => describeProblem(problem, context)),
    emptyTitle: titleOf(problems),
  };
}

function titleOf(problems: readonly Problem[]): string {
  const codes = problems.map(({ code }) => code);
  if (codes.includes('no-queries')) {
    return t('panel.no-queries', 'No queries');
  }
  return codes.every((code) => code === 'no-data')
    ? t('panel.no-data', 'No data')
    : t('panel.check', 'Check the queries');
}

function compareUrgency(a: SloReport, b: SloReport): number {
  return (
    URGENCY[a.status.state] - URGENCY[b.status.state] ||
    remainingOf(a) - remainingOf(b) ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function remainingOf({ evaluation }: SloReport): number {
  // A budget of zero that is overspent has no share; it ranks before every other.
  return evaluation.known && evaluation.value.budget.remainingRatio.known
    ? evaluation.value.budget.remainingRatio.value
    : Number.MIN_SAFE_INTEGER;
}
