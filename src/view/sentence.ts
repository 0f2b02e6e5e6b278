import { t } from '@grafana/i18n';
import { SloEvaluation, SloReport } from '../domain/sloReport';
import { formatEvents, formatInstant, formatWindow } from './format';
import { describeProblem } from './problems';
import { ViewContext } from './viewContext';

/** One plain sentence that says it all; also the chart's text alternative. */
export function describeSlo(report: SloReport, context: ViewContext): string {
  const { name, status, evaluation } = report;
  if (!evaluation.known) {
    return `${name}: ${describeProblem(evaluation.why, context)}`;
  }
  const parts = [describeSpending(evaluation.value), describeState(report, context)];
  if (status.because) {
    parts.push(describeProblem(status.because, context));
  }
  return `${name}: ${parts.join(' ')}`;
}

function describeSpending({ budget, window, objective }: SloEvaluation): string {
  const facts = {
    bad: formatEvents(budget.badEvents),
    allowed: formatEvents(budget.allowedEvents),
    rest: formatEvents(Math.abs(budget.leftEvents)),
    window: formatWindow(window.durationMs),
  };
  if (objective.budgetRatio === 0) {
    return t('sentence.no-budget', '{{bad}} failures in the last {{window}}; an objective of 100% allows none.', facts);
  }
  if (budget.leftEvents < 0) {
    return budget.isEstimated
      ? t(
          'sentence.over-estimated',
          '{{bad}} of an estimated {{allowed}} allowed failures in the last {{window}}, {{rest}} too many.',
          facts
        )
      : t('sentence.over', '{{bad}} of {{allowed}} allowed failures in the last {{window}}, {{rest}} too many.', facts);
  }
  return budget.isEstimated
    ? t(
        'sentence.left-estimated',
        '{{bad}} of an estimated {{allowed}} allowed failures in the last {{window}}, {{rest}} left.',
        facts
      )
    : t('sentence.left', '{{bad}} of {{allowed}} allowed failures in the last {{window}}, {{rest}} left.', facts);
}

function describeState({ status }: SloReport, context: ViewContext): string {
  const since = status.sinceMs === undefined ? '' : formatInstant(status.sinceMs, context);
  switch (status.state) {
    case 'frozen':
      return status.isSinceLowerBound
        ? t('sentence.frozen-at-least', 'Frozen since {{since}} at least.', { since })
        : t('sentence.frozen', 'Frozen since {{since}}.', { since });
    case 'caution':
      return t('sentence.caution', 'Little budget is left: ship with care.');
    case 'open':
      return t('sentence.open', 'Open to ship.');
    case 'unknown':
      return t('sentence.unknown', 'The state is not known.');
  }
}
