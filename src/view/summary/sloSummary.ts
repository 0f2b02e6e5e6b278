import { FreezeState } from '../../domain/freeze/freezeStatus';
import { Urgency, urgencyOf } from '../../domain/group/urgency';
import { ViewContext } from '../viewContext';
import { Figure } from '../words/figure';
import { describeProblem } from '../words/problems';
import { describeSlo } from '../words/sentence';
import { describeRemaining } from './figures';
import { ShownReport } from './shownReport';
import { SloLink, describeLinks } from './sloLinks';
import { noteOnState, stateWord } from './stateWords';

/** What every view says of an SLO. */
export interface SloSummary {
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly state: FreezeState;
  readonly urgency: Urgency;
  readonly stateWord: string;
  /** Since when, or why the state is not known. */
  readonly stateNote: string;
  /** The remaining budget; absent where nothing could be computed. */
  readonly remaining: Figure | undefined;
  /** One plain sentence that says it all. */
  readonly sentence: string;
  readonly notices: readonly string[];
  /** Where its data links lead; empty where it has none. */
  readonly links: readonly SloLink[];
}

/** The summary of one SLO: cheap enough for hundreds of them. */
export function describeSummary({ report, display, field }: ShownReport, context: ViewContext): SloSummary {
  const { id, name, labels, status, evaluation, notices } = report;
  const { state } = status;
  const word = stateWord({ report, display });
  const remaining = evaluation.known ? describeRemaining(evaluation.value, display, context) : undefined;
  const variables = { name, state, word, remaining: remaining?.value ?? '', labels };
  return {
    id,
    name,
    labels,
    state,
    urgency: urgencyOf(report),
    stateWord: word,
    stateNote: noteOnState(report, context),
    remaining,
    sentence: describeSlo(report, context),
    notices: notices.map((notice) => describeProblem(notice, context)),
    links: field ? describeLinks(field, variables, context) : [],
  };
}
