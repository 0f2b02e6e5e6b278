import { t } from '../i18n/t';
import { BudgetingMethod } from '../domain/accounting';
import { BudgetUnit } from '../domain/budget';
import { SloEvaluation } from '../domain/sloReport';
import {
  formatDuration,
  formatEvents,
  formatInstant,
  formatPercent,
  formatTarget,
  formatWindowOf,
  formatZone,
} from './format';
import { ViewContext } from './viewContext';

/** Events as a number, slices as the time that they last. */
export function formatAmount(amount: number, unit: BudgetUnit): string {
  return unit === 'events' ? formatEvents(amount) : formatDuration(amount);
}

function nameMethod(method: BudgetingMethod): string {
  switch (method) {
    case 'occurrences':
      return t('basis.occurrences', 'occurrences');
    case 'timeslices':
      return t('basis.timeslices', 'time slices');
    case 'ratioTimeslices':
      return t('basis.ratio-timeslices', 'mean ratio of time slices');
  }
}

/** How the numbers came about: window, amounts, method and coverage, a line each. */
export function describeProvenance(evaluation: SloEvaluation, context: ViewContext): string[] {
  const { budget, interval, coverageRatio } = evaluation;
  const method = nameMethod(evaluation.method);
  return [
    t('how.window', '{{start}} to {{end}} ({{zone}})', {
      start: formatInstant(interval.startMs, context),
      end: formatInstant(interval.endMs, context),
      zone: formatZone(context.timeZone),
    }),
    describeAmounts(evaluation),
    ...(budget.isEstimated
      ? [
          budget.unit === 'events'
            ? t('how.estimated', 'Estimated: {{events}} events expected in the whole window', {
                events: formatEvents(budget.expected),
              })
            : t('how.estimated-time', 'Estimated: {{time}} expected in the whole window', {
                time: formatDuration(budget.expected),
              }),
        ]
      : []),
    coverageRatio.known
      ? t('how.coverage', 'Method: {{method}}, coverage {{coverage}}', {
          method,
          coverage: formatPercent(coverageRatio.value),
        })
      : t('how.windowed', 'Method: {{method}}, from windowed counts', { method }),
    ...describeExclusions(evaluation),
  ];
}

/** What maintenance took out, and what would be left without it. */
function describeExclusions({ exclusions }: SloEvaluation): string[] {
  if (!exclusions) {
    return [];
  }
  const { excludedMs, removedBuckets: count, remainingWithoutRatio: without } = exclusions;
  return [
    t('how.excluded', 'Maintenance: {{time}} excluded, {{count}} intervals', {
      time: formatDuration(excludedMs),
      count,
      defaultValue_one: 'Maintenance: {{time}} excluded, {{count}} interval',
    }),
    ...(without.known
      ? [t('how.without-exclusions', 'With maintenance {{left}} would be left', { left: formatPercent(without.value) })]
      : []),
  ];
}

function describeAmounts({ budget }: SloEvaluation): string {
  const amounts = {
    good: formatAmount(budget.total - budget.bad, budget.unit),
    bad: formatAmount(budget.bad, budget.unit),
    total: formatAmount(budget.total, budget.unit),
  };
  return budget.unit === 'events'
    ? t('how.events', '{{good}} good + {{bad}} bad = {{total}} events', amounts)
    : t('how.slices', '{{good}} good + {{bad}} bad = {{total}} in slices', amounts);
}

/** What the numbers rest on, in a few words each. */
export function describeBasis(evaluation: SloEvaluation): string[] {
  const { objective, window, coverageRatio, budget, freshness, method, exclusions } = evaluation;
  const isLowTraffic = budget.unit === 'events' && budget.allowed < 1 && budget.total > 0;
  return [
    t('basis.objective', '{{target}} {{window}}', {
      target: formatTarget(objective.targetRatio),
      window: formatWindowOf(window),
    }),
    nameMethod(method),
    coverageRatio.known
      ? t('basis.coverage', 'coverage {{coverage}}', { coverage: formatPercent(coverageRatio.value) })
      : t('basis.windowed', 'windowed counts'),
    ...(exclusions ? [t('basis.excluded', '{{time}} excluded', { time: formatDuration(exclusions.excludedMs) })] : []),
    ...(budget.isEstimated ? [t('basis.estimated', 'estimated')] : []),
    ...(isLowTraffic && objective.budgetRatio > 0
      ? [t('basis.low-traffic', 'low traffic: one failure is the whole budget')]
      : []),
    ...(freshness === 'current' ? [] : [t('basis.stale', 'data is late')]),
  ];
}
