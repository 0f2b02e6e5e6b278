import { FreezeState } from '../../domain/freeze/freezeStatus';
import { Urgency } from '../../domain/group/urgency';
import { SparkModel, describeSpark } from '../burnDown/sparkModel';
import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { shortStateWord } from '../summary/stateWords';
import { ViewContext } from '../viewContext';
import { CardLine, describeLines } from './cardLines';

/** One SLO on the wall: what can be read from five metres away, and what stands below it. */
export interface WallCard {
  readonly id: string;
  readonly name: string;
  readonly labels: SloSummary['labels'];
  readonly state: FreezeState;
  readonly urgency: Urgency;
  readonly stateWord: string;
  /** In fewer letters, where that does not fit; the same word where there is no shorter one. */
  readonly shortStateWord: string;
  /** What is left, in percent; the text for an absent value where it is not known. */
  readonly value: string;
  /** False where the value stands for an absent one. */
  readonly hasValue: boolean;
  /** Of what the percentage is; empty where there is none. */
  readonly caption: string;
  /** The most important first. */
  readonly lines: readonly CardLine[];
  readonly sentence: string;
  readonly spark: SparkModel | undefined;
}

/** Enough for a small curve, and few enough to compare and draw for hundreds of cards. */
const SPARK_POINTS = 100;

export function describeCard(shown: ShownReport, context: ViewContext, hasCurve: boolean): WallCard {
  const { id, name, labels, state, urgency, stateWord, remaining, sentence } = describeSummary(shown, context);
  const { evaluation } = shown.report;
  return {
    id,
    name,
    labels,
    state,
    urgency,
    stateWord,
    shortStateWord: shortStateWord(shown),
    value: remaining?.value ?? shown.display.noValue ?? '–',
    hasValue: remaining !== undefined,
    caption: remaining?.caption ?? '',
    lines: describeLines(shown.report, context),
    sentence,
    spark: hasCurve && evaluation.known ? describeSpark(evaluation.value, SPARK_POINTS) : undefined,
  };
}
