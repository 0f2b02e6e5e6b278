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
}
