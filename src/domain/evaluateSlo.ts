import { accountFor } from './accounting';
import { ErrorBudget } from './budget';
import { BurnDownCurve, computeAnchoredCurve } from './burnDown';
import { computeCoverage, timeData } from './dataQuality';
import { BudgetHistory, computeBucketHistory, computeWindowedHistory, trailingCurve } from './freeze/budgetHistory';
import { computeCalendarHistory } from './freeze/calendarHistory';
import { FreezePolicy } from './freeze/freezePolicy';
import { FreezeStatus, freezeStatus, unknownStatus } from './freeze/freezeStatus';
import { replayFreeze } from './freeze/replayFreeze';
import { computeOutlook } from './outlook';
import { Objective } from './objective';
import { Answer, Problem, known, unknown } from './problem';
import { sumWithMissing } from './sli/noData';
import { SliData } from './sli/sliData';
import { SloDefinition, SloInput } from './sloInput';
import { SloEvaluation, SloReport } from './sloReport';
import { Interval, placeWindow } from './timeWindow';
import { atMost } from './tolerance';
import { computeWhatIf, highestOpenTarget } from './whatIf/whatIf';
import { Counted, WindowFacts, checkHistory, checkRange, computeWindowBudget, uncoveredBefore } from './windowBudget';

/**
 * Answers every question about one SLO at the end of the time range. A pure function: the same data, definition and
 * range give the same report.
 */
export function evaluateSlo(input: SloInput): SloReport {
  const { id, name, labels } = input;
  const evaluation = evaluate(input);
  if (!evaluation.known) {
    return { id, name, labels, status: unknownStatus(evaluation.why), evaluation, notices: input.notices };
  }
  const { status, ...rest } = evaluation.value;
  return { id, name, labels, status, evaluation: known(rest), notices: [...input.notices, ...seriesNotices(input)] };
}

type EvaluationWithStatus = SloEvaluation & { readonly status: FreezeStatus };

function evaluate(input: SloInput): Answer<EvaluationWithStatus> {
  if (!input.definition.known) {
    return input.definition;
  }
  if (!input.data.known) {
    return input.data;
  }
  const [definition, data] = [input.definition.value, input.data.value];
  const timing = timeData(data, input.nowMs, placeWindow(definition.window, input.nowMs).lengthMs);
  if (!timing.known) {
    return timing;
  }
  if (!(largestSum(data) <= MAX_EVENTS)) {
    return unknown({ code: 'count-too-large', path: input.id, params: { slo: input.name } });
  }
  const { asOfMs } = timing.value;
  const placed = placeWindow(definition.window, asOfMs);
  const interval = { startMs: placed.startMs, endMs: asOfMs };
  const counted = countedOf(input, { definition, data, interval });
  const facts = { definition, counted, timing: timing.value, placed, interval };
  const tooShort = checkRange(facts, { startMs: input.rangeStartMs, endMs: input.nowMs });
  return tooShort ? unknown(tooShort) : known(assemble(facts, input.nowMs));
}

interface Chosen {
  readonly definition: SloDefinition;
  readonly data: SliData;
  readonly interval: Interval;
}

function countedOf({ exclusions }: SloInput, { definition, data, interval }: Chosen): Counted {
  if (data.kind === 'windowed') {
    return data;
  }
  const { objective, accounting: rules } = definition;
  return {
    kind: 'buckets',
    account: accountFor({ series: data.series, exclusions, rules, objective, window: interval }),
  };
}

/** Far beyond any real count, and small enough that no product with a time overflows. */
const MAX_EVENTS = 1e200;

function largestSum(data: SliData): number {
  return data.kind === 'buckets'
    ? data.series.cumulativeTotal[data.series.length]
    : data.series.total.reduce((largest, total) => Math.max(largest, total), 0);
}

