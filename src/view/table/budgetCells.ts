import { t } from '../../i18n/t';
import { Answer } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { describeFigures, formatSli, isTimeExact } from '../summary/figures';
import { Figure } from '../words/figure';
import { formatDuration, formatEvents, formatPercent, formatTarget } from '../words/format';
import { describeBasis } from '../words/provenance';
import { CellFacts, TableCell, answerCell, evaluatedCell, textOfAbsent } from './tableCell';

export function targetCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, (evaluation) => ({
    order: evaluation.objective.targetRatio,
    text: () => formatTarget(evaluation.objective.targetRatio),
    how: () => describeBasis(evaluation),
  }));
}

export function sliCell(facts: CellFacts): TableCell {
  return ratioCell(facts, { figure: 'sli', ratioOf: ({ budget }) => budget.sliRatio, format: formatSli });
}

/** Signed: what is overspent is below zero. About so much where the window is not full yet, or missing data counts. */
export function leftPercentCell(facts: CellFacts): TableCell {
  return ratioCell(facts, {
    figure: 'remaining',
    ratioOf: ({ budget }) => budget.remainingRatio,
    format: formatPercent,
    isAbout: ({ budget }) => budget.isEstimated,
  });
}

/** Signed time of full outage. */
export function leftTimeCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, (evaluation) => {
    const { leftMs } = evaluation.budget;
    return {
      order: leftMs,
      text: () => about(!isTimeExact(evaluation), signed(leftMs, formatDuration(leftMs))),
      how: () => howOf('time', evaluation, facts),
      ...(leftMs < 0 && { mark: 'overspent' }),
    };
  });
}

/** Signed; slices are time, and their number would say the same again. */
export function leftEventsCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, (evaluation) => {
    const { unit, left, isEstimated } = evaluation.budget;
    if (unit === 'sliceMs') {
      return {
        order: undefined,
        text: () => textOfAbsent(facts.shown.display),
        how: () => [t('table.slices-are-time', 'This method counts slices of time, not events.')],
      };
    }
    return {
      order: left,
      text: () => about(isEstimated, formatEvents(left)),
      how: () => howOf('events', evaluation, facts),
      ...(left < 0 && { mark: 'overspent' }),
    };
  });
}

interface RatioFigure {
  readonly figure: Figure['id'];
  readonly ratioOf: (evaluation: SloEvaluation) => Answer<number>;
  readonly format: (ratio: number, decimals?: number) => string;
  readonly isAbout?: (evaluation: SloEvaluation) => boolean;
}

/** The same number as in the headline. */
function ratioCell(facts: CellFacts, { figure, ratioOf, format, isAbout = () => false }: RatioFigure): TableCell {
  const decimals = facts.shown.display.decimals ?? undefined;
  return evaluatedCell(facts, (evaluation) => ({
    ...answerCell(ratioOf(evaluation), facts, (ratio) => ({
      order: ratio,
      text: () => about(isAbout(evaluation), format(ratio, decimals)),
      how: () => [],
      ...(ratio < 0 && { mark: 'overspent' }),
    })),
    how: () => howOf(figure, evaluation, facts),
  }));
}

/** As the headline explains it: value, caption, and how it came about. */
function howOf(id: Figure['id'], evaluation: SloEvaluation, { shown, context }: CellFacts): readonly string[] {
  const figure = describeFigures(evaluation, shown.display, context).find((one) => one.id === id);
  return figure ? [`${figure.value} ${figure.caption}`, ...figure.how] : [];
}

/** Elsewhere a caption tells it, for which a cell has no room. */
function about(isAbout: boolean, text: string): string {
  return isAbout ? t('table.about', '≈ {{value}}', { value: text }) : text;
}

function signed(value: number, text: string): string {
  return value < 0 ? `-${text}` : text;
}
