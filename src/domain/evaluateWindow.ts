import { accountFor } from './accounting';
import { steepestBurn } from './burn/burnReplay';
import { isBurningFast } from './burn/burnVerdict';
import { ErrorBudget } from './budget';
import { BurnDownCurve, computeAnchoredCurve } from './burnDown';
import { NO_GAPS, findGaps } from './dataGaps';
import { computeCoverage, fullTolerance } from './dataQuality';
import { BudgetHistory, trailingCurve, withoutTargets } from './freeze/budgetHistory';
import { FreezePolicy } from './freeze/freezePolicy';
import { FreezeStatus, freezeStatus } from './freeze/freezeStatus';
import { earlierFreezeUntil, mayEnter, replayFreeze } from './freeze/replayFreeze';
import { fastBreachesAt, historyOf, signalsOf } from './replayWindow';
import { NamedStretch } from './incidents/findIncidents';
import { Objective, ObjectiveSteps } from './objective';
import { burnSourceOf, computeOutlook } from './outlook';
import { Answer, Problem, known, unknown } from './problem';
import { excludedBetween } from './sli/exclusions';
import { sumOver } from './sli/sliSeries';
import { whyNoBuckets } from './sli/windowedSeries';
import { SloInput } from './sloInput';
import { ExclusionEffect, SloEvaluation } from './sloReport';
import { Interval } from './timeWindow';
import { atMost } from './tolerance';
import { highestOpenTarget, HighestOpenTarget } from './whatIf/highestOpenTarget';
import { computeWhatIf } from './whatIf/whatIf';
import { checkHistory, computeWindowBudget } from './windowBudget';
import { WindowFacts } from './windowFacts';

export type EvaluationWithStatus = SloEvaluation & { readonly status: FreezeStatus };

/** Every answer about the window that ends now. */
export function evaluateWindow(facts: WindowFacts, input: SloInput): EvaluationWithStatus {
  const { definition, counted, timing, placed, interval, objectiveSteps } = facts;
  // Buckets beside windowed values speak of a part of the window only.
  const account = counted.headline ? undefined : counted.account;
  const { objective, window, freezePolicy: policy, minCoverageRatio } = definition;
  const budget = computeWindowBudget(facts);
  const history = historyOf(facts, budget);
  const tooEarly = checkHistory(facts);
  const coverageRatio: Answer<number> = account
    ? known(computeCoverage(account.observed, account.missing.excluded, interval))
    : unknown(whyNoBuckets(counted.headline));
  const outlook = computeOutlook(facts, budget, input);
  const rules = { objective, policy, minCoverageRatio, signals: signalsOf(facts, history) };
  const periods = replayFreeze(history, rules);
  const isFast = policy.freezesOnFastBurn && outlook.burnPairs.known && isBurningFast(outlook.burnPairs.value);
  const status = freezeStatus({
    periods,
    timing,
    hasData: !account || sumOver(account.observed, interval.startMs, interval.endMs).observedMs > 0,
    coverageRatio,
    minCoverageRatio,
    noDataPolicy: definition.accounting.noDataPolicy,
    nowMs: input.nowMs,
    // Worth saying only where it is what keeps the state from being frozen.
    tooEarly: isSpent(budget, policy) || isFast ? tooEarly : undefined,
    policy,
    remaining: budget.remainingRatio.known ? budget.remainingRatio.value : -Infinity,
    isBurningNow: outlook.isBurningNow || isFast,
    freezesOn: outlook.forecast.known ? outlook.forecast.value.freezesOn : undefined,
    windowMs: placed.lengthMs,
  });
  return {
    objective,
    objectiveSteps: stepsWithin(objectiveSteps, interval),
    window,
    placed,
    interval,
    asOfMs: timing.asOfMs,
    lastDataMs: timing.lastDataMs,
    freshness: timing.freshness,
    silentMs: timing.silentMs,
    resolutionMs: timing.resolutionMs,
    coverageRatio,
    gaps: account ? findGaps(account, interval) : NO_GAPS,
    source: account ? 'buckets' : 'windowed',
    method: account ? account.method : 'occurrences',
    exclusions: effectOfExclusions(facts, input),
    budget,
    anchored: anchoredOf(facts, budget, history),
    trailing:
      window.kind === 'rolling'
        ? drawable(trailingCurve(history, objective), facts)
        : unknown({ code: 'rolling-only', path: 'window', params: {} }),
    history: periods,
    historyKnownFromMs: history.timeMs.at(history.fullFromIndex),
    earlierFreezeUntilMs: earlierFreezeUntil(history, rules),
    exceptions: touching(input.exceptions, {
      startMs: Math.min(placed.startMs, status.sinceMs ?? Infinity),
      endMs: input.nowMs,
    }),
    ...outlook,
    ...negotiate(facts, budget, { history, tooEarly, reviewFromMs: input.reviewFromMs }),
    status,
  };
}

function isSpent({ remainingRatio }: ErrorBudget, { freezeAtRatio }: FreezePolicy): boolean {
  return !remainingRatio.known || atMost(remainingRatio.value, freezeAtRatio);
}

