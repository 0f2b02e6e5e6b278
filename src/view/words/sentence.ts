import { t } from '../../i18n/t';
import { ErrorBudget } from '../../domain/budget';
import { FreezeStatus } from '../../domain/freeze/freezeStatus';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { formatEvents, formatDuration, formatInstant, formatPercent, formatPeriod } from './format';
import { describeProblem } from './problems';
import { isReadyMade } from './readyMade';
import { ViewContext } from '../viewContext';

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

/**
 * What failed of what was allowed, and what is left of it.
 *
 * @param period where in time, as part of a sentence
 */
export function describeSpending(evaluation: SloEvaluation, period: string = formatPeriod(evaluation.window)): string {
  const { budget, objective } = evaluation;
  if (isReadyMade(evaluation)) {
    return describeReadyMade(budget, period);
  }
  const amount = budget.unit === 'events' ? formatEvents : formatDuration;
  const facts = {
    bad: amount(budget.bad),
    allowed: amount(budget.allowed),
    rest: amount(Math.abs(budget.left)),
    period,
  };
  if (budget.unit === 'sliceMs') {
    return describeSlices(facts, budget);
  }
  if (objective.budgetRatio === 0) {
    return t('sentence.no-budget', '{{bad}} failures {{period}}; an objective of 100% allows none.', facts);
  }
  if (budget.left < 0) {
    return budget.isEstimated
      ? t(
          'sentence.over-estimated',
          '{{bad}} of an estimated {{allowed}} allowed failures {{period}}, {{rest}} too many.',
          facts
        )
      : t('sentence.over', '{{bad}} of {{allowed}} allowed failures {{period}}, {{rest}} too many.', facts);
  }
  return budget.isEstimated
    ? t(
        'sentence.left-estimated',
        '{{bad}} of an estimated {{allowed}} allowed failures {{period}}, {{rest}} left.',
        facts
      )
    : t('sentence.left', '{{bad}} of {{allowed}} allowed failures {{period}}, {{rest}} left.', facts);
}

function describeReadyMade({ remainingRatio, leftMs }: ErrorBudget, period: string): string {
  const left = remainingRatio.known ? remainingRatio.value : 0;
  const facts = { share: formatPercent(Math.abs(left)), time: formatDuration(Math.abs(leftMs)), period };
  return left < 0
    ? t(
        'sentence.over-ready-made',
        'The budget is overspent by {{share}} {{period}}, ≈ {{time}} of full outage, as another system computed it.',
        facts
      )
    : t(
        'sentence.left-ready-made',
        '{{share}} of the budget is left {{period}}, ≈ {{time}} of full outage, as another system computed it.',
        facts
      );
}

function describeSlices(facts: Record<string, string>, { left, allowed }: ErrorBudget): string {
  if (allowed === 0) {
    return t('sentence.no-budget-slices', '{{bad}} bad {{period}}; an objective of 100% allows none.', facts);
  }
  return left < 0
    ? t('sentence.over-slices', 'Bad for {{bad}} of {{allowed}} allowed {{period}}, {{rest}} too long.', facts)
    : t('sentence.left-slices', 'Bad for {{bad}} of {{allowed}} allowed {{period}}, {{rest}} left.', facts);
}

function describeState({ status, evaluation }: SloReport, context: ViewContext): string {
  const since = status.sinceMs === undefined ? '' : formatInstant(status.sinceMs, context);
  switch (status.state) {
    case 'frozen': {
      const frozen = status.isSinceLowerBound
        ? t('sentence.frozen-at-least', 'Frozen since {{since}} at least', { since })
        : t('sentence.frozen', 'Frozen since {{since}}', { since });
      const thaw = evaluation.known ? describeThaw(evaluation.value, context) : '';
      return `${frozen}${thaw}.`;
    }
    case 'caution':
      return `${describeCaution(status, evaluation, context)}.`;
    case 'open':
      return t('sentence.open', 'Open to ship.');
    case 'unknown':
      return t('sentence.unknown', 'The state is not known.');
  }
}

/** Both dates at which a freeze may end; nothing where only windowed values are there. */
function describeThaw({ forecast, placed }: SloEvaluation, context: ViewContext): string {
  if (!forecast.known || !forecast.value.thawsEarliest.known || !forecast.value.thawsAtPace.known) {
    return '';
  }
  const [thawsEarliest, thawsAtPace] = [forecast.value.thawsEarliest.value, forecast.value.thawsAtPace.value];
  const facts = { window: formatDuration(placed.lengthMs) };
  const earliest =
    thawsEarliest.kind === 'at'
      ? t('sentence.thaws-earliest', '; thaws {{date}} at the earliest', {
          date: formatInstant(thawsEarliest.timeMs, context),
        })
      : t('sentence.thaws-never', '; does not thaw within {{window}}', facts);
  const isQuiet =
    thawsAtPace.kind === 'at' && thawsEarliest.kind === 'at' && thawsAtPace.timeMs === thawsEarliest.timeMs;
  if (thawsEarliest.kind !== 'at' || isQuiet) {
    return earliest;
  }
  return thawsAtPace.kind === 'at'
    ? `${earliest}${t('sentence.thaws-at-pace', ', {{date}} at this pace', { date: formatInstant(thawsAtPace.timeMs, context) })}`
    : `${earliest}${t('sentence.thaws-not-at-pace', ', not within {{window}} at this pace', facts)}`;
}

/** Why care is needed: the most pressing reason. */
export function describeCaution(
  { cautionReasons }: FreezeStatus,
  evaluation: SloReport['evaluation'],
  context: ViewContext
): string {
  const freezesOn =
    evaluation.known && evaluation.value.forecast.known ? evaluation.value.forecast.value.freezesOn : undefined;
  const date = freezesOn?.kind === 'at' ? formatInstant(freezesOn.timeMs, context) : undefined;
  if (cautionReasons.includes('burning-now')) {
    return date
      ? t('caution.burning-until', 'Burning now: freezes {{date}} at this pace', { date })
      : t('caution.burning', 'Burning now');
  }
  if (cautionReasons.includes('freezes-soon') && date) {
    return t('caution.freezes-soon', 'Freezes {{date}} at this pace', { date });
  }
  return t('caution.little-left', 'Little budget is left');
}
