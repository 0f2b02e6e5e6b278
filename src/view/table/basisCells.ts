import { t } from '../../i18n/t';
import { Urgency, urgencyOf } from '../../domain/group/urgency';
import { describeSummary } from '../summary/sloSummary';
import { describeLate, describeSince, stateWord } from '../summary/stateWords';
import { formatPercent, formatWindowOf } from '../words/format';
import { describeBasis, describeProvenance, nameMethod } from '../words/provenance';
import { describeSlo } from '../words/sentence';
import { CellFacts, TableCell, answerCell, evaluatedCell } from './tableCell';

const RANKS: Readonly<Record<Urgency, number>> = { burning: 0, frozen: 1, unknown: 2, caution: 3, open: 4 };

/** Sorted by urgency, not by the word. */
export function stateCell({ shown, context }: CellFacts): TableCell {
  const { report } = shown;
  return {
    order: RANKS[urgencyOf(report)],
    text: () => stateWord(shown),
    how: () =>
      [describeSince(report, context), ...describeLate(report), describeSlo(report, context)].filter(
        (line) => line !== ''
      ),
  };
}

export function nameCell({ shown, context }: CellFacts): TableCell {
  const { report } = shown;
  return {
    order: report.name,
    text: () => report.name,
    how: () => [
      ...Object.entries(report.labels).map(([label, value]) => `${label} = ${value}`),
      describeSlo(report, context),
      ...describeSummary(shown, context).links.map(({ title }) => t('table.how-link', 'Link: {{title}}', { title })),
    ],
  };
}

/** Sorted by length. */
export function windowCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, (evaluation) => ({
    order: evaluation.placed.lengthMs,
    text: () => formatWindowOf(evaluation.window),
    how: () => describeProvenance(evaluation, facts.context),
  }));
}

export function methodCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, (evaluation) => ({
    order: nameMethod(evaluation),
    text: () => nameMethod(evaluation),
    how: () => describeBasis(evaluation),
  }));
}

export function coverageCell(facts: CellFacts): TableCell {
  const decimals = facts.shown.display.decimals ?? undefined;
  return evaluatedCell(facts, ({ coverageRatio }) =>
    answerCell(coverageRatio, facts, (ratio) => ({
      order: ratio,
      text: () => formatPercent(ratio, decimals),
      how: () => [t('table.how-coverage', 'Observed time / time of the window so far')],
    }))
  );
}

/** The picture of the budget: sorted by what was spent, which is where the curve ends. */
export function curveCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, ({ budget }) =>
    answerCell(budget.remainingRatio, facts, (ratio) => ({
      order: ratio,
      text: () => '',
      how: () => [describeSlo(facts.shown.report, facts.context)],
    }))
  );
}
