import { t } from '../../i18n/t';
import { ErrorBudget } from '../../domain/budget';
import { BurnDownCurve } from '../../domain/burnDown';
import { SloEvaluation } from '../../domain/sloReport';
import { formatDuration, formatEvents, formatInstant, formatPercent } from '../words/format';
import { SplitCurve, splitAtZero } from './splitAtZero';
import { ViewContext } from '../viewContext';

/** One line of the chart's tooltip. */
export interface TooltipRow {
  readonly label: string;
  readonly value: string;
}

/** A burn-down chart, ready to be drawn: instants and, for each, values in ratios of the budget. */
export interface ChartModel {
  /** Which of the two curves this is: named on the screen. */
  readonly curveName: string;
  /** What the ideal line is called. */
  readonly idealName: string;
  readonly timeMs: number[];
  /** The curve where budget is left, down to exactly 0; null elsewhere. */
  readonly left: Array<number | null>;
  /** The curve where the budget is overspent, from exactly 0 down; null elsewhere. */
  readonly overspent: Array<number | null>;
  /** Even spending, to 0 at the window's end; absent for a trailing curve, which has no start. */
  readonly ideal: number[] | undefined;
  readonly range: { readonly fromMs: number; readonly toMs: number };
  readonly minRatio: number;
  readonly maxRatio: number;
  readonly timeZone: string;
  /** What the tooltip says at a point. */
  readonly describePoint: (index: number) => { readonly title: string; readonly rows: readonly TooltipRow[] };
}

/** The anchored curve over the window; for windowed values the trailing curve over all that is known. Absent if neither. */
export function describeChart(evaluation: SloEvaluation, context: ViewContext): ChartModel | undefined {
  const { anchored, trailing, placed } = evaluation;
  if (anchored.known) {
    const name = t('chart.anchored', 'Budget left since the window began');
    return chartOf(anchored.value, name, { evaluation, context, ideal: placed });
  }
  if (trailing.known && trailing.value.timeMs.length > 1) {
    const name = t('chart.trailing', 'Budget left, each point over its own window');
    return chartOf(trailing.value, name, { evaluation, context, ideal: undefined });
  }
  return undefined;
}

interface ChartFacts {
  readonly evaluation: SloEvaluation;
  readonly context: ViewContext;
  readonly ideal: { readonly startMs: number; readonly endMs: number } | undefined;
}

function chartOf(curve: BurnDownCurve, curveName: string, { evaluation, context, ideal }: ChartFacts): ChartModel {
  const { timeMs, remaining, left, overspent } = withFuture(splitAtZero(curve), ideal?.endMs);
  const idealAt = (time: number): number => (ideal ? (ideal.endMs - time) / (ideal.endMs - ideal.startMs) : Number.NaN);
  return {
    curveName,
    idealName: t('chart.ideal', 'Even spending'),
    timeMs,
    left,
    overspent,
    ideal: ideal ? timeMs.map(idealAt) : undefined,
    range: { fromMs: timeMs[0], toMs: timeMs[timeMs.length - 1] },
    minRatio: Math.min(0, lowest(remaining)),
    maxRatio: 1,
    timeZone: context.timeZone,
    describePoint: (index) => ({
      title: formatInstant(timeMs[index], context),
      rows: [
        ...pointRows(remaining[index], evaluation),
        ...(ideal ? [{ label: t('chart.ideal', 'Even spending'), value: formatPercent(idealAt(timeMs[index])) }] : []),
      ],
    }),
  };
}

/** A calendar period goes on after now: the time axis and the ideal line do, too, the curve does not. */
function withFuture(split: SplitCurve, endMs: number | undefined): SplitCurve {
  const lastMs = split.timeMs[split.timeMs.length - 1];
  if (endMs === undefined || endMs <= lastMs) {
    return split;
  }
  return {
    timeMs: [...split.timeMs, endMs],
    remaining: [...split.remaining, Number.NaN],
    left: [...split.left, null],
    overspent: [...split.overspent, null],
  };
}

function lowest(values: readonly number[]): number {
  return values.reduce((low, value) => (value < low ? value : low), Infinity);
}

function pointRows(remaining: number, { budget }: SloEvaluation): TooltipRow[] {
  if (Number.isNaN(remaining)) {
    return [];
  }
  const isOverspent = remaining < 0;
  return [
    {
      label: isOverspent ? t('chart.overspent', 'Overspent by') : t('chart.left', 'Left'),
      value: formatPercent(Math.abs(remaining)),
    },
    ...(budget.unit === 'events' ? [failuresRow(remaining, budget)] : []),
    {
      label: budget.unit === 'events' ? t('chart.time', '≈ Full outage') : t('chart.time-slices', 'Bad time'),
      value: formatDuration(Math.abs(remaining) * budget.allowedMs),
    },
  ];
}

function failuresRow(remaining: number, { allowed }: ErrorBudget): TooltipRow {
  return {
    label: remaining < 0 ? t('chart.events-over', 'Failures too many') : t('chart.events-left', 'Failures left'),
    value: formatEvents(Math.abs(remaining) * allowed),
  };
}
