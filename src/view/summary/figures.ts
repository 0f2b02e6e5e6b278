import { FieldConfig } from '@grafana/data';
import { ErrorBudget } from '../../domain/budget';
import { Answer } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { t } from '../../i18n/t';
import { Figure } from '../words/figure';
import { formatDuration, formatEvents, formatPercent, formatTarget } from '../words/format';
import { describeProblem } from '../words/problems';
import { describeProvenance } from '../words/provenance';
import { isReadyMade } from '../words/readyMade';
import { ViewContext } from '../viewContext';

/** What is left, in percent. How it came about is put into words when somebody asks: a wall has hundreds of figures. */
export function describeRemaining(evaluation: SloEvaluation, display: FieldConfig, context: ViewContext): Figure {
  const { budget } = evaluation;
  const { remainingRatio } = budget;
  return {
    id: 'remaining',
    value: remainingRatio.known
      ? formatPercent(remainingRatio.value, display.decimals ?? undefined)
      : (display.noValue ?? '–'),
    caption: describeShare(budget),
    get how() {
      const reason = remainingRatio.known ? [] : [describeProblem(remainingRatio.why, context)];
      return [formulaOf(evaluation), ...describeProvenance(evaluation, context), ...reason];
    },
  };
}

/** The headline's figures, the remaining budget first. */
export function describeFigures(evaluation: SloEvaluation, display: FieldConfig, context: ViewContext): Figure[] {
  const { budget } = evaluation;
  const how = describeProvenance(evaluation, context);
  const absent = display.noValue ?? '–';
  const decimals = display.decimals ?? undefined;
  const reasonOf = (answer: Answer<number>): string[] => (answer.known ? [] : [describeProblem(answer.why, context)]);
  const remaining = describeRemaining(evaluation, display, context);
  const time: Figure = {
    id: 'time',
    value: formatDuration(budget.leftMs),
    caption: describeTime(evaluation),
    how: [describeTimeFormula(budget), ...how],
  };
  const events: Figure = {
    id: 'events',
    value: formatEvents(Math.abs(budget.left)),
    caption: describeEvents(budget),
    how: [t('figure.how-events', 'Allowed − bad; allowed = (1 − objective) × total'), ...how],
  };
  const sli: Figure = {
    id: 'sli',
    value: budget.sliRatio.known ? formatSli(budget.sliRatio.value, decimals) : absent,
    caption: t('figure.sli', 'good, objective {{target}}', { target: formatTarget(evaluation.objective.targetRatio) }),
    how: [describeSli(evaluation), ...how, ...reasonOf(budget.sliRatio)],
  };
  // Slices are time: their number of bad ones would say the same again.
  const amounts = budget.unit === 'sliceMs' ? [time] : isForbidden(budget) ? [events, time] : [time, events];
  return [remaining, ...amounts, sli];
}

function describeSli({ method, budget }: SloEvaluation): string {
  if (budget.unit === 'events') {
    return t('figure.how-sli', 'Good / total');
  }
  return method === 'timeslices'
    ? t('figure.how-sli-timeslices', 'Good slices / slices')
    : t('figure.how-sli-ratios', 'Mean of the ratios over time');
}

/** An SLI lives in its last decimals: three, unless the user asks for more or fewer. */
export function formatSli(ratio: number, decimals = 3): string {
  return formatPercent(ratio, decimals);
}

/** Something failed where nothing may: of no budget there is no share, so that ratio says nothing, but the count does. */
function isForbidden({ remainingRatio, allowed }: ErrorBudget): boolean {
  return !remainingRatio.known && allowed === 0;
}

function describeShare(budget: ErrorBudget): string {
  if (isForbidden(budget)) {
    return t('figure.none-allowed', 'no failure is allowed');
  }
  return isOverspent(budget) ? t('figure.overspent', 'overspent') : t('figure.remaining', 'of the budget left');
}

function isOverspent({ left }: ErrorBudget): boolean {
  return left < 0;
}

function formulaOf(evaluation: SloEvaluation): string {
  return isReadyMade(evaluation)
    ? t('figure.how-ready-made', 'As another system computed it')
    : t('figure.how-remaining', '1 − bad / allowed');
}

function describeTimeFormula(budget: ErrorBudget): string {
  if (isForbidden(budget)) {
    return t('figure.how-time-forbidden', 'Bad / total × window');
  }
  return budget.unit === 'events'
    ? t('figure.how-time', 'Share left × (1 − objective) × window: full outage at average traffic')
    : t('figure.how-time-slices', 'Share left × (1 − objective) × window');
}

/** Slices are time themselves; where events are counted, time is told at average traffic. */
export function isTimeExact(evaluation: SloEvaluation): boolean {
  return evaluation.budget.unit === 'sliceMs' && !isReadyMade(evaluation);
}

function describeTime(evaluation: SloEvaluation): string {
  const { budget } = evaluation;
  const allowed = formatDuration(budget.allowedMs);
  if (isForbidden(budget)) {
    return isTimeExact(evaluation)
      ? t('figure.time-forbidden-exact', 'bad')
      : t('figure.time-forbidden', '≈ of full outage');
  }
  if (isTimeExact(evaluation)) {
    return isOverspent(budget)
      ? t('figure.time-over-exact', 'over the {{allowed}} allowed', { allowed })
      : t('figure.time-left-exact', 'left of {{allowed}}', { allowed });
  }
  return isOverspent(budget)
    ? t('figure.time-over', '≈ over the {{allowed}} allowed', { allowed })
    : t('figure.time-left', '≈ left of {{allowed}}', { allowed });
}

function describeEvents(budget: ErrorBudget): string {
  const allowed = formatEvents(budget.allowed);
  if (isForbidden(budget)) {
    return t('figure.events-forbidden', 'failures');
  }
  if (isOverspent(budget)) {
    return t('figure.events-over', 'failures over the {{allowed}} allowed', { allowed });
  }
  return budget.isEstimated
    ? t('figure.events-left-estimated', 'failures left of about {{allowed}}', { allowed })
    : t('figure.events-left', 'failures left of {{allowed}}', { allowed });
}
