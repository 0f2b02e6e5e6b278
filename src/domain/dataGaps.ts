import { Account } from './accounting';
import { Stretches, uncoveredParts } from './sli/stretches';
import { Interval } from './timeWindow';

/** Time of the window so far of which no data speaks, each kind disjoint and in ascending order. */
export interface DataGaps {
  /** Before the first data: the service is younger than the window. */
  readonly before: Interval | undefined;
  /** From the first data on neither observed nor excluded; how it counts is the no-data policy's matter. */
  readonly missing: readonly Interval[];
  /** Taken out on purpose, such as planned maintenance. */
  readonly excluded: readonly Interval[];
}

/** Values that each cover a whole window do not tell single gaps. */
export const NO_GAPS: DataGaps = { before: undefined, missing: [], excluded: [] };

/** Shorter gaps are rounding. */
const SHORTEST_GAP_MS = 1;

/** Where the delivered buckets, of which there is one at least, leave the window so far open. */
export function findGaps({ buckets: { series, excluded } }: Account, window: Interval): DataGaps {
  const [firstMs] = series.startMs;
  // Regular buckets leave open only what follows the last of them.
  const openFromMs = series.isRegular ? series.endMs[series.length - 1] : firstMs;
  return {
    before: firstMs > window.startMs ? { startMs: window.startMs, endMs: Math.min(firstMs, window.endMs) } : undefined,
    missing: uncoveredParts({ startMs: Math.max(window.startMs, openFromMs), endMs: window.endMs }, series)
      .flatMap((gap) => uncoveredParts(gap, excluded))
      .filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST_GAP_MS),
    excluded: partsWithin(excluded, window),
  };
}

function partsWithin({ startMs, endMs }: Stretches, window: Interval): Interval[] {
  return Array.from(startMs, (start, i) => ({
    startMs: Math.max(start, window.startMs),
    endMs: Math.min(endMs[i], window.endMs),
  })).filter((part) => part.endMs > part.startMs);
}
