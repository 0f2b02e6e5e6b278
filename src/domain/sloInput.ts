import { AccountingRules } from './accounting';
import { BurnPolicy } from './burn/burnPolicy';
import { FreezePolicy } from './freeze/freezePolicy';
import { IncidentRules } from './incidents/findIncidents';
import { Objective } from './objective';
import { Answer, Problem } from './problem';
import { SliData } from './sli/sliData';
import { Interval, TimeWindow } from './timeWindow';

/** What was agreed. */
export interface SloDefinition {
  readonly objective: Objective;
  readonly window: TimeWindow;
  readonly accounting: AccountingRules;
  readonly freezePolicy: FreezePolicy;
  readonly burnPolicy: BurnPolicy;
  readonly incidentRules: IncidentRules;
  /** Targets (ratios) for which the what-if is answered. */
  readonly whatIfTargets: readonly number[];
  /** Observed share of the window (0..1) below which the data is too thin to tell a state. */
  readonly minCoverageRatio: number;
  /** Share of the window (0..1) that must lie in the data before an estimated budget may freeze. */
  readonly minHistoryRatio: number;
}

/** One SLO, ready to be evaluated: all that the answer depends on, and nothing else. */
export interface SloInput {
  /** Stable over refreshes. */
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly definition: Answer<SloDefinition>;
  readonly data: Answer<SliData>;
  /** Stretches of time that do not count, such as planned maintenance. In any order, overlaps allowed. */
  readonly exclusions: readonly Interval[];
  /** Beginning of the time range that was asked for. */
  readonly rangeStartMs: number;
  /** End of the time range: the only "now" there is. */
  readonly nowMs: number;
  /** What was noticed while reading the data and does not stop the evaluation. */
  readonly notices: readonly Problem[];
}
