import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { Interval } from '../../domain/timeWindow';
import { t } from '../../i18n/t';
import { nextEvent } from '../summary/nextEvent';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';
import { formatSoon } from '../words/format';
import { ChartMarks, describeMarks } from './chartMarks';
import { CursorPlace, PointWords, describePoint } from './chartPoint';
import { TimeRange, chartRange } from './chartRange';
import { LegendEntry, describeLegend } from './legend';
import { Points, firstAfter } from './thinCurve';

/** `anchored` counts from the window's start, `trailing` looks back over a whole window from each point. */
export type CurveKind = 'anchored' | 'trailing';

/** A date to come, with its label from the shortest form to the longest. */
export interface ChartEvent {
  readonly timeMs: number;
  readonly forms: readonly string[];
}

/** A burn-down chart, ready to be drawn; values are ratios of the budget. */
export interface ChartModel {
  readonly curveKind: CurveKind;
  /** Which of the two curves this is: named on the screen. */
  readonly curveName: string;
  /** At full resolution: what is drawn is thinned to the pixels there are. */
  readonly curve: Points;
  /** Begins at the curve's last point. */
  readonly forecast: Points | undefined;
  /** Even spending, from 1 to 0; absent for a trailing curve, which has no start. */
  readonly ideal: Interval | undefined;
  readonly range: TimeRange;
  /** Where the past ends; absent where nothing is shown of what is to come. */
  readonly nowMs: number | undefined;
  readonly nowLabel: string;
  /** The date that is waited for, if it lies within the chart. */
  readonly event: ChartEvent | undefined;
  readonly minRatio: number;
  readonly maxRatio: number;
  readonly timeZone: string;
  readonly marks: ChartMarks;
  readonly legend: readonly LegendEntry[];
  readonly describePoint: (place: CursorPlace) => PointWords;
}

/** The curve of a kind over the window and a part of what is to come. Absent where there is none. */
export function describeChart(shown: ShownReport, kind: CurveKind, context: ViewContext): ChartModel | undefined {
  const { evaluation, status } = shown.report;
  const curve = evaluation.known ? curveOf(evaluation.value, kind) : undefined;
  if (!evaluation.known || !curve) {
    return undefined;
  }
  const { placed, forecast: ahead, asOfMs } = evaluation.value;
  const range = chartRange(shown.report, evaluation.value, curve.timeMs[0]);
  const forecast = ahead.known && range.toMs > asOfMs ? ahead.value.curve : undefined;
  const ideal = kind === 'anchored' ? placed : undefined;
  const isRolling = evaluation.value.window.kind === 'rolling';
  const marks = describeMarks(shown, evaluation.value, range);
  const facts = { evaluation: evaluation.value, status, context, curve, forecast, ideal, marks };
  return {
    curveKind: kind,
    curveName: nameOfCurve(kind),
    curve,
    forecast,
    ideal,
    range,
    nowMs: range.toMs > asOfMs ? Math.max(asOfMs, Math.min(context.nowMs, range.toMs)) : undefined,
    nowLabel: t('chart.now', 'now'),
    event: describeEvent(shown.report, evaluation.value, { range, context }),
    minRatio: lowestShown(curve, forecast, range),
    maxRatio: 1,
    timeZone: context.timeZone,
    marks,
    legend: describeLegend({ marks, hasIdeal: ideal !== undefined, hasForecast: forecast !== undefined, isRolling }),
    describePoint: (place) => describePoint(facts, place),
  };
}

function describeEvent(
  report: SloReport,
  evaluation: SloEvaluation,
  { range, context }: { readonly range: TimeRange; readonly context: ViewContext }
): ChartEvent | undefined {
  const next = nextEvent(report, evaluation);
  if (next?.event.kind !== 'at' || next.event.timeMs > range.toMs) {
    return undefined;
  }
  const words = {
    thaws: t('chart.thaws', 'thaws'),
    freezes: t('chart.freezes', 'freezes'),
    'runs-out': t('chart.runs-out', 'runs out'),
  };
  const word = words[next.kind];
  return { timeMs: next.event.timeMs, forms: [word, `${word} ${formatSoon(next.event.timeMs, context)}`] };
}

export function nameOfCurve(kind: CurveKind): string {
  return kind === 'anchored'
    ? t('chart.anchored', 'Budget left since the window began')
    : t('chart.trailing', 'Budget left, each point over its own window');
}

/** A trailing curve over less of the window is worth showing only where there is no other. */
const LEAST_TRAILING = 0.1;

/** What is drawn of a curve: a trailing one over no more than one window, so that both show the same stretch. */
export function curveOf({ anchored, trailing, placed, asOfMs }: SloEvaluation, kind: CurveKind): Points | undefined {
  const answer = kind === 'anchored' ? anchored : trailing;
  if (!answer.known || answer.value.timeMs.length < 2) {
    return undefined;
  }
  const { timeMs, remaining } = answer.value;
  const isTooShort = kind === 'trailing' && anchored.known && asOfMs - timeMs[0] < LEAST_TRAILING * placed.lengthMs;
  if (isTooShort) {
    return undefined;
  }
  const from = kind === 'anchored' ? 0 : Math.max(0, firstAfter(timeMs, asOfMs - placed.lengthMs) - 1);
  return { timeMs: timeMs.subarray(from), remaining: remaining.subarray(from) };
}

/** The forecast may add this share of the curve's own height below it; what falls deeper leaves the chart. */
const MAX_FORECAST_DEPTH = 0.35;

function lowestShown(curve: Points, forecast: Points | undefined, { toMs }: TimeRange): number {
  const low = Math.min(0, lowest(curve, Infinity));
  const deepest = low - MAX_FORECAST_DEPTH * (1 - low);
  return forecast ? Math.min(low, Math.max(deepest, lowest(forecast, toMs))) : low;
}

function lowest({ timeMs, remaining }: Points, untilMs: number): number {
  let low = Infinity;
  for (let i = 0; i < timeMs.length && timeMs[i] <= untilMs; i++) {
    low = remaining[i] < low ? remaining[i] : low;
  }
  return low;
}
