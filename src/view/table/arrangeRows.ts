import { ColumnId } from '../../i18n/columnNames';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { TableModel, TableRow } from './tableModel';

export interface TableSort {
  readonly column: ColumnId;
  readonly isDescending: boolean;
}

/** Which rows are shown and in which order. */
export interface Arrangement {
  /** By urgency where absent. */
  readonly sort: TableSort | undefined;
  /** All states where empty. */
  readonly states: readonly FreezeState[];
  /** Words that the name or the labels contain, each of them; all rows where empty. */
  readonly text: string;
}

/** The rows that pass, sorted. Rows that are equal stay by urgency, rows whose value is not known stand last either way. */
export function arrangeRows({ rows, columns }: TableModel, { sort, states, text }: Arrangement): TableRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = rows.filter(
    (row) => (states.length === 0 || states.includes(row.state)) && words.every((word) => mentions(row, word))
  );
  const index = columns.findIndex(({ id }) => id === sort?.column);
  return sort && index >= 0
    ? passing.sort((a, b) => compareOrders(a.cells[index].order, b.cells[index].order, sort.isDescending))
    : passing;
}

/** The sort that follows when a column's title is chosen: ascending, descending, then by urgency again. */
export function nextSort(sort: TableSort | undefined, column: ColumnId): TableSort | undefined {
  if (sort?.column !== column) {
    return { column, isDescending: false };
  }
  return sort.isDescending ? undefined : { column, isDescending: true };
}

function mentions({ name, labels }: TableRow, word: string): boolean {
  const labelled = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  return [name, ...labelled].some((text) => text.toLowerCase().includes(word));
}

type Order = number | string | undefined;

function compareOrders(a: Order, b: Order, isDescending: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const ascending = typeof a === 'string' || typeof b === 'string' ? COLLATOR.compare(`${a}`, `${b}`) : compare(a, b);
  return isDescending ? -ascending : ascending;
}

/** `api-2` before `api-10`. */
const COLLATOR = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Not by subtraction: ∞ − ∞ is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
