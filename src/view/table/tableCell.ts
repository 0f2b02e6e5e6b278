import { FieldConfig } from '@grafana/data';
import { SloEvaluation } from '../../domain/sloReport';
import { Answer, Problem } from '../../domain/problem';
import { describeProblem } from '../words/problems';
import { ShownReport } from '../summary/shownReport';
import { ViewContext } from '../viewContext';

/** Beyond its text: a burn-rate pair that is breached, a budget that is overspent. */
export type CellMark = 'breached' | 'overspent';

/** What stands in one column of one row. Texts are made when they are asked for: of hundreds of rows, a few are seen. */
export interface TableCell {
  /** What the column is sorted by; absent where it is not known. A date that is not in sight is ∞. */
  readonly order: number | string | undefined;
  readonly text: () => string;
  /** Lines that say how it came about, or why it is not known. */
  readonly how: () => readonly string[];
  readonly mark?: CellMark;
}

/** What a cell is made of. */
export interface CellFacts {
  readonly shown: ShownReport;
  readonly context: ViewContext;
}

/** A cell that needs an evaluation; where there is none, the text for an absent value and the reason. */
export function evaluatedCell(
  { shown, context }: CellFacts,
  describe: (evaluation: SloEvaluation) => TableCell
): TableCell {
  const { evaluation } = shown.report;
  return evaluation.known ? describe(evaluation.value) : absentCell(shown.display, evaluation.why, context);
}

/** A cell for an answer that may be absent. */
export function answerCell<T>(
  answer: Answer<T>,
  { shown, context }: CellFacts,
  describe: (value: T) => TableCell
): TableCell {
  return answer.known ? describe(answer.value) : absentCell(shown.display, answer.why, context);
}

function absentCell(display: FieldConfig, why: Problem, context: ViewContext): TableCell {
  return { order: undefined, text: () => textOfAbsent(display), how: () => [describeProblem(why, context)] };
}

/** What stands where there is no value: the standard option, else a dash. */
export function textOfAbsent({ noValue }: FieldConfig): string {
  return noValue ?? '–';
}
