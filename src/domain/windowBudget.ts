import { Account } from './accounting';
import { ErrorBudget, computeBudget } from './budget';
import { fullTolerance } from './dataQuality';
import { expectWindow } from './expectWindow';
import { objectiveAt } from './objective';
import { Problem, unknown } from './problem';
import { excludedBetween } from './sli/exclusions';
import { sumOver } from './sli/sliSeries';
import { WindowedSeries } from './sli/windowedSeries';
import { WindowFacts } from './windowFacts';

/** A time range that begins after the window's start leaves the window's first part unasked for: no state is possible. */
export function checkRange({ counted, timing, placed, rangeStartMs }: WindowFacts, nowMs: number): Problem | undefined {
  const reachMs = Math.min(rangeStartMs, timing.firstDataMs);
  if (counted.headline || reachMs <= placed.startMs + fullTolerance(timing, placed.lengthMs)) {
    return undefined;
  }
  const rangeMs = nowMs - rangeStartMs;
  return { code: 'range-too-short', path: 'timeRange', params: { windowMs: placed.lengthMs, rangeMs } };
}

/**
 * The budget of the present window. A window that is not full yet, of a young service or an open period, is judged against
 * the whole window's budget, at the traffic expected for it.
 */
export function computeWindowBudget(facts: WindowFacts): ErrorBudget {
  const { counted } = facts;
  return counted.headline ? budgetOfWindowed(facts, counted.headline) : budgetOfAccount(facts, counted.account);
}

function budgetOfWindowed({ definition, objectiveSteps, placed }: WindowFacts, series: WindowedSeries): ErrorBudget {
  const last = series.length - 1;
  const [bad, total] = [series.bad[last], series.total[last]];
  const budget = computeBudget({
    unit: series.unit === 'events' ? 'events' : 'sliceMs',
    objective: objectiveAt(objectiveSteps, series.timeMs[last]) ?? definition.objective,
    windowMs: placed.lengthMs,
    excludedMs: 0,
    bad,
    total,
    expected: total,
    allowed: undefined,
    isEstimated: false,
  });
  return series.unit === 'readyMade'
    ? { ...budget, sliRatio: unknown({ code: 'ready-made', path: 'queries', params: {} }) }
    : budget;
}

function budgetOfAccount(facts: WindowFacts, account: Account): ErrorBudget {
  const { definition, placed, interval } = facts;
  const { observed, filled, missing } = account;
  // From the very series that the curve is drawn from, so that both end at the same number.
  const sums = sumOver(filled, interval.startMs, interval.endMs);
  const { expected, allowed, isEstimated } = expectWindow(facts, { account, window: placed, sums });
  return computeBudget({
    unit: observed.unit === 'sliceMs' ? 'sliceMs' : 'events',
    objective: definition.objective,
    windowMs: placed.lengthMs,
    excludedMs: excludedBetween(missing.excluded, placed.startMs, placed.endMs),
    bad: sums.bad,
    total: sums.total,
    expected,
    allowed,
    isEstimated,
  });
}

/**
 * An estimate that rests on too little of the window cannot freeze. Slices know their total, and a previous period tells
 * the traffic: theirs rest on enough.
 */
export function checkHistory(facts: WindowFacts): Problem | undefined {
  const { counted, placed, interval } = facts;
  if (counted.headline) {
    return undefined;
  }
  const { account } = counted;
  const sums = sumOver(account.filled, interval.startMs, interval.endMs);
  return expectWindow(facts, { account, window: placed, sums }).tooEarly;
}