/** The steps that hold at some time within a stretch; none where one objective holds for all of it. */
function stepsWithin(steps: ObjectiveSteps, { startMs, endMs }: Interval): ObjectiveSteps {
  const within = steps.filter(
    ({ fromMs }, i) => fromMs < endMs && (i + 1 === steps.length || steps[i + 1].fromMs > startMs)
  );
  return within.length > 1 ? within : [];
}

/** A stretch without end is over by now; a point touches what it lies in. */
function touching(stretches: readonly NamedStretch[], { startMs, endMs }: Interval): NamedStretch[] {
  return stretches.filter((one) => one.startMs <= endMs && one.endMs >= startMs);
}

function anchoredOf(facts: WindowFacts, budget: ErrorBudget, history: BudgetHistory): Answer<BurnDownCurve> {
  const { counted, interval, definition } = facts;
  if (!counted.headline) {
    return drawable(computeAnchoredCurve(counted.account.filled, interval, budget.allowed), facts);
  }
  return history.periodAt
    ? known(curveOfPeriod(trailingCurve(history, definition.objective), interval))
    : unknown(whyNoBuckets(counted.headline));
}

/** What another system told of the present period, as it told it. */
function curveOfPeriod({ timeMs, remaining }: BurnDownCurve, { startMs }: Interval): BurnDownCurve {
  const first = timeMs.findIndex((time) => time > startMs);
  return { timeMs: timeMs.subarray(first), remaining: remaining.subarray(first) };
}

/** A budget of zero has no share to draw once it is overspent. */
function drawable(curve: BurnDownCurve, { definition, objectiveSteps }: WindowFacts): Answer<BurnDownCurve> {
  const mayBeZero = definition.objective.budgetRatio === 0 || objectiveSteps.length > 0;
  return mayBeZero && curve.remaining.includes(-Infinity)
    ? unknown({ code: 'no-budget', path: 'objective', params: {} })
    : known(curve);
}

/** What the window would come to without exclusions; `undefined` where nothing was excluded in it. */
function effectOfExclusions(facts: WindowFacts, { data }: SloInput): ExclusionEffect | undefined {
  const { counted, definition, interval, objectiveSteps } = facts;
  const { account } = counted;
  const series = data.known ? data.value.buckets : undefined;
  if (!account || !series || account.missing.excluded.startMs.length === 0) {
    return undefined;
  }
  const { objective, accounting: rules } = definition;
  const whole = accountFor({ series, exclusions: [], rules, objective, objectiveSteps, window: interval });
  const without = computeWindowBudget({ ...facts, counted: { ...counted, account: whole } });
  return {
    removedBuckets: account.buckets.removedBuckets,
    excludedMs: excludedBetween(account.missing.excluded, interval.startMs, interval.endMs),
    remainingWithoutRatio: without.remainingRatio,
  };
}

interface Negotiated {
  readonly history: BudgetHistory;
  readonly tooEarly: Problem | undefined;
  /** The window's start where absent. */
  readonly reviewFromMs: number | undefined;
}

/** What other targets would have meant, and the highest that would have stayed open. */
function negotiate(
  facts: WindowFacts,
  now: ErrorBudget,
  { history, tooEarly, reviewFromMs }: Negotiated
): Pick<SloEvaluation, 'whatIf' | 'highestOpenTarget'> {
  const { definition, placed, counted, interval, timing } = facts;
  const { freezePolicy: policy, minCoverageRatio, whatIfTargets, burnPolicy } = definition;
  if (counted.headline?.unit === 'readyMade') {
    const absent = unknown<never>({ code: 'ready-made', path: 'queries', params: {} });
    return { whatIf: whatIfTargets.map(() => absent), highestOpenTarget: absent };
  }
  const plain = withoutTargets(history);
  const fastBurning = (objective: Objective): Uint8Array => fastBreachesAt(facts, plain, objective);
  const stretch = { startMs: reviewFromMs ?? interval.startMs, endMs: interval.endMs };
  const toleranceMs = fullTolerance(timing, placed.lengthMs);
  const whatIf = { history: plain, now, policy, minCoverageRatio, fastBurning, stretch, toleranceMs };
  const fastPairs = burnPolicy.pairs.filter(({ isFast }) => isFast);
  const burns = { source: burnSourceOf(facts), pairs: fastPairs, windowMs: placed.lengthMs, timeMs: plain.timeMs };
  const mayCount = (index: number): boolean => mayEnter(plain, index, minCoverageRatio);
  const steepestFastBurn = policy.freezesOnFastBurn ? steepestBurn(burns, mayCount) : 0;
  const open: HighestOpenTarget = highestOpenTarget({
    history: plain,
    policy,
    minCoverageRatio,
    windowMs: placed.lengthMs,
    steepestFastBurn,
  });
  return {
    whatIf: whatIfTargets.map((target) => computeWhatIf(whatIf, target)),
    highestOpenTarget: tooEarly ? unknown(tooEarly) : known(open),
  };
}
