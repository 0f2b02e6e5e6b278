import { Objective } from './objective';
import { Answer, known, unknown } from './problem';
import { TimeWindow } from './timeWindow';

/** What may fail in a window, what did, and what is left. Negative amounts are an overspent budget; nothing is clamped. */
export interface ErrorBudget {
  /** Good events per event so far, 0..1. Absent without traffic. */
  readonly sliRatio: Answer<number>;
  readonly badEvents: number;
  readonly totalEvents: number;
  /** Events expected in the whole window; `totalEvents` where the window is full. */
  readonly expectedEvents: number;
  /** `E · expectedEvents`: how many events may be bad in the window. */
  readonly allowedEvents: number;
  /** `bad / allowed`. Absent at an objective of 100 % once something failed. */
  readonly consumedRatio: Answer<number>;
  /** `1 − consumed`. */
  readonly remainingRatio: Answer<number>;
  /** `allowed − bad`. */
  readonly leftEvents: number;
  /** `remaining · E · W`: time of full outage at average traffic that is left. */
  readonly leftMs: number;
  /** `E · W`. */
  readonly allowedMs: number;
  /** True where the window is not full yet and its traffic is an expectation. */
  readonly isEstimated: boolean;
}

export interface BudgetFacts {
  readonly objective: Objective;
  readonly window: TimeWindow;
  readonly badEvents: number;
  readonly totalEvents: number;
  /** Events expected in the whole window; equal to `totalEvents` where the window is full. */
  readonly expectedEvents: number;
}

/**
 * Remaining share of a budget: `1 − bad / allowed`, never clamped.
 *
 * A budget of zero has no share: 1 while nothing failed, −∞ afterwards, which compares as "below every level". Callers
 * that show it turn it into an absence.
 */
export function remainingShare(badEvents: number, allowedEvents: number): number {
  if (badEvents === 0) {
    return 1;
  }
  return allowedEvents > 0 ? 1 - badEvents / allowedEvents : -Infinity;
}

/** The error budget of a window by the occurrences method (SRE Workbook, "Implementing SLOs"): SLI = Σ good / Σ total. */
export function computeBudget(facts: BudgetFacts): ErrorBudget {
  const { objective, window, badEvents, totalEvents, expectedEvents } = facts;
  const allowedEvents = objective.budgetRatio * expectedEvents;
  const remaining = remainingShare(badEvents, allowedEvents);
  const hasShare = Number.isFinite(remaining);
  const noShare = unknown<number>({ code: 'no-budget', path: 'objective', params: {} });
  const allowedMs = objective.budgetRatio * window.durationMs;
  return {
    sliRatio:
      totalEvents > 0
        ? known((totalEvents - badEvents) / totalEvents)
        : unknown({ code: 'no-traffic', path: 'data', params: {} }),
    badEvents,
    totalEvents,
    expectedEvents,
    allowedEvents,
    consumedRatio: hasShare ? known(1 - remaining) : noShare,
    remainingRatio: hasShare ? known(remaining) : noShare,
    leftEvents: allowedEvents - badEvents,
    leftMs: hasShare ? remaining * allowedMs : -(badEvents / expectedEvents) * window.durationMs,
    allowedMs,
    isEstimated: expectedEvents !== totalEvents,
  };
}
