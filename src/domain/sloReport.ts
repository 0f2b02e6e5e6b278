import { BudgetingMethod } from './accounting';
import { ErrorBudget } from './budget';
import { BurnDownCurve } from './burnDown';
import { Freshness } from './dataQuality';
import { FreezeStatus } from './freeze/freezeStatus';
import { StatePeriod } from './freeze/replayFreeze';
import { Objective } from './objective';
import { Outlook } from './outlook';
import { Answer, Problem } from './problem';
import { Interval, PlacedWindow, TimeWindow } from './timeWindow';
import { HighestOpenTarget, WhatIfRow } from './whatIf/whatIf';

/** Everything that was computed for an SLO whose data allows it, with its provenance. */
export interface SloEvaluation extends Outlook {
  readonly objective: Objective;
  readonly window: TimeWindow;
  /** The whole window; the end of a calendar period may lie ahead. */
  readonly placed: PlacedWindow;
  /** The window so far; ends at `asOfMs`. */
  readonly interval: Interval;
  readonly asOfMs: number;
  readonly lastDataMs: number;
  readonly freshness: Freshness;
  readonly resolutionMs: number;
  /** Observed share of the window so far. */
  readonly coverageRatio: Answer<number>;
  readonly source: 'buckets' | 'windowed';
  readonly method: BudgetingMethod;
  /** How many buckets exclusions took out, over all the data. */
  readonly removedBuckets: number;
  readonly budget: ErrorBudget;
  readonly anchored: Answer<BurnDownCurve>;
  readonly trailing: Answer<BurnDownCurve>;
  /** States over all that the data tells, oldest first. */
  readonly history: readonly StatePeriod[];
  /** One row for each target that the definition asks about. */
  readonly whatIf: ReadonlyArray<Answer<WhatIfRow>>;
  readonly highestOpenTarget: HighestOpenTarget;
}

/** All answers about one SLO at one instant. Immutable and plain. */
export interface SloReport {
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly status: FreezeStatus;
  readonly evaluation: Answer<SloEvaluation>;
  readonly notices: readonly Problem[];
}
