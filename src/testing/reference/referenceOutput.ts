import { type ReferenceMethod } from './referenceInput';
import { type Interval } from './referenceIntervals';

/** Why a burn rate is absent: finer than the data, nothing observed in the lookback, or a budget of nothing. */
export type ReferenceAbsence = 'finer' | 'not-observed' | 'no-budget';

export type ReferenceRate = number | ReferenceAbsence;

export interface ReferencePoint {
  timeMs: number;
  remaining: number;
}

export type ReferenceVerdict = 'breached' | 'recovering' | 'increasing' | 'acceptable';

export interface ReferencePairResult {
  thresholdRate: number;
  long: ReferenceRate;
  short: ReferenceRate;
  /** undefined where one of the two rates is absent. */
  verdict: ReferenceVerdict | undefined;
  isUnreachable: boolean;
}

/** An instant, or that it has come already, or that it does not come within one window (this period). */
export type ReferenceMoment = number | 'already' | 'never';

export type ReferenceForecast =
  | {
      known: true;
      burnRate: number;
      lookbackMs: number;
      freezesOn: ReferenceMoment;
      runsOutOn: ReferenceMoment;
      thawsEarliest: ReferenceMoment;
      thawsAtPace: ReferenceMoment;
    }
  | { known: false; why: ReferenceAbsence; lookbackMs: number };

export type ReferenceReplayState = 'open' | 'caution' | 'frozen';

export type ReferenceState = ReferenceReplayState | 'unknown';

export interface ReferenceRun {
  state: ReferenceReplayState;
  startMs: number;
  endMs: number;
  isStartKnown: boolean;
}

export type ReferenceCautionReason = 'remaining' | 'burning' | 'forecast' | 'too-early';

export interface ReferenceIncident {
  startMs: number;
  endMs: number;
  isCut: boolean;
  bad: number;
  costRatio: number;
  isMissingData: boolean;
  isMajor: boolean;
}

/** `[startMs, endMs)` is the part of the deploy's window that lies in the SLO's. */
export interface ReferenceDeploy {
  timeMs: number;
  startMs: number;
  endMs: number;
  bad: number;
  costRatio: number;
}

/** `value` is undefined for what missing data cost. */
export interface ReferenceContribution {
  value: string | undefined;
  bad: number;
  costRatio: number;
}

export interface ReferenceWhatIfRow {
  targetRatio: number;
  remaining: number;
  lowest: number;
  freezes: number;
  frozenMs: number;
}

export interface ReferenceUnknown {
  known: false;
  why: 'no-data' | 'range-too-short';
}

/** Events are slices for the slice methods: one slice of `sliceLengthMs` weighs 1. */
export interface ReferenceReport {
  known: true;
  asOfMs: number;
  freshness: 'current' | 'stale' | 'silent';
  resolutionMs: number;
  /** undefined for occurrences. */
  sliceLengthMs: number | undefined;
  /** The evaluated part of the window: from its start to `asOfMs`. */
  interval: Interval;
  window: Interval;
  method: ReferenceMethod;
  bad: number;
  total: number;
  expected: number;
  allowed: number;
  sliRatio: number;
  remainingRatio: number;
  /** NaN where nothing is expected. */
  effectiveTargetRatio: number;
  leftMs: number;
  allowedMs: number;
  excludedMs: number;
  isEstimated: boolean;
  coverageRatio: number;
  isTooEarly: boolean;
  anchored: ReferencePoint[];
  trailing: ReferencePoint[];
  burnRate: (windowMs: number) => ReferenceRate;
  pairs: ReferencePairResult[];
  forecast: ReferenceForecast;
  /** undefined where the last hour was not observed. */
  outageCostRatio: number | undefined;
  history: ReferenceRun[];
  knownFromMs: number | undefined;
  cautionReasons: ReferenceCautionReason[];
  state: ReferenceState;
  incidents: ReferenceIncident[];
  background: number;
  deploys: ReferenceDeploy[];
  contributions: ReferenceContribution[];
  whatIf: ReferenceWhatIfRow[];
  highestOpenTarget: number;
}

export type ReferenceOutput = ReferenceUnknown | ReferenceReport;
