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
  // Asked most of all; looking up Math costs more than all the rest in a simulated browser.
  const startMs = a.startMs > b.startMs ? a.startMs : b.startMs;
  const endMs = a.endMs < b.endMs ? a.endMs : b.endMs;
  return endMs > startMs ? endMs - startMs : 0;
}

/** What is left of an interval without the holes, in ascending order. */
export function withoutHoles(interval: Interval, holes: Interval[]): Interval[] {
  const left: Interval[] = [];
  let doneMs = interval.startMs;
  const inside = holes.filter((hole) => overlapMs(interval, hole) > 0).sort((a, b) => a.startMs - b.startMs);
  for (const hole of inside) {
    if (hole.startMs > doneMs) {
      left.push({ startMs: doneMs, endMs: hole.startMs });
    }
    doneMs = Math.max(doneMs, hole.endMs);
  }
  return doneMs < interval.endMs ? [...left, { startMs: doneMs, endMs: interval.endMs }] : left;
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
