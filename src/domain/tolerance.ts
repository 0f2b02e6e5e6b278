/** Comparisons with a target, level or threshold treat values this close (relative to 1) as equal. */
export const TOLERANCE = 1e-9;

/** `value ≤ level`, with values within the tolerance taken as equal. */
export function atMost(value: number, level: number): boolean {
  return value <= level + TOLERANCE;
}

/** `value ≥ level`, with values within the tolerance taken as equal. */
export function atLeast(value: number, level: number): boolean {
  return value >= level - TOLERANCE;
}

/** `value > level`, with values within the tolerance taken as equal. */
export function strictlyAbove(value: number, level: number): boolean {
  return value > level + TOLERANCE;
}

/** A ratio to a level passes the level when it is strictly above this. */
export const PASSES_AT = 1 + TOLERANCE;
