import { Problem } from '../problem';
import { atLeast, strictlyAbove } from '../tolerance';

/** Rules of *stop on red*. Levels are ratios of the budget, 0.1 = 10 % left. */
export interface FreezePolicy {
  /** Frozen when the remaining budget falls to this level or below. */
  readonly freezeAtRatio: number;
  /** A freeze ends when the remaining budget is back at this level; strictly above it where it equals `freezeAtRatio`. */
  readonly thawAtRatio: number;
  /** Caution when the remaining budget falls to this level or below. */
  readonly cautionAtRatio: number;
  /** How long, in observed time, the budget must stay at the thaw level before a freeze ends. */
  readonly thawHoldMs: number;
  /** Frozen, too, while a fast pair of the burn-rate policy is breached. */
  readonly freezesOnFastBurn: boolean;
  /** Caution when a freeze is forecast within this share of the window. */
  readonly cautionHorizonShare: number;
}

/** Stop on red at 0 %, thaw at 5 %, be careful from 10 % on. */
export const DEFAULT_FREEZE_POLICY: FreezePolicy = {
  freezeAtRatio: 0,
  thawAtRatio: 0.05,
  cautionAtRatio: 0.1,
  thawHoldMs: 0,
  freezesOnFastBurn: false,
  cautionHorizonShare: 0.1,
};

/** True where a freeze may end by the budget that is left. */
export function isAtThawLevel(remaining: number, { freezeAtRatio, thawAtRatio }: FreezePolicy): boolean {
  return thawAtRatio === freezeAtRatio ? strictlyAbove(remaining, thawAtRatio) : atLeast(remaining, thawAtRatio);
}

/** What makes a policy impossible to follow; `undefined` for one that can be. */
export function checkFreezePolicy(policy: FreezePolicy): Problem | undefined {
  const { freezeAtRatio, thawAtRatio, cautionAtRatio, thawHoldMs, cautionHorizonShare } = policy;
  const numbers = { freezeAtRatio, thawAtRatio, cautionAtRatio, thawHoldMs, cautionHorizonShare };
  for (const [setting, given] of Object.entries(numbers)) {
    if (!Number.isFinite(given) || (given < 0 && !setting.endsWith('AtRatio'))) {
      return { code: 'setting-invalid', path: setting, params: { setting, given } };
    }
  }
  if (freezeAtRatio >= 1) {
    return { code: 'freeze-level-too-high', path: 'freezeAtRatio', params: { freezeAtRatio } };
  }
  return thawAtRatio < freezeAtRatio
    ? { code: 'thaw-below-freeze', path: 'thawAtRatio', params: { thawAtRatio, freezeAtRatio } }
    : undefined;
}
