/** All times are epoch milliseconds, all ratios 0..1. */

/** Events of `[startMs, endMs)`. */
export interface ReferenceCountBucket {
  startMs: number;
  endMs: number;
  bad: number;
  total: number;
}

/** The error ratio of `[startMs, endMs)`; NaN is an idle bucket: observed, no events. */
export interface ReferenceRatioBucket {
  startMs: number;
  endMs: number;
  errorRatio: number;
}

/** `endMs` is undefined where the exclusion is still open. */
export interface ReferenceExclusion {
  startMs: number;
  endMs: number | undefined;
}

/** The objective from `fromMs` on; the first one holds for all earlier time, too. */
export interface ReferenceTarget {
  fromMs: number;
  targetRatio: number;
}

/** `boundariesMs` are the ascending edges of all periods; the period of t is the one with start < t ≤ end. */
export type ReferenceWindow = { kind: 'rolling'; durationMs: number } | { kind: 'calendar'; boundariesMs: number[] };

export type ReferenceMethod = 'occurrences' | 'timeslices' | 'ratioTimeslices';

export type ReferenceNoDataPolicy = 'excluded' | 'countsAsGood' | 'countsAsBad';

export interface ReferenceFreezePolicy {
  freezeAtRatio: number;
  thawAtRatio: number;
  cautionAtRatio: number;
  thawHoldMs: number;
  freezesOnFastBurn: boolean;
  cautionHorizonShare: number;
  forecastLookbackShare: number;
}

export interface ReferenceBurnPair {
  longMs: number;
  shortMs: number;
  budgetShare: number;
  severity: 'page' | 'ticket';
  isFast: boolean;
}

export interface ReferenceIncidentPolicy {
  levelRate: number;
  joinGapMs: number | undefined;
  minCostRatio: number;
}

/** The data, by kind. `parts` split it by a further label; where it is not empty, `buckets` is its pool. */
export type ReferenceData =
  | {
      kind: 'counts';
      buckets: ReferenceCountBucket[];
      parts: Array<{ value: string; buckets: ReferenceCountBucket[] }>;
    }
  | {
      kind: 'ratios';
      buckets: ReferenceRatioBucket[];
      parts: Array<{ value: string; buckets: ReferenceRatioBucket[] }>;
    };

export interface ReferenceSettings {
  nowMs: number;
  rangeStartMs: number;
  exclusions: ReferenceExclusion[];
  targets: ReferenceTarget[];
  window: ReferenceWindow;
  method: ReferenceMethod;
  sliceMs: number;
  sliceTargetRatio: number | undefined;
  noDataPolicy: ReferenceNoDataPolicy;
  freeze: ReferenceFreezePolicy;
  burnPairs: ReferenceBurnPair[];
  incidents: ReferenceIncidentPolicy;
  minCoverageRatio: number;
  minHistoryRatio: number;
  whatIfTargets: number[];
  deploys: Array<{ timeMs: number }>;
  deployHorizonMs: number;
}

export type ReferenceInput = ReferenceData & ReferenceSettings;
