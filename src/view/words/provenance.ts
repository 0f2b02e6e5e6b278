import { BudgetingMethod } from '../../domain/accounting';
import { SloEvaluation } from '../../domain/sloReport';
import { t } from '../../i18n/t';
import {
  formatDuration,
  formatEvents,
  formatInstant,
  formatPercent,
  formatTarget,
  formatWindowOf,
  formatZone,
} from './format';
import { ViewContext } from '../viewContext';
import { isReadyMade } from './readyMade';

/** How the numbers came about: window, amounts, targets, exclusions, method and coverage, a line each. */
export function describeProvenance(evaluation: SloEvaluation, context: ViewContext): string[] {
  const { budget, interval } = evaluation;
  return [
    t('how.window', '{{start}} to {{end}} ({{zone}})', {
      start: formatInstant(interval.startMs, context),
      end: formatInstant(interval.endMs, context),
      zone: formatZone(context.timeZone),
    }),
    describeAmounts(evaluation),
    ...(budget.isEstimated
      ? [
          t('how.estimated', 'Estimated: {{events}} events expected in the whole window', {
            events: formatEvents(budget.expected),
          }),
        ]
      : []),
    ...describeTargets(evaluation, context),
    ...describeExclusions(evaluation),
    ...describeMethod(evaluation),
  ];
}

/** Of what another system computed the amounts say it. */
function describeMethod(evaluation: SloEvaluation): string[] {
  const { coverageRatio } = evaluation;
  if (isReadyMade(evaluation)) {
    return [];
  }
  const method = nameMethod(evaluation);
  return [
    coverageRatio.known
      ? t('how.method', 'Method: {{method}}, coverage {{coverage}}', {
          method,
          coverage: formatPercent(coverageRatio.value),
        })
      : t('how.windowed-method', 'Method: {{method}}, from windowed values', { method }),
  ];
}

function describeAmounts(evaluation: SloEvaluation): string {
  const { budget } = evaluation;
  if (isReadyMade(evaluation)) {
    return t('how.ready-made', 'From another system, which tells no good and bad events');
  }
  if (budget.unit === 'events') {
    return t('how.events', '{{good}} good + {{bad}} bad = {{total}} events', {
      good: formatEvents(budget.total - budget.bad),
      bad: formatEvents(budget.bad),
      total: formatEvents(budget.total),
    });
  }
  return t('how.slices', '{{bad}} bad of {{total}}', {
    bad: formatDuration(budget.bad),
    total: formatDuration(budget.total),
  });
}

function describeTargets({ objectiveSteps, budget }: SloEvaluation, context: ViewContext): string[] {
  return objectiveSteps.length === 0
    ? []
    : [
        t('how.targets', 'The target changed: {{steps}}. Together {{effective}}', {
          steps: objectiveSteps
            .map(({ fromMs, objective }, i) =>
              i === 0
                ? formatTarget(objective.targetRatio)
                : t('how.target-from', '{{target}} from {{date}}', {
                    target: formatTarget(objective.targetRatio),
                    date: formatInstant(fromMs, context),
                  })
            )
            .join(', '),
          effective: formatPercent(budget.effectiveTargetRatio, 3),
        }),
      ];
}

function describeExclusions({ exclusions }: SloEvaluation): string[] {
  return exclusions === undefined || exclusions.excludedMs === 0
    ? []
    : [
        t('how.excluded', '{{time}} of maintenance excluded; {{left}} would be left without', {
          time: formatDuration(exclusions.excludedMs),
          left: exclusions.remainingWithoutRatio.known ? formatPercent(exclusions.remainingWithoutRatio.value) : '–',
        }),
      ];
}

/** What a budgeting method is called everywhere. */
export function nameMethod(evaluation: SloEvaluation): string {
  const { method, source, budget } = evaluation;
  if (isReadyMade(evaluation)) {
    return t('method.ready-made', 'as another system computed it');
  }
  if (source === 'windowed' && budget.unit === 'sliceMs') {
    return t('method.ratio', 'ratio');
  }
  const names: Record<BudgetingMethod, string> = {
    occurrences: t('method.occurrences', 'occurrences'),
    timeslices: t('method.timeslices', 'time slices'),
    ratioTimeslices: t('method.ratio-timeslices', 'mean of ratios'),
  };
  return names[method];
}

function describeTraffic(evaluation: SloEvaluation): string[] {
  const { budget, objective } = evaluation;
  if (budget.unit !== 'events' || isReadyMade(evaluation)) {
    return [];
  }
  if (budget.total === 0) {
    return [t('basis.no-traffic', 'no traffic: nothing could fail')];
  }
  return budget.allowed < 1 && objective.budgetRatio > 0
    ? [t('basis.low-traffic', 'low traffic: one failure is the whole budget')]
    : [];
}

/** What the numbers rest on, in a few words each: what qualifies them first, since a narrow panel cuts the end. */
export function describeBasis(evaluation: SloEvaluation): string[] {
  const { objective, objectiveSteps, window, coverageRatio, exclusions } = evaluation;
  return [
    t('basis.objective', '{{target}} {{window}}', {
      target: formatTarget(objective.targetRatio),
      window: formatWindowOf(window),
    }),
    ...describeCaveats(evaluation),
    ...describeTraffic(evaluation),
    ...(objectiveSteps.length > 0 ? [t('basis.target-changed', 'target changed')] : []),
    ...(exclusions && exclusions.excludedMs > 0
      ? [t('basis.excluded', '{{time}} excluded', { time: formatDuration(exclusions.excludedMs) })]
      : []),
    nameMethod(evaluation),
    ...(isReadyMade(evaluation) ? [] : [describeCoverage(coverageRatio)]),
  ];
}

/** What must not be overlooked beside a number, the most important first. */
export function describeCaveats(evaluation: SloEvaluation): string[] {
  return [
    ...describeLateness(evaluation),
    ...(evaluation.budget.isEstimated ? [t('basis.estimated', 'estimated')] : []),
  ];
}

/** Data that is late is told by its age, so that nobody takes it for news; nothing where it is not. */
export function describeLateness({ freshness, silentMs }: SloEvaluation): string[] {
  return freshness === 'current' ? [] : [t('basis.late', 'data {{age}} old', { age: formatDuration(silentMs) })];
}

function describeCoverage(coverageRatio: SloEvaluation['coverageRatio']): string {
  return coverageRatio.known
    ? t('basis.coverage', 'coverage {{coverage}}', { coverage: formatPercent(coverageRatio.value) })
    : t('basis.windowed', 'windowed counts');
}
