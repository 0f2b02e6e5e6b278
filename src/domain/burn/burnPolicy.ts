import { DAY_MS, HOUR_MS, MINUTE_MS } from '../timeWindow';

/** A long and a short window that fire together: the long one says that it matters, the short one that it goes on. */
export interface BurnPair {
  readonly longMs: number;
  readonly shortMs: number;
  /** Share of the budget that is gone when the long window has burned at the threshold all along. */
  readonly budgetShare: number;
  readonly severity: 'page' | 'ticket';
  /** A fast pair may freeze by itself, where the freeze policy says so. */
  readonly isFast: boolean;
}

/** A multi-window, multi-burn-rate policy for SLOs of one window length. */
export interface BurnPolicy {
  readonly id: 'workbook' | 'pyrra';
  /** Where the numbers are published. */
  readonly source: string;
  readonly pairs: readonly BurnPair[];
}

/** Burn rate above which a pair's window passes: budget share × W / long window. */
export function thresholdOf({ budgetShare, longMs }: BurnPair, windowMs: number): number {
  return (budgetShare * windowMs) / longMs;
}

/**
 * 14.4, 6, 3 and 1 for 30 days; for another window length the same shares of the budget in the same time, hence 13.44,
 * 5.6, 2.8 and 0.93 for 28 days.
 */
export const WORKBOOK_POLICY: BurnPolicy = {
  id: 'workbook',
  source: 'The Site Reliability Workbook, chapter 5, "Alerting on SLOs", table 5-8',
  pairs: [
    { longMs: HOUR_MS, shortMs: 5 * MINUTE_MS, budgetShare: 0.02, severity: 'page', isFast: true },
    { longMs: 6 * HOUR_MS, shortMs: 30 * MINUTE_MS, budgetShare: 0.05, severity: 'page', isFast: false },
    { longMs: DAY_MS, shortMs: 2 * HOUR_MS, budgetShare: 0.1, severity: 'ticket', isFast: false },
    { longMs: 3 * DAY_MS, shortMs: 6 * HOUR_MS, budgetShare: 0.1, severity: 'ticket', isFast: false },
  ],
};

/** Fixed factors 14, 7, 2 and 1; the windows scale with the SLO's window and are 1 h, 6 h, 1 d and 4 d for four weeks. */
export function pyrraPolicy(windowMs: number): BurnPolicy {
  const pair = (factor: number, [long, short]: [number, number], isFast: boolean): BurnPair => {
    const longMs = roundToMinute(windowMs / long);
    return {
      longMs,
      shortMs: roundToMinute(windowMs / short),
      budgetShare: (factor * longMs) / windowMs,
      severity: factor > 2 ? 'page' : 'ticket',
      isFast,
    };
  };
  return {
    id: 'pyrra',
    source: 'Pyrra, slo package, multi burn rate windows',
    pairs: [
      pair(14, [28 * 24, 28 * 24 * 12], true),
      pair(7, [28 * 4, 28 * 48], false),
      pair(2, [28, 28 * 12], false),
      pair(1, [7, 28 * 4], false),
    ],
  };
}

function roundToMinute(ms: number): number {
  return Math.max(MINUTE_MS, Math.round(ms / MINUTE_MS) * MINUTE_MS);
}
