import { t } from '../i18n/t';
import { Problem } from '../domain/problem';
import { compareUrgency } from '../domain/group/urgency';
import { describeProblem } from './problems';
import { ShownReport, SloView, describeSloView } from './sloView';
import { ViewContext } from './viewContext';

/** The whole panel in words and numbers. */
export interface PanelView {
  /** The one that needs attention first comes first. */
  readonly slos: readonly SloView[];
  /** What concerns the panel or a query as a whole. */
  readonly problems: readonly string[];
  /** Stands in the panel's middle where there is no SLO. */
  readonly emptyTitle: string;
}

/** The view of all reports, the most urgent first. */
export function describePanel(
  reports: readonly ShownReport[],
  problems: readonly Problem[],
  context: ViewContext
): PanelView {
  const ordered = [...reports].sort((a, b) => compareUrgency(a.report, b.report));
  return {
    slos: ordered.map((shown) => describeSloView(shown, context)),
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
