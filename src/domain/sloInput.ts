import { AccountingRules } from './accounting';
import { BurnPolicy } from './burn/burnPolicy';
import { Part } from './contribution/contribution';
import { Deploy } from './deploys/deployCosts';
import { FreezePolicy } from './freeze/freezePolicy';
import { Horizons } from './horizons';
import { IncidentRules, NamedStretch } from './incidents/findIncidents';
import { Objective, ObjectiveSteps } from './objective';
import { Answer, Problem } from './problem';
import { Exclusion } from './sli/exclusions';
import { SliData } from './sli/sliData';
import { TimeWindow } from './timeWindow';

/** What was agreed. */
export interface SloDefinition {
  /** The newest one, where it changed. */
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
  readonly horizons: Horizons;
}

/** One SLO, ready to be evaluated: all that the answer depends on, and nothing else. */
export interface SloInput {
  /** Stable over refreshes. */
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly definition: Answer<SloDefinition>;
  readonly data: Answer<SliData>;
  /** Objectives that the data tells, by the instants from which they hold; empty where the definition's holds throughout. */
  readonly objectiveSteps: ObjectiveSteps;
  /** Stretches of time that do not count, such as planned maintenance. In any order, overlaps allowed. */
  readonly exclusions: readonly Exclusion[];
  /** Stretches in which people shipped although it was frozen, as agreed: they stand beside the freeze, they do not end it. */
  readonly exceptions: readonly NamedStretch[];
  /** Names that people gave to incidents. */
  readonly incidentNotes: readonly NamedStretch[];
  readonly deploys: readonly Deploy[];
  /** What else people noted: shown, not judged. */
  readonly remarks: readonly NamedStretch[];
  /** The buckets split by a further label, of which `data` is the pool; empty where they are not. */
  readonly parts: readonly Part[];
  /** Beginning of the time range that was asked for. */
  readonly rangeStartMs: number;
  /** End of the time range: the only "now" there is. */
  readonly nowMs: number;
  /** Where the stretch begins of which a what-if tells apart; the window's start where absent. */
  readonly reviewFromMs?: number;
  /** What was noticed while reading the data and does not stop the evaluation. */
  readonly notices: readonly Problem[];
}

/** An input in which nothing but the SLI itself is told: no notes, deploys, exclusions or parts. */
export const NO_NOTES: Pick<
  SloInput,
  'objectiveSteps' | 'exclusions' | 'exceptions' | 'incidentNotes' | 'deploys' | 'remarks' | 'parts'
> = { objectiveSteps: [], exclusions: [], exceptions: [], incidentNotes: [], deploys: [], remarks: [], parts: [] };
