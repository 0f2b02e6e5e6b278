import { type ReferenceCountBucket, type ReferenceInput, type ReferenceSettings } from './referenceInput';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant without meaning of its own: 2026-01-01T00:00Z. */
export const START = Date.UTC(2026, 0, 1);

type Row = [bad: number, total: number];

/** Adjoining count buckets of one length from `startMs` on. */
export function countBuckets(rows: Row[], lengthMs: number, startMs = START): ReferenceCountBucket[] {
  return rows.map(([bad, total], index) => ({
    startMs: startMs + index * lengthMs,
    endMs: startMs + (index + 1) * lengthMs,
    bad,
    total,
  }));
}

/** A rolling window that the buckets fill, judged at the end of the last one; whatever does not matter is quiet. */
export function aReferenceInput(
  buckets: ReferenceCountBucket[],
  settings: Partial<ReferenceSettings> = {}
): ReferenceInput {
  const starts = buckets.map(({ startMs }) => startMs);
  const ends = buckets.map(({ endMs }) => endMs);
  const startMs = Math.min(...starts);
  const nowMs = Math.max(...ends);
  return {
    kind: 'counts',
    buckets,
    parts: [],
    nowMs,
    rangeStartMs: startMs,
    exclusions: [],
    targets: [{ fromMs: START, targetRatio: 0.999 }],
    window: { kind: 'rolling', durationMs: nowMs - startMs },
    method: 'occurrences',
    sliceMs: MINUTE,
    sliceTargetRatio: undefined,
    noDataPolicy: 'excluded',
    freeze: {
      freezeAtRatio: 0,
      thawAtRatio: 0.05,
      cautionAtRatio: 0.1,
      thawHoldMs: 0,
      freezesOnFastBurn: false,
      cautionHorizonShare: 0.1,
      forecastLookbackShare: 0.1,
    },
    burnPairs: [],
    incidents: { levelRate: 1, joinGapMs: undefined, minCostRatio: 0.01 },
    minCoverageRatio: 0.5,
    minHistoryRatio: 0.25,
    whatIfTargets: [],
    deploys: [],
    deployHorizonMs: DAY,
    ...settings,
  };
}

/** One target for all time. */
export function target(targetRatio: number): Pick<ReferenceInput, 'targets'> {
  return { targets: [{ fromMs: START, targetRatio }] };
}

/** Ten equal buckets, of which the first is as bad as asked. */
export function tenBuckets(bad: number, total: number, lengthMs: number): ReferenceCountBucket[] {
  return countBuckets(
    Array.from({ length: 10 }, (_, index) => [index === 0 ? bad : 0, total / 10]),
    lengthMs
  );
}
