import { BudgetingMethod } from './accounting';
import { ErrorBudget } from './budget';
import { BurnDownCurve } from './burnDown';
import { DataGaps } from './dataGaps';
import { Freshness } from './dataQuality';
import { FreezeStatus } from './freeze/freezeStatus';
import { StatePeriod } from './freeze/replayFreeze';
import { NamedStretch } from './incidents/findIncidents';
import { Objective, ObjectiveSteps } from './objective';
import { Outlook } from './outlook';
import { Answer, Problem } from './problem';
import { Interval, PlacedWindow, TimeWindow } from './timeWindow';
import { HighestOpenTarget } from './whatIf/highestOpenTarget';
import { WhatIfRow } from './whatIf/whatIf';

/** What planned exclusions took out of the window. */
export interface ExclusionEffect {
  readonly removedBuckets: number;
  /** Excluded time within the window. */
  readonly excludedMs: number;
  /** Remaining budget if nothing had been excluded. */
  readonly remainingWithoutRatio: Answer<number>;
}

/** Everything that was computed for an SLO whose data allows it, with its provenance. */
export interface SloEvaluation extends Outlook {
  /** The newest one, where it changed. */
  readonly objective: Objective;
  /** The objectives that held within the window, each from its instant on; empty where one held throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  readonly window: TimeWindow;
  /** The whole window; the end of a calendar period may lie ahead. */
  readonly placed: PlacedWindow;
  /** The window so far; ends at `asOfMs`. */
  readonly interval: Interval;
  readonly asOfMs: number;
  readonly lastDataMs: number;
  readonly freshness: Freshness;
  /** How long before now the data ends; negative where it reaches beyond now. */
  readonly silentMs: number;
  readonly resolutionMs: number;
  /** Observed share of the window so far. */
  readonly coverageRatio: Answer<number>;
  /** Time of the window so far of which no data speaks. */
  readonly gaps: DataGaps;
  readonly source: 'buckets' | 'windowed';
  readonly method: BudgetingMethod;
  /** Absent where nothing was excluded. */
  readonly exclusions: ExclusionEffect | undefined;
  readonly budget: ErrorBudget;
  readonly anchored: Answer<BurnDownCurve>;
  readonly trailing: Answer<BurnDownCurve>;
  /** States over all that the data tells, oldest first. */
  readonly history: readonly StatePeriod[];
  /** From here on every instant looks back over a whole window: before it, no freeze only means that none is proven. */
  readonly historyKnownFromMs: number | undefined;
  /** Until when a freeze that began before the data may have lasted; absent where there can have been none. */
  readonly earlierFreezeUntilMs: number | undefined;
  /** Agreed exceptions that touch the time since the freeze began, or the window. */
  readonly exceptions: readonly NamedStretch[];
  /** One row for each target that the definition asks about. */
  readonly whatIf: ReadonlyArray<Answer<WhatIfRow>>;
  readonly highestOpenTarget: Answer<HighestOpenTarget>;
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
