import { deployCosts, contributionsOf, outageCost } from './referenceAttribution';
import { evaluateWindow, placeWindow, type ReferenceContext, toleranceMs, type WindowBudget } from './referenceBudget';
import { burnRateAt, evaluatePair } from './referenceBurn';
import { anchoredCurve, trailingCurve } from './referenceCurves';
import { forecastNow } from './referenceForecast';
import { cautionReasonsNow, historyOf, stateNow } from './referenceFreeze';
import { backgroundOf, findIncidents } from './referenceIncidents';
import { type ReferenceInput } from './referenceInput';
import { coveredMs, lengthOf } from './referenceIntervals';
import { judgeSeries } from './referenceJudged';
import { costOf } from './referenceNumbers';
import { type ReferenceOutput, type ReferenceReport } from './referenceOutput';
import { replayInstants } from './referenceReplay';
import { type RawSeries, readSeries } from './referenceSeries';
import { highestOpenTarget, whatIf } from './referenceWhatIf';

type Headline = Pick<
  ReferenceReport,
  | 'bad'
  | 'total'
  | 'expected'
  | 'allowed'
  | 'sliRatio'
  | 'remainingRatio'
  | 'effectiveTargetRatio'
  | 'leftMs'
  | 'allowedMs'
  | 'excludedMs'
>;

/** The figures of the headline (definitions, 4). Time left is (allowed − bad) / expected of the counted time. */
function headlineOf({ series, window }: ReferenceContext, { stretch, allowed, expected }: WindowBudget): Headline {
  const { bad, total } = stretch;
  const excludedMs = coveredMs(window, series.excluded);
  const countedMs = lengthOf(window) - excludedMs;
  const allowedMs = (expected > 0 ? allowed / expected : series.newestBudgetRatio) * countedMs;
  return {
    bad,
    total,
    expected,
    allowed,
    sliRatio: total > 0 ? (total - bad) / total : NaN,
    remainingRatio: 1 - costOf(bad, allowed),
    effectiveTargetRatio: expected > 0 ? 1 - allowed / expected : NaN,
    leftMs: expected > 0 ? allowedMs - (bad / expected) * countedMs : allowedMs,
    allowedMs,
    excludedMs,
  };
}

function reportOf(context: ReferenceContext, raw: RawSeries): ReferenceReport {
  const { input, series, window } = context;
  const budget = evaluateWindow(context, window);
  const forecast = forecastNow(context, budget);
  const instants = replayInstants(context);
  const history = historyOf(context, instants);
  const cautionReasons = cautionReasonsNow(context, budget, forecast);
  const incidents = findIncidents(context, budget);
  return {
    known: true,
    asOfMs: series.asOfMs,
    freshness: raw.freshness,
    resolutionMs: series.resolutionMs,
    sliceLengthMs: series.sliceLengthMs,
    interval: { startMs: window.startMs, endMs: series.asOfMs },
    window,
    method: series.method,
    ...headlineOf(context, budget),
    isEstimated: budget.isEstimated,
    coverageRatio: budget.coverageRatio,
    isTooEarly: budget.isTooEarly,
    anchored: anchoredCurve(context, budget),
    trailing: trailingCurve(context),
    burnRate: (windowMs) => burnRateAt(context, { timeMs: series.asOfMs, windowMs }),
    pairs: input.burnPairs.map((pair) => evaluatePair(context, pair, series.asOfMs)),
    forecast,
    outageCostRatio: outageCost(context, budget),
    history,
    knownFromMs: instants.find(({ isWhole }) => isWhole)?.timeMs,
    cautionReasons,
    state: stateNow(context, {
      isFrozen: history.length > 0 && history[history.length - 1].state === 'frozen',
      isSilent: raw.freshness === 'silent',
      budget,
      cautionReasons,
    }),
    incidents,
    background: backgroundOf(budget, incidents),
    deploys: deployCosts(context, budget),
    contributions: contributionsOf(context, budget),
    whatIf: input.whatIfTargets.map((targetRatio) => whatIf(context, raw, targetRatio)),
    highestOpenTarget: highestOpenTarget(context, instants),
  };
}

/**
 * Every answer about one SLO, computed as naively as the definitions read: each window is summed bucket by bucket, each
 * instant anew. It shares no code with the domain, so that the two can be compared.
 */
export function evaluateReference(input: ReferenceInput): ReferenceOutput {
  const raw = readSeries(input);
  if (raw === undefined) {
    return { known: false, why: 'no-data' };
  }
  const window = placeWindow(input.window, raw.asOfMs);
  if (window === undefined) {
    return { known: false, why: 'range-too-short' };
  }
  if (Math.min(input.rangeStartMs, raw.dataStartMs) > window.startMs + toleranceMs(raw, window)) {
    return { known: false, why: 'range-too-short' };
  }
  return reportOf({ input, series: judgeSeries(input, raw, input.targets), window }, raw);
}