function assemble(facts: WindowFacts, nowMs: number): EvaluationWithStatus {
  const { definition, counted, timing, placed, interval } = facts;
  const account = counted.kind === 'buckets' ? counted.account : undefined;
  const { objective, window, freezePolicy: policy, minCoverageRatio } = definition;
  const budget = computeWindowBudget(facts);
  const history = historyOf(facts, budget);
  const tooEarly = checkHistory(facts);
  const coverageRatio = computeCoverage(account?.buckets, interval);
  const outlook = computeOutlook(facts, budget);
  const periods = replayFreeze(history, { objective, policy, minCoverageRatio, mayFreeze: tooEarly === undefined });
  const whatIfRules = { policy, minCoverageRatio };
  return {
    objective,
    window,
    placed,
    interval,
    asOfMs: timing.asOfMs,
    lastDataMs: timing.lastDataMs,
    freshness: timing.freshness,
    resolutionMs: timing.resolutionMs,
    coverageRatio,
    source: counted.kind,
    method: account?.method ?? 'occurrences',
    removedBuckets: account?.buckets.removedBuckets ?? 0,
    budget,
    anchored: anchoredOf(facts, budget),
    trailing:
      window.kind === 'rolling'
        ? drawable(trailingCurve(history, objective), objective)
        : unknown({ code: 'rolling-only', path: 'window', params: {} }),
    history: periods,
    ...outlook,
    whatIf: definition.whatIfTargets.map((target) => computeWhatIf(history, target, whatIfRules)),
    highestOpenTarget: highestOpenTarget(history, policy, placed.lengthMs),
    status: freezeStatus({
      periods,
      timing,
      coverageRatio,
      minCoverageRatio,
      noDataPolicy: definition.accounting.noDataPolicy,
      nowMs,
      // Worth saying only where it is what keeps the state from being frozen.
      tooEarly: isSpent(budget, policy) ? tooEarly : undefined,
      isBurningNow: outlook.isBurningNow,
      freezesOn: outlook.forecast.known ? outlook.forecast.value.freezesOn : undefined,
      windowMs: placed.lengthMs,
    }),
  };
}

function isSpent({ remainingRatio }: ErrorBudget, { freezeAtRatio }: FreezePolicy): boolean {
  return !remainingRatio.known || atMost(remainingRatio.value, freezeAtRatio);
}

function historyOf({ definition, counted, timing, placed }: WindowFacts, budget: ErrorBudget): BudgetHistory {
  if (counted.kind === 'windowed') {
    return computeWindowedHistory(counted.series);
  }
  const { window } = definition;
  const { observed: series, missing } = counted.account;
  const { firstDataMs, fullToleranceMs, asOfMs } = timing;
  if (window.kind === 'calendar') {
    return computeCalendarHistory({ series, window, missing, fullToleranceMs, asOfMs, expected: budget.expected });
  }
  const isYoung = uncoveredBefore(timing, placed) > 0;
  const firstWindow = { startMs: firstDataMs, endMs: Math.min(firstDataMs + window.durationMs, asOfMs) };
  const firstWindowTotal = isYoung ? budget.expected : sumWithMissing(series, firstWindow, missing).total;
  return computeBucketHistory({ series, window, fullToleranceMs, missing, firstWindowTotal });
}

function anchoredOf({ definition, counted, interval }: WindowFacts, budget: ErrorBudget): Answer<BurnDownCurve> {
  return counted.kind === 'buckets'
    ? drawable(computeAnchoredCurve(counted.account.filled, interval, budget.allowed), definition.objective)
    : unknown({ code: 'needs-buckets', path: 'queries', params: {} });
}

/** A budget of zero has no share to draw once it is overspent. */
function drawable(curve: BurnDownCurve, { budgetRatio }: Objective): Answer<BurnDownCurve> {
  return budgetRatio > 0 || curve.remaining.every(Number.isFinite)
    ? known(curve)
    : unknown({ code: 'no-budget', path: 'objective', params: {} });
}

function seriesNotices({ id, name, data }: SloInput): Problem[] {
  if (!data.known || data.value.kind === 'windowed' || data.value.series.overlappingBuckets === 0) {
    return [];
  }
  const count = data.value.series.overlappingBuckets;
  return [{ code: 'overlapping-buckets', path: id, params: { slo: name, count } }];
}
