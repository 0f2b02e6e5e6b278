import { Objective } from './objective';
import { Answer, known, unknown } from './problem';

/** What a budget counts: events, or milliseconds of slices. */
export type BudgetUnit = 'events' | 'sliceMs';

/** What may fail in a window, what did, and what is left. Negative amounts are an overspent budget; nothing is clamped. */
export interface ErrorBudget {
  /** What the amounts below count. */
  readonly unit: BudgetUnit;
  /** Good share of what was counted so far, 0..1. Absent where nothing was. */
  readonly sliRatio: Answer<number>;
  readonly bad: number;
  readonly total: number;
  /** What is expected in the whole window; `total` where the window is full. */
  readonly expected: number;
  /** `E · expected`: how much may be bad in the window; where the target changed, each part by its own `E`. */
  readonly allowed: number;
  /** `1 − allowed / expected`: the newest target, or what targets that changed in the window come to. */
  readonly effectiveTargetRatio: number;
  /** `bad / allowed`. Absent at an objective of 100 % once something failed. */
  readonly consumedRatio: Answer<number>;
  /** `1 − consumed`. */
  readonly remainingRatio: Answer<number>;
  /** `allowed − bad`. */
  readonly left: number;
  /** `remaining · E · (W − excluded)`: time of full outage that is left; at average traffic where events are counted. */
  readonly leftMs: number;
  /** `E · (W − excluded)`. */
  readonly allowedMs: number;
  /** `W − excluded`. */
  readonly countedMs: number;
  /** True where part of the amounts is an expectation: a window that is not full yet, or missing time that counts. */
  readonly isEstimated: boolean;
}

export interface BudgetFacts {
  readonly unit: BudgetUnit;
  readonly objective: Objective;
  /** Length of the whole window. */
  readonly windowMs: number;
  /** Time within the window that counts on neither side because it was excluded. */
  readonly excludedMs: number;
  readonly bad: number;
  readonly total: number;
  /** What is expected in the whole window; equal to `total` where the window is full. */
  readonly expected: number;
  /** How much of it may be bad, where the target changed; `E · expected` where absent. */
  readonly allowed: number | undefined;
  readonly isEstimated: boolean;
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

/** The error budget of a window from its sums (SRE Workbook, "Implementing SLOs"): SLI = Σ good / Σ total. */
export function computeBudget(facts: BudgetFacts): ErrorBudget {
  const { unit, windowMs, excludedMs, bad, total, expected, isEstimated } = facts;
  const { targetRatio, budgetRatio } = effectiveObjective(facts);
  const allowed = facts.allowed ?? budgetRatio * expected;
  const remaining = remainingShare(bad, allowed);
  const hasShare = Number.isFinite(remaining);
  const noShare = unknown<number>({ code: 'no-budget', path: 'objective', params: {} });
  const countedMs = windowMs - excludedMs;
  const allowedMs = budgetRatio * countedMs;
  return {
    unit,
    sliRatio: total > 0 ? known((total - bad) / total) : unknown({ code: 'no-traffic', path: 'data', params: {} }),
    bad,
    total,
    expected,
    allowed,
    effectiveTargetRatio: targetRatio,
    consumedRatio: hasShare ? known(1 - remaining) : noShare,
    remainingRatio: hasShare ? known(remaining) : noShare,
    left: allowed - bad,
    leftMs: hasShare ? remaining * allowedMs : -(bad / expected) * countedMs,
    allowedMs,
    countedMs,
    isEstimated,
  };
}

function effectiveObjective({ objective, expected, allowed }: BudgetFacts): Objective {
  if (allowed === undefined || expected === 0) {
    return objective;
  }
  return { targetRatio: 1 - allowed / expected, budgetRatio: allowed / expected };
}
