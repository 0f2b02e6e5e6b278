/** Comparisons with a target, level or threshold treat values within this as equal (definitions, 0). */
const TOLERANCE = 1e-9;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

export function isAtMost(value: number, level: number): boolean {
  return value <= level + TOLERANCE;
}

export function isAtLeast(value: number, level: number): boolean {
  return value >= level - TOLERANCE;
}

/** What bad events cost of a budget: nothing where there are none, infinitely much of a budget of nothing. */
export function costOf(bad: number, allowed: number): number {
  if (bad <= 0) {
    return 0;
  }
  return allowed > 0 ? bad / allowed : Infinity;
}
