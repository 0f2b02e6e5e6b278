/** `[startMs, endMs)`. */
export interface Interval {
  startMs: number;
  endMs: number;
}

export function lengthOf({ startMs, endMs }: Interval): number {
  return endMs - startMs;
}

/** How long two intervals overlap; 0 where they do not. */
export function overlapMs(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}

/** What is left of an interval without the holes, in ascending order. */
export function withoutHoles(interval: Interval, holes: Interval[]): Interval[] {
  let left = lengthOf(interval) > 0 ? [interval] : [];
  for (const hole of holes) {
    if (overlapMs(interval, hole) > 0) {
      left = left.flatMap((part) =>
        [
          { startMs: part.startMs, endMs: Math.min(part.endMs, hole.startMs) },
          { startMs: Math.max(part.startMs, hole.endMs), endMs: part.endMs },
        ].filter((rest) => lengthOf(rest) > 0)
      );
    }
  }
  return left;
}

/** The union of the intervals as disjoint ones: each one adds what those before it have not. */
export function unionOf(intervals: Interval[]): Interval[] {
  return intervals.reduce<Interval[]>((union, next) => [...union, ...withoutHoles(next, union)], []);
}

/** How much of an interval is covered by disjoint others. */
export function coveredMs(interval: Interval, disjoint: Interval[]): number {
  return sum(disjoint.map((other) => overlapMs(interval, other)));
}

export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
