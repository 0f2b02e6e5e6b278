import { Account } from './accounting';
import { ExcludedTime } from './sli/exclusions';
import { SliSeries, firstEndingAfter } from './sli/sliSeries';
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

/** Where the delivered buckets leave the window so far open. */
export function findGaps({ buckets: { series, excluded } }: Account, window: Interval): DataGaps {
  const firstMs = series.length > 0 ? series.startMs[0] : window.endMs;
  return {
    before: firstMs > window.startMs ? { startMs: window.startMs, endMs: Math.min(firstMs, window.endMs) } : undefined,
    missing: openStretches(series, { ...window, startMs: Math.max(window.startMs, firstMs) })
      .flatMap((gap) => outsideExcluded(gap, excluded))
      .filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST_GAP_MS),
    excluded: touchedBy(excluded, window).map(({ startMs, endMs }) => ({
      startMs: Math.max(startMs, window.startMs),
      endMs: Math.min(endMs, window.endMs),
    })),
  };
}

/** The parts of a stretch that no bucket covers. */
function openStretches(series: SliSeries, { startMs, endMs }: Interval): Interval[] {
  const open: Interval[] = [];
  let coveredMs = startMs;
  // Regular buckets leave open only what follows the last of them.
  let i = series.isRegular ? Math.max(0, series.length - 1) : firstEndingAfter(series, startMs);
  for (; i < series.length && series.startMs[i] < endMs; i++) {
    if (series.startMs[i] > coveredMs && !series.isRegular) {
      open.push({ startMs: coveredMs, endMs: series.startMs[i] });
    }
    coveredMs = Math.max(coveredMs, series.endMs[i]);
  }
  return coveredMs < endMs ? [...open, { startMs: coveredMs, endMs }] : open;
}

function outsideExcluded(gap: Interval, excluded: ExcludedTime): Interval[] {
  const parts: Interval[] = [];
  let fromMs = gap.startMs;
  for (const { startMs, endMs } of touchedBy(excluded, gap)) {
    if (startMs > fromMs) {
      parts.push({ startMs: fromMs, endMs: startMs });
    }
    fromMs = endMs;
  }
  return fromMs < gap.endMs ? [...parts, { startMs: fromMs, endMs: gap.endMs }] : parts;
}

/** The excluded stretches that touch an interval, whole. */
function touchedBy(excluded: ExcludedTime, interval: Interval): Interval[] {
  const touched: Interval[] = [];
  excluded.startMs.forEach((startMs, i) => {
    const endMs = excluded.endMs[i];
    if (startMs < interval.endMs && endMs > interval.startMs) {
      touched.push({ startMs, endMs });
    }
  });
  return touched;
}
