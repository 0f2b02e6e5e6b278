import { t } from '../../i18n/t';
import { SloEvaluation } from '../../domain/sloReport';
import { ShownReport } from '../summary/shownReport';
import { describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';
import { formatInstant } from '../words/format';
import { explainPace } from './pace';

/** What hover and focus say of a card: everything in full, and how its numbers came about. */
export interface CardExplanation {
  readonly name: string;
  readonly stateWord: string;
  readonly sentence: string;
  readonly sections: ReadonlyArray<{ readonly title: string; readonly lines: readonly string[] }>;
}

export function explainCard(shown: ShownReport, context: ViewContext): CardExplanation {
  const { name, stateWord, stateNote, sentence, remaining } = describeSummary(shown, context);
  const evaluation = shown.report.evaluation.known ? shown.report.evaluation.value : undefined;
  // The sentence says why a state is not known; the note would only repeat it.
  const note = sentence.includes(stateNote) ? [] : [stateNote];
  const sections = [
    { title: t('wall.how-state', 'State'), lines: [...note, ...(evaluation ? describeAge(evaluation, context) : [])] },
    { title: remaining ? `${remaining.value} ${remaining.caption}` : '', lines: remaining?.how ?? [] },
    { title: t('wall.how-burn', 'Burn rate'), lines: evaluation ? explainPace(evaluation) : [] },
    {
      title: t('wall.how-ahead', 'Forecast at this pace'),
      lines: evaluation ? describeDates(evaluation, context) : [],
    },
  ];
  return { name, stateWord, sentence, sections: sections.filter(({ lines }) => lines.length > 0) };
}

function describeDates({ forecast }: SloEvaluation, context: ViewContext): string[] {
  const runsOut = forecast.known ? forecast.value.runsOutOn : undefined;
  return runsOut?.kind === 'at'
    ? [t('wall.how-runs-out', 'Runs out {{date}}', { date: formatInstant(runsOut.timeMs, context) })]
    : [];
}

function describeAge({ freshness, lastDataMs }: SloEvaluation, context: ViewContext): string[] {
  return freshness === 'current'
    ? []
    : [t('wall.how-late', 'Last data {{date}}', { date: formatInstant(lastDataMs, context) })];
}
