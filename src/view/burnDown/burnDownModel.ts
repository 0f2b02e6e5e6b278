import { Problem } from '../../domain/problem';
import { SloEvaluation } from '../../domain/sloReport';
import { t } from '../../i18n/t';
import { describeFigures } from '../summary/figures';
import { describeNext, describeOutage, describePace } from '../summary/outlookFigures';
import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';
import { Figure } from '../words/figure';
import { describePolicyNote } from '../words/policyNote';
import { describeProblem } from '../words/problems';
import { describeBasis, describeCaveats } from '../words/provenance';
import { ChartModel, CurveKind, curveOf, describeChart } from './chartModel';
import { FailureList, describeFailures } from './failures';
import { LadderModel, describeLadder } from './ladder';

/** One of the two curves, to be chosen. */
export interface CurveChoice {
  readonly kind: CurveKind;
  readonly name: string;
  /** Why it cannot be shown; absent where it can. */
  readonly whyNot: string | undefined;
}

/** One SLO in full: headline, chart, and what the numbers rest on. */
export interface BurnDownModel extends SloSummary {
  /** The first figure is the remaining budget; empty where nothing could be computed. */
  readonly figures: readonly Figure[];
  /** What the figures do not say, in sentences: the thaw at this pace, the cost of an outage. */
  readonly lines: readonly Figure[];
  /** The curve that is shown first. */
  readonly chart: ChartModel | undefined;
  /** Both curves, where there is at least one. */
  readonly curves: readonly CurveChoice[];
  /** The chart of a curve, described when it is asked for. */
  readonly chartOf: (kind: CurveKind) => ChartModel | undefined;
  /** Why there is no chart. */
  readonly chartNote: string | undefined;
  /** What stands where the chart would, at an objective of 100 %. */
  readonly failures: FailureList | undefined;
  /** How fast it burns. */
  readonly ladder: LadderModel | undefined;
  /** Objective, window, method, coverage: what the numbers rest on. */
  readonly basis: readonly string[];
  /** What stands below the state where the basis has no room: what qualifies the number, else since when the state holds. */
  readonly shortNote: string;
}

const NOTHING: Omit<BurnDownModel, keyof SloSummary | 'shortNote'> = {
  figures: [],
  lines: [],
  chart: undefined,
  curves: [],
  chartOf: () => undefined,
  chartNote: undefined,
  failures: undefined,
  ladder: undefined,
  basis: [],
};

/** The burn-down of one SLO. */
export function describeBurnDown(shown: ShownReport, context: ViewContext): BurnDownModel {
  const summary = describeSummary(shown, context);
  const { report, input, display, policyNote } = shown;
  if (!report.evaluation.known) {
    return { ...summary, ...NOTHING, shortNote: summary.stateNote };
  }
  const evaluation = report.evaluation.value;
  const chartOf = rememberEach((kind: CurveKind) => describeChart(shown, kind, context));
  const chart = chartOf('anchored') ?? chartOf('trailing');
  const source = input.definition.known ? input.definition.value.burnPolicy.source : '';
  const [remaining, ...others] = describeFigures(evaluation, display, context);
  const next = describeNext(report, evaluation, context);
  return {
    ...summary,
    figures: next ? [remaining, next, ...others] : [remaining, ...others],
    lines: [describePace(report, evaluation, context), describeOutage(evaluation)].flatMap((line) => line ?? []),
    chart,
    curves: chart ? describeCurves(evaluation, context) : [],
    chartOf,
    chartNote: chart ? undefined : describeMissingChart(evaluation, context),
    failures: chart ? undefined : describeFailures(evaluation, context),
    ladder: describeLadder(evaluation, source, context),
    basis: [...describeBasis(evaluation), ...describePolicyNote(policyNote)],
    // The note of a state that is not known tells of the data already.
    shortNote:
      report.status.state === 'unknown' ? summary.stateNote : (describeCaveats(evaluation).at(0) ?? summary.stateNote),
  };
}

function describeCurves(evaluation: SloEvaluation, context: ViewContext): CurveChoice[] {
  const whyNot = (kind: CurveKind): string | undefined => {
    const answer = evaluation[kind];
    if (curveOf(evaluation, kind)) {
      return undefined;
    }
    const why: Problem = { code: 'history-not-known', path: 'timeRange', params: {} };
    return describeProblem(answer.known ? why : answer.why, context);
  };
  return [
    {
      kind: 'anchored',
      name: t('chart.choose-anchored', 'Since the window began'),
      whyNot: whyNot('anchored'),
    },
    {
      kind: 'trailing',
      name: t('chart.choose-trailing', 'Each point over its own window'),
      whyNot: whyNot('trailing'),
    },
  ];
}

function describeMissingChart({ anchored, trailing }: SloEvaluation, context: ViewContext): string | undefined {
  const missing = trailing.known ? anchored : trailing;
  return missing.known ? undefined : describeProblem(missing.why, context);
}

function rememberEach<K, V>(describe: (key: K) => V): (key: K) => V {
  const described = new Map<K, V>();
  return (key) => {
    const value = described.has(key) ? described.get(key) : undefined;
    const result = value ?? describe(key);
    described.set(key, result);
    return result;
  };
}
