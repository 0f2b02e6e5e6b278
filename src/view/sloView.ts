import { FieldConfig } from '@grafana/data';
import { t } from '../i18n/t';
import { PolicyNote } from '../domain/policyNote';
import { FreezeState } from '../domain/freeze/freezeStatus';
import { SloEvaluation, SloReport } from '../domain/sloReport';
import { ChartModel, describeChart } from './chartModel';
import { Figure, describeFigures } from './figures';
import { formatDuration, formatInstant } from './format';
import { describePolicyNote } from './policyNote';
import { describeProblem, nameProblem } from './problems';
import { describeBasis } from './provenance';
import { describeCaution, describeSlo } from './sentence';
import { ViewContext } from './viewContext';

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
    const since = t('state.for-at-least', 'for at least {{duration}}', {
      duration: formatDuration(context.nowMs - status.sinceMs),
    });
    return mayStillBeFrozen(evaluation)
      ? `${since} · ${t('state.earlier-freeze', 'a freeze from before the data cannot be ruled out')}`
      : since;
  }
  const facts = {
    since: formatInstant(status.sinceMs, context),
    duration: formatDuration(context.nowMs - status.sinceMs),
  };
  const since = status.isSinceLowerBound
    ? t('state.since-at-least', 'since {{since}} at least · {{duration}}', facts)
    : t('state.since', 'since {{since}} · {{duration}}', facts);
  const held = status.isHeld ? [t('state.held', 'held while data is missing')] : [];
  return [since, ...held, ...describeExceptions(evaluation, context)].join(' · ');
}

/** Exceptions that were agreed stand beside a freeze, they do not end it. */
function describeExceptions(evaluation: SloReport['evaluation'], { nowMs }: ViewContext): string[] {
  const exceptions = evaluation.known ? evaluation.value.exceptions : [];
  return exceptions
    .filter(({ startMs, endMs }) => startMs <= nowMs && nowMs <= endMs)
    .map(({ name }) => t('state.exception', 'exception: {{name}}', { name }));
}

/** A freeze that began before the data would not have ended yet. */
function mayStillBeFrozen(evaluation: SloReport['evaluation']): boolean {
  if (!evaluation.known) {
    return false;
  }
  const { earlierFreezeUntilMs, lastDataMs } = evaluation.value;
  return earlierFreezeUntilMs !== undefined && earlierFreezeUntilMs >= lastDataMs;
}

function describeMissingChart({ anchored, trailing }: SloEvaluation, context: ViewContext): string | undefined {
  const missing = trailing.known ? anchored : trailing;
  return missing.known ? undefined : describeProblem(missing.why, context);
}
