import { ColumnId, nameOfColumn } from '../../i18n/columnNames';
import { t } from '../../i18n/t';
import { formatDuration } from '../words/format';
import { ShownReport } from '../summary/shownReport';
import { coverageCell, curveCell, methodCell, nameCell, stateCell, windowCell } from './basisCells';
import { leftEventsCell, leftPercentCell, leftTimeCell, sliCell, targetCell } from './budgetCells';
import { burnCell, burnWindowOf } from './burnCells';
import { ageCell, nextCell, sinceCell } from './dateCells';
import { CellFacts, TableCell } from './tableCell';

/** A column as the table shows it. */
export interface TableColumn {
  readonly id: ColumnId;
  readonly title: string;
  /** Numbers stand on the right. */
  readonly isNumeric: boolean;
  /** Its texts are about as wide as each other, and take long to make. */
  readonly isDate: boolean;
  /** Rank among all columns: narrow panels leave out the columns of high rank first. */
  readonly rank: number;
}

/** What each column says of an SLO, those first that narrow panels keep longest. */
const CELLS: Readonly<Record<ColumnId, (facts: CellFacts) => TableCell>> = {
  state: stateCell,
  slo: nameCell,
  leftPercent: leftPercentCell,
  leftTime: leftTimeCell,
  next: nextCell,
  burn1: (facts) => burnCell(facts, 0),
  target: targetCell,
  sli: sliCell,
  since: sinceCell,
  burn2: (facts) => burnCell(facts, 1),
  burn4: (facts) => burnCell(facts, 3),
  burn3: (facts) => burnCell(facts, 2),
  leftEvents: leftEventsCell,
  window: windowCell,
  age: ageCell,
  coverage: coverageCell,
  method: methodCell,
  curve: curveCell,
};

const RANKED: readonly string[] = Object.keys(CELLS);
const DATE_COLUMNS: readonly ColumnId[] = ['next', 'since'];
const TEXT_COLUMNS: readonly ColumnId[] = ['state', 'slo', 'curve', 'window', 'method', ...DATE_COLUMNS];

/** The column's cell for one SLO. */
export function describeCell(column: ColumnId, facts: CellFacts): TableCell {
  return CELLS[column](facts);
}

export function describeColumn(id: ColumnId, shown: readonly ShownReport[]): TableColumn {
  return {
    id,
    title: titleOf(id, shown),
    isNumeric: !TEXT_COLUMNS.includes(id),
    isDate: DATE_COLUMNS.includes(id),
    rank: RANKED.indexOf(id),
  };
}

const BURN_PAIRS: Partial<Record<ColumnId, number>> = { burn1: 0, burn2: 1, burn3: 2, burn4: 3 };

/** Burn rates are named by their window, where all SLOs have the same. */
function titleOf(id: ColumnId, shown: readonly ShownReport[]): string {
  const pair = BURN_PAIRS[id];
  const windowMs = pair === undefined ? undefined : burnWindowOf(shown, pair);
  return windowMs === undefined
    ? nameOfColumn(id)
    : t('table.burn', 'Burn {{window}}', { window: formatDuration(windowMs) });
}
