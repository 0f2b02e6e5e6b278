import { ErrorBudget, computeBudget } from './budget';
import { BurnDownCurve, computeAnchoredCurve } from './burnDown';
import { DataTiming, computeCoverage, timeData } from './dataQuality';
import { BudgetHistory, computeBucketHistory, computeWindowedHistory, trailingCurve } from './freeze/budgetHistory';
import { FreezeStatus, freezeStatus, unknownStatus } from './freeze/freezeStatus';
import { replayFreeze } from './freeze/replayFreeze';
import { Answer, Problem, known, unknown } from './problem';
import { sumOver } from './sli/sliSeries';
import { SliData, SloDefinition, SloInput } from './sloInput';
import { SloEvaluation, SloReport } from './sloReport';
import { Interval, windowEndingAt } from './timeWindow';

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

function evaluate(input: SloInput): Answer<SloEvaluation & { status: FreezeStatus }> {
  if (!input.definition.known) {
    return input.definition;
  }
  if (!input.data.known) {
    return input.data;
  }
  const [definition, data] = [input.definition.value, input.data.value];
  const timing = timeData(data, input.nowMs, definition.window.durationMs);
  if (!timing.known) {
    return timing;
  }
  if (!(largestSum(data) <= MAX_EVENTS)) {
    return unknown({ code: 'count-too-large', path: input.id, params: { slo: input.name } });
  }
  const interval = windowEndingAt(definition.window, timing.value.asOfMs);
  const facts = { input, definition, data, timing: timing.value, interval };
  const tooShort = checkRange(facts);
  return tooShort ? unknown(tooShort) : known(assemble(facts));
}

/** Far beyond any real count, and small enough that no product with a time overflows. */
const MAX_EVENTS = 1e200;

function largestSum(data: SliData): number {
  return data.kind === 'buckets'
    ? data.series.cumulativeTotal[data.series.length]
    : data.series.total.reduce((largest, total) => Math.max(largest, total), 0);
}

/** What the parts of an evaluation are computed from. */
interface Facts {
  readonly input: SloInput;
  readonly definition: SloDefinition;
  readonly data: SliData;
  readonly timing: DataTiming;
  readonly interval: Interval;
}

function assemble(facts: Facts): SloEvaluation & { status: FreezeStatus } {
  const { definition, data, timing, interval } = facts;
  const { objective, window } = definition;
  const budget = budgetOf(facts);
  const history = historyOf(facts, budget);
  const tooEarly = checkHistory(facts, budget);
  const coverageRatio = computeCoverage(data, interval);
  const periods = replayFreeze(history, {
    objective,
    policy: definition.freezePolicy,
    minCoverageRatio: definition.minCoverageRatio,
    mayFreeze: tooEarly === undefined,
  });
  return {
    objective,
    window,
    interval,
    asOfMs: timing.asOfMs,
    lastDataMs: timing.lastDataMs,
    freshness: timing.freshness,
    resolutionMs: timing.resolutionMs,
    coverageRatio,
    source: data.kind,
    method: 'occurrences',
    budget,
    anchored: anchoredOf(facts, budget),
    trailing: drawable(trailingCurve(history, objective)),
    history: periods,
    status: freezeStatus({
      periods,
      timing,
      coverageRatio,
      minCoverageRatio: definition.minCoverageRatio,
      nowMs: facts.input.nowMs,
      tooEarly,
    }),
  };
}

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
function checkRange({ input, data, timing, interval }: Facts): Problem | undefined {
  const reachMs = Math.min(input.rangeStartMs, timing.firstDataMs);
  if (data.kind === 'windowed' || reachMs <= interval.startMs + timing.fullToleranceMs) {
    return undefined;
  }
  const windowMs = interval.endMs - interval.startMs;
  return {
    code: 'range-too-short',
    path: 'timeRange',
    params: { windowMs, rangeMs: input.nowMs - input.rangeStartMs },
  };
}

function budgetOf({ definition, data, timing, interval }: Facts): ErrorBudget {
  const { objective, window } = definition;
  if (data.kind === 'windowed') {
    const last = data.series.length - 1;
    const [badEvents, totalEvents] = [data.series.bad[last], data.series.total[last]];
    return computeBudget({ objective, window, badEvents, totalEvents, expectedEvents: totalEvents });
  }
  const { badEvents, totalEvents, observedMs } = sumOver(data.series, interval.startMs, interval.endMs);
  const uncoveredMs = uncoveredBefore(timing, interval);
  // A service younger than the window is judged against the whole window's budget, at its average traffic so far.
  const expectedEvents = uncoveredMs > 0 ? (totalEvents * (observedMs + uncoveredMs)) / observedMs : totalEvents;
  return computeBudget({ objective, window, badEvents, totalEvents, expectedEvents });
}

/** Time from the window's start to the first data; 0 where that is so little that the window counts as full. */
function uncoveredBefore({ firstDataMs, fullToleranceMs }: DataTiming, { startMs }: Interval): number {
  const uncoveredMs = firstDataMs - startMs;
  return uncoveredMs > fullToleranceMs ? uncoveredMs : 0;
}

function historyOf({ definition, data, timing }: Facts, budget: ErrorBudget): BudgetHistory {
  const { window } = definition;
  if (data.kind === 'windowed') {
    return computeWindowedHistory(data.series);
  }
  const { series } = data;
  const firstWindow = sumOver(series, timing.firstDataMs, timing.firstDataMs + window.durationMs);
  return computeBucketHistory({
    series,
    window,
    fullToleranceMs: timing.fullToleranceMs,
    firstWindowEvents: budget.isEstimated ? budget.expectedEvents : firstWindow.totalEvents,
  });
}

/** An estimate that rests on too little of the window cannot freeze. */
function checkHistory({ definition, data, timing, interval }: Facts, budget: ErrorBudget): Problem | undefined {
  const neededMs = definition.minHistoryRatio * definition.window.durationMs;
  if (!budget.isEstimated || data.kind === 'windowed') {
    return undefined;
  }
  const { observedMs } = sumOver(data.series, timing.firstDataMs, interval.endMs);
  return observedMs < neededMs
    ? { code: 'too-early', path: 'data', params: { coveredMs: observedMs, neededMs } }
    : undefined;
}

function anchoredOf({ data, interval }: Facts, budget: ErrorBudget): Answer<BurnDownCurve> {
  return data.kind === 'windowed'
    ? unknown({ code: 'needs-buckets', path: 'queries', params: {} })
    : drawable(computeAnchoredCurve(data.series, interval, budget.allowedEvents));
}

/** A budget of zero has no share to draw once it is overspent. */
function drawable(curve: BurnDownCurve): Answer<BurnDownCurve> {
  return curve.remaining.every(Number.isFinite)
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
