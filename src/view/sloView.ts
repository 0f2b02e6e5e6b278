import { FieldConfig } from '@grafana/data';
import { t } from '../i18n/t';
import { ErrorBudget } from '../domain/budget';
import { PolicyNote } from '../domain/policyNote';
import { Answer } from '../domain/problem';
import { FreezeState } from '../domain/freeze/freezeStatus';
import { SloEvaluation, SloReport } from '../domain/sloReport';
import { ChartModel, describeChart } from './chartModel';
import { formatDuration, formatEvents, formatInstant, formatPercent, formatTarget } from './format';
import { describePolicyNote } from './policyNote';
import { describeProblem, nameProblem } from './problems';
import { describeBasis, describeProvenance } from './provenance';
import { describeCaution, describeSlo } from './sentence';
import { ViewContext } from './viewContext';

/** A number on the screen with its caption and how it was computed. */
export interface Figure {
  readonly id: 'remaining' | 'time' | 'events' | 'sli';
  readonly value: string;
  readonly caption: string;
  /** Lines that say how the number came about. */
  readonly how: readonly string[];
}

/** One SLO in words and numbers, ready for the eye. */
export interface SloView {
  readonly id: string;
  readonly name: string;
  readonly state: FreezeState;
  readonly stateWord: string;
  /** Since when, or why the state is not known. */
  readonly stateNote: string;
  /** The first figure is the remaining budget; empty where nothing could be computed. */
  readonly figures: readonly Figure[];
  readonly chart: ChartModel | undefined;
  /** Why there is no chart. */
  readonly chartNote: string | undefined;
  readonly sentence: string;
  /** Objective, window, method, coverage: what the numbers rest on. */
  readonly basis: readonly string[];
  readonly notices: readonly string[];
}

/** A report with what says how to show it. */
export interface ShownReport {
  readonly report: SloReport;
  /** The field config of its data: decimals and the text for an absent value. */
  readonly display: FieldConfig;
  readonly policyNote: PolicyNote;
}

/** The view of one SLO. */
export function describeSloView({ report, display, policyNote }: ShownReport, context: ViewContext): SloView {
  const { id, name, status, evaluation, notices } = report;
  const sentence = describeSlo(report, context);
  const common = {
    id,
    name,
    state: status.state,
    stateWord: stateWord(report),
    stateNote: describeSince(report, context),
    sentence,
    notices: notices.map((notice) => describeProblem(notice, context)),
  };
  if (!evaluation.known) {
    return { ...common, figures: [], chart: undefined, chartNote: undefined, basis: [] };
  }
  const chart = describeChart(evaluation.value, context);
  return {
    ...common,
    figures: describeFigures(evaluation.value, display, context),
    chart,
    chartNote: chart ? undefined : describeMissingChart(evaluation.value, context),
    basis: [...describeBasis(evaluation.value), ...describePolicyNote(policyNote)],
  };
}

function stateWord({ status, evaluation }: SloReport): string {
  switch (status.state) {
    case 'open':
      return t('state.open', 'Ship');
    case 'caution':
      return t('state.caution', 'Careful');
    case 'frozen':
      return t('state.frozen', 'Freeze');
    case 'unknown': {
      const why = status.because ?? (evaluation.known ? undefined : evaluation.why);
      return why ? nameProblem(why) : t('state.unknown', 'No data');
    }
  }
}

function describeSince({ status, evaluation }: SloReport, context: ViewContext): string {
  if (status.state === 'caution') {
    return describeCaution(status, evaluation, context);
  }
  if (status.sinceMs === undefined) {
    return status.because ? describeProblem(status.because, context) : '';
  }
  if (status.isSinceLowerBound && status.state !== 'frozen') {
    return t('state.for-at-least', 'for at least {{duration}}', {
      duration: formatDuration(context.nowMs - status.sinceMs),
    });
  }
  const facts = {
    since: formatInstant(status.sinceMs, context),
    duration: formatDuration(context.nowMs - status.sinceMs),
  };
  const since = status.isSinceLowerBound
    ? t('state.since-at-least', 'since {{since}} at least · {{duration}}', facts)
    : t('state.since', 'since {{since}} · {{duration}}', facts);
  return status.isHeld ? `${since} · ${t('state.held', 'held while data is missing')}` : since;
}

