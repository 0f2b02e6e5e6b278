import { ColumnId } from '../../i18n/columnNames';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { Urgency, urgencyOf } from '../../domain/group/urgency';
import { SparkModel, describeSpark } from '../burnDown/sparkModel';
import { ShownReport } from '../summary/shownReport';
import { SloLink } from '../summary/sloLinks';
import { describeSummary } from '../summary/sloSummary';
import { describeLate, stateWord } from '../summary/stateWords';
import { ViewContext } from '../viewContext';
import { describeSlo } from '../words/sentence';
import { TableColumn, describeCell, describeColumn } from './columns';
import { leftPercentCell } from './budgetCells';
import { StateCount, countStates } from './stateCounts';
import { TableCell } from './tableCell';

/** One SLO. Words that few rows show, and only once they are seen, are made when they are asked for. */
export interface TableRow {
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly state: FreezeState;
  readonly urgency: Urgency;
  readonly stateWord: string;
  /** That its data is late, and by how much. */
  readonly late: string | undefined;
  readonly sentence: () => string;
  /** Where its data links lead. */
  readonly links: () => readonly SloLink[];
  /** What is left in percent: the one number of a small panel. */
  readonly left: TableCell;
  /** One for each column of the table, in its order. */
  readonly cells: readonly TableCell[];
  /** The burn-down as a small picture; absent where there is no curve. */
  readonly spark: () => SparkModel | undefined;
}

/** One row an SLO, the most urgent first. */
export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The states that there are, each with the number of its rows. */
  readonly states: readonly StateCount[];
}

/** @param shown the most urgent first */
export function describeTable(
  shown: readonly ShownReport[],
  columns: readonly ColumnId[],
  context: ViewContext
): TableModel {
  const rows = shown.map((one) => describeRow(one, columns, context));
  return { columns: columns.map((id) => describeColumn(id, shown)), rows, states: countStates(rows) };
}

/** About two points for each pixel of the widest picture. */
const SPARK_POINTS = 300;

function describeRow(shown: ShownReport, columns: readonly ColumnId[], context: ViewContext): TableRow {
  const { report } = shown;
  const { evaluation } = report;
  const facts = { shown, context };
  return {
    id: report.id,
    name: report.name,
    labels: report.labels,
    state: report.status.state,
    urgency: urgencyOf(report),
    stateWord: stateWord(shown),
    late: describeLate(report).at(0),
    sentence: () => describeSlo(report, context),
    links: once(() => describeSummary(shown, context).links),
    left: leftPercentCell(facts),
    cells: columns.map((column) => describeCell(column, facts)),
    spark: once(() => (evaluation.known ? describeSpark(evaluation.value, SPARK_POINTS) : undefined)),
  };
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: compute() }).value;
}
