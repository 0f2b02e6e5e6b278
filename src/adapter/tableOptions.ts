import { Problem } from '../domain/problem';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from '../options/options';
import { TABLE_COLUMNS, TableColumnId } from '../options/tableColumns';

export interface ChosenColumns {
  /** In the chosen order, each once; the default ones where none can be used. */
  readonly columns: readonly TableColumnId[];
  /** What is no column. */
  readonly problems: readonly Problem[];
}

/** The table's columns as the options ask for them; what is no column is left out and named. */
export function readTableColumns({ tableColumns }: ErrorBudgetOptions): ChosenColumns {
  const columns = columnsOf(tableColumns);
  const unknown = tableColumns.filter((given) => columnsOf([given]).length === 0);
  return {
    columns: columns.length > 0 ? columns : columnsOf(DEFAULT_OPTIONS.tableColumns),
    problems: unknown.map((given) => ({
      code: 'column-unknown',
      path: 'tableColumns',
      params: { option: 'tableColumns', given, choices: TABLE_COLUMNS },
    })),
  };
}

function columnsOf(names: readonly string[]): TableColumnId[] {
  return [...new Set(names)].flatMap((name) => TABLE_COLUMNS.find((column) => column === name) ?? []);
}