function describeFigures(evaluation: SloEvaluation, display: FieldConfig, context: ViewContext): Figure[] {
  const { budget } = evaluation;
  const how = describeProvenance(evaluation, context);
  const absent = display.noValue ?? '–';
  const decimals = display.decimals ?? undefined;
  const percentOf = (answer: Answer<number>): string => (answer.known ? formatPercent(answer.value, decimals) : absent);
  const reasonOf = (answer: Answer<number>): string[] => (answer.known ? [] : [describeProblem(answer.why, context)]);
  return [
    {
      id: 'remaining',
      value: percentOf(budget.remainingRatio),
      caption: isOverspent(budget) ? t('figure.overspent', 'overspent') : t('figure.remaining', 'of the budget left'),
      how: [t('figure.how-remaining', '1 − bad / allowed'), ...how, ...reasonOf(budget.remainingRatio)],
    },
    {
      id: 'time',
      value: formatDuration(budget.leftMs),
      caption: describeTime(budget),
      how: [describeTimeFormula(budget), ...how],
    },
    ...(budget.unit === 'events' ? [describeEventsFigure(budget, how)] : []),
    {
      id: 'sli',
      value: budget.sliRatio.known ? formatSli(budget.sliRatio.value, decimals) : absent,
      caption: t('figure.sli', 'good, objective {{target}}', {
        target: formatTarget(evaluation.objective.targetRatio),
      }),
      how: [t('figure.how-sli', 'Good / total'), ...how, ...reasonOf(budget.sliRatio)],
    },
  ];
}

/** An SLI lives in its last decimals: three, unless the user asks for more or fewer. */
function formatSli(ratio: number, decimals = 3): string {
  return formatPercent(ratio, decimals);
}

function isOverspent({ left }: ErrorBudget): boolean {
  return left < 0;
}

/** Only where events are counted: the time of slices stands in the figure before it. */
function describeEventsFigure(budget: ErrorBudget, how: readonly string[]): Figure {
  return {
    id: 'events',
    value: formatEvents(Math.abs(budget.left)),
    caption: describeEvents(budget),
    how: [t('figure.how-events', 'Allowed − bad; allowed = (1 − objective) × total'), ...how],
  };
}

function describeTime(budget: ErrorBudget): string {
  const allowed = formatDuration(budget.allowedMs);
  return isOverspent(budget)
    ? t('figure.time-over', '≈ over the {{allowed}} allowed', { allowed })
    : t('figure.time-left', '≈ left of {{allowed}}', { allowed });
}

function describeTimeFormula({ unit }: ErrorBudget): string {
  return unit === 'events'
    ? t('figure.how-time', 'Share left × (1 − objective) × window: full outage at average traffic')
    : t('figure.how-time-slices', 'Share left × (1 − objective) × window: bad slices');
}

function describeEvents(budget: ErrorBudget): string {
  const allowed = formatEvents(budget.allowed);
  if (isOverspent(budget)) {
    return t('figure.events-over', 'failures over the {{allowed}} allowed', { allowed });
  }
  return budget.isEstimated
    ? t('figure.events-left-estimated', 'failures left of about {{allowed}}', { allowed })
    : t('figure.events-left', 'failures left of {{allowed}}', { allowed });
}

function describeMissingChart({ anchored, trailing }: SloEvaluation, context: ViewContext): string | undefined {
  const missing = trailing.known ? anchored : trailing;
  return missing.known ? undefined : describeProblem(missing.why, context);
}
