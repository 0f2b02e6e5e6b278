import { Objective } from './objective';
import { Answer, known, unknown } from './problem';
import { TimeWindow } from './timeWindow';

/** What may fail in a window, what did, and what is left. Negative amounts are an overspent budget; nothing is clamped. */
export interface ErrorBudget {
  /** Good events per event so far, 0..1. Absent without traffic. */
  readonly sliRatio: Answer<number>;
  readonly bad: number;
  readonly total: number;
  /** Events expected in the whole window; `total` where the window is full. */
  readonly expected: number;
  /** `E · expected`: how many events may be bad in the window. */
  readonly allowed: number;
  /** `bad / allowed`. Absent at an objective of 100 % once something failed. */
  readonly consumedRatio: Answer<number>;
  /** `1 − consumed`. */
  readonly remainingRatio: Answer<number>;
  /** `allowed − bad`. */
  readonly left: number;
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
  readonly bad: number;
  readonly total: number;
  /** Events expected in the whole window; equal to `total` where the window is full. */
  readonly expected: number;
}

/**
 * Remaining share of a budget: `1 − bad / allowed`, never clamped.
 *
 * A budget of zero has no share: 1 while nothing failed, −∞ afterwards, which compares as "below every level". Callers
 * that show it turn it into an absence.
 */
export function remainingShare(bad: number, allowed: number): number {
  if (bad === 0) {
    return 1;
  }
  return allowed > 0 ? 1 - bad / allowed : -Infinity;
}

/** The error budget of a window by the occurrences method (SRE Workbook, "Implementing SLOs"): SLI = Σ good / Σ total. */
export function computeBudget(facts: BudgetFacts): ErrorBudget {
  const { objective, window, bad, total, expected } = facts;
  const allowed = objective.budgetRatio * expected;
  const remaining = remainingShare(bad, allowed);
  const hasShare = Number.isFinite(remaining);
  const noShare = unknown<number>({ code: 'no-budget', path: 'objective', params: {} });
  const allowedMs = objective.budgetRatio * window.durationMs;
  return {
    sliRatio:
      total > 0
        ? known((total - bad) / total)
        : unknown({ code: 'no-traffic', path: 'data', params: {} }),
    bad,
    total,
    expected,
    allowed,
    consumedRatio: hasShare ? known(1 - remaining) : noShare,
    remainingRatio: hasShare ? known(remaining) : noShare,
    left: allowed - bad,
    leftMs: hasShare ? remaining * allowedMs : -(bad / expected) * window.durationMs,
    allowedMs,
    isEstimated: expected !== total,
  };
}
