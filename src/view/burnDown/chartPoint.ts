import { t } from '../../i18n/t';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { Interval } from '../../domain/timeWindow';
import { ViewContext } from '../viewContext';
import { formatDuration, formatEvents, formatInstant, formatPercent } from '../words/format';
import { isReadyMade } from '../words/readyMade';
import { ChartMarks } from './chartMarks';
import { SampleKind } from './legend';
import { StateBand } from './stateBands';
import { Points, firstAfter } from './thinCurve';

/** One line of the chart's tooltip. */
export interface TooltipRow {
  readonly label: string;
  readonly value: string;
  /** The mark that the line speaks of. */
  readonly sample?: SampleKind;
}

export interface PointWords {
  readonly title: string;
  readonly isForecast: boolean;
  readonly rows: readonly TooltipRow[];
}

export interface PointFacts {
  readonly evaluation: SloEvaluation;
  readonly status: SloReport['status'];
  readonly context: ViewContext;
  readonly curve: Points;
  readonly forecast: Points | undefined;
  readonly ideal: Interval | undefined;
  readonly marks: ChartMarks;
}

export interface CursorPlace {
  readonly timeMs: number;
  /** How far from the cursor a mark without length may lie and still be meant. */
  readonly toleranceMs: number;
}

/** What the tooltip says at an instant: the numbers there, the state, and the marks under the cursor. */
export function describePoint(facts: PointFacts, place: CursorPlace): PointWords {
  const { evaluation, context, curve, forecast, ideal } = facts;
  const { timeMs } = place;
  const isForecast = timeMs > evaluation.asOfMs;
  const remaining = valueAt(isForecast ? forecast : curve, timeMs);
  const rows: TooltipRow[] = [
    ...(remaining === undefined ? [] : remainingRows(remaining, evaluation, isForecast)),
    ...(ideal && timeMs <= ideal.endMs
      ? [
          {
            label: t('chart.ideal', 'Even spending'),
            value: formatPercent(idealAt(ideal, timeMs)),
            sample: 'ideal' as const,
          },
        ]
      : []),
    ...stateRows(facts.marks.bands, timeMs, context),
    ...markRows(facts.marks, place, context),
  ];
  return { title: formatInstant(timeMs, context), isForecast, rows };
}

/** Even spending: straight to 0 at the window's end. */
export function idealAt({ startMs, endMs }: Interval, timeMs: number): number {
  return (endMs - timeMs) / (endMs - startMs);
}

/** On the line between two points; absent outside of them. */
export function valueAt(points: Points | undefined, instantMs: number): number | undefined {
  const count = points?.timeMs.length ?? 0;
  if (!points || count === 0 || instantMs < points.timeMs[0] || instantMs > points.timeMs[count - 1]) {
    return undefined;
  }
  const { timeMs, remaining } = points;
  const after = Math.min(firstAfter(timeMs, instantMs), count - 1);
  const before = Math.max(0, after - 1);
  const stepMs = timeMs[after] - timeMs[before];
  const share = stepMs > 0 ? (instantMs - timeMs[before]) / stepMs : 1;
  return remaining[before] + share * (remaining[after] - remaining[before]);
}

function remainingRows(remaining: number, evaluation: SloEvaluation, isForecast: boolean): TooltipRow[] {
  const { budget } = evaluation;
  const isOverspent = remaining < 0;
  const isEvents = budget.unit === 'events';
  const left = isOverspent ? t('chart.overspent', 'Overspent by') : t('chart.left', 'Left');
  return [
    { label: left, value: formatPercent(Math.abs(remaining)), sample: isForecast ? 'forecast' : 'curve' },
    ...(isEvents
      ? [
          {
            label: isOverspent ? t('chart.events-over', 'Failures too many') : t('chart.events-left', 'Failures left'),
            value: formatEvents(Math.abs(remaining) * budget.allowed),
          },
        ]
      : []),
    {
      label:
        isEvents || isReadyMade(evaluation) ? t('chart.time', '≈ Full outage') : t('chart.time-slices', 'Bad time'),
      value: formatDuration(Math.abs(remaining) * budget.allowedMs),
    },
  ];
}

function stateRows(bands: readonly StateBand[], timeMs: number, context: ViewContext): TooltipRow[] {
  const band = bands.find(({ startMs, endMs }) => startMs <= timeMs && timeMs <= endMs);
  if (!band) {
    return [];
  }
  const { state, isForecast, whole, word } = band;
  const facts = { since: formatInstant(whole.startMs, context), until: formatInstant(whole.endMs, context) };
  const isPast = whole.endMs < context.nowMs;
  const stretch = isForecast
    ? t('chart.state-expected', 'expected until {{until}}', facts)
    : isPast
      ? t('chart.state-from-to', '{{since}} to {{until}}', facts)
      : t('chart.state-since', 'since {{since}}', facts);
  return [{ label: word, value: stretch, sample: state }];
}

function markRows(marks: ChartMarks, { timeMs, toleranceMs }: CursorPlace, context: ViewContext): TooltipRow[] {
  const isUnder = ({ startMs, endMs }: Interval): boolean =>
    startMs - toleranceMs <= timeMs && timeMs <= endMs + toleranceMs;
  const lengthOf = ({ startMs, endMs }: Interval): string => formatDuration(endMs - startMs);
  const row = (sample: SampleKind, label: string, value: string): TooltipRow => ({ sample, label, value });
  return [
    ...marks.incidents
      .filter(isUnder)
      .map((one) => row('incident', one.name, [one.cost, lengthOf(one)].filter((part) => part !== '').join(' · '))),
    ...marks.deploys
      .filter(({ timeMs: deployMs }) => isUnder({ startMs: deployMs, endMs: deployMs }))
      .map((one) => row('deploy', one.name || t('legend.deploy', 'Deploy'), describeDeployCost(one.cost))),
    ...marks.missing.filter(isUnder).map((one) => row('missing', t('legend.missing', 'No data'), lengthOf(one))),
    ...marks.excluded
      .filter(isUnder)
      .map((one) => row('excluded', t('chart.excluded', 'Maintenance, not counted'), lengthOf(one))),
    ...marks.before
      .filter(isUnder)
      .map((one) => row('before', t('legend.before', 'Before the first data'), lengthOf(one))),
    ...marks.exceptions
      .filter(isUnder)
      .map((one) => row('exception', t('legend.exception', 'Exception'), one.name || lengthOf(one))),
    ...marks.remarks
      .filter(isUnder)
      .map((one) => row('remark', one.name || t('legend.remark', 'Annotation'), formatInstant(one.startMs, context))),
  ];
}

/** Coincidence, not proof: said as what followed, not as what it caused. */
function describeDeployCost(cost: string): string {
  return cost === '' ? '' : t('chart.deploy-cost', '{{cost}} after it', { cost });
}
