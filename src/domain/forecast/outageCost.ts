import { ErrorBudget } from '../budget';
import { Answer, known, unknown } from '../problem';
import { SliSeries, sumOver } from '../sli/sliSeries';
import { HOUR_MS, MINUTE_MS } from '../timeWindow';

const OUTAGE_MS = 10 * MINUTE_MS;

/** What ten minutes of total outage would cost now, and what they would leave. */
export interface OutageCost {
  readonly durationMs: number;
  readonly bad: number;
  /** Share of the budget. */
  readonly costRatio: number;
  /** Ratio, milliseconds and events that would be left. */
  readonly remainingRatio: number;
  readonly leftMs: number;
  readonly left: number;
}

/** At the traffic of the last hour: `traffic · 10 min / allowed`. Absent without traffic or without a budget. */
export function computeOutageCost(series: SliSeries, budget: ErrorBudget, asOfMs: number): Answer<OutageCost> {
  const { total, observedMs } = sumOver(series, asOfMs - HOUR_MS, asOfMs);
  if (observedMs <= 0) {
    return unknown({ code: 'not-observed', path: 'data', params: { windowMs: HOUR_MS } });
  }
  // A slice of an outage is bad however little is asked for.
  const perMs = series.unit === 'sliceMs' ? 1 : total / observedMs;
  if (perMs <= 0) {
    return unknown({ code: 'no-traffic', path: 'data', params: {} });
  }
  if (!budget.remainingRatio.known || budget.allowed <= 0) {
    return unknown({ code: 'no-budget', path: 'objective', params: {} });
  }
  const bad = perMs * OUTAGE_MS;
  const costRatio = bad / budget.allowed;
  const remainingRatio = budget.remainingRatio.value - costRatio;
  return known({
    durationMs: OUTAGE_MS,
    bad,
    costRatio,
    remainingRatio,
    leftMs: remainingRatio * budget.allowedMs,
    left: budget.left - bad,
  });
}
