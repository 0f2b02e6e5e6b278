import { Problem } from '../domain/problem';
import { ErrorBudgetOptions, VIEW_CHOICES, ViewChoice } from '../options/options';
import { TableColumnId } from '../options/tableOptions';
import { createOptionReader } from './optionReader';
import { readTableColumns } from './tableOptions';

/** What the options say of the looks; a default where one cannot be used. */
export interface ReadViewChoices {
  readonly view: ViewChoice;
  readonly tableColumns: readonly TableColumnId[];
}

/** What the options say of the looks, and which of them cannot be used in the view that they ask for. */
export function readViewChoices(options: ErrorBudgetOptions): {
  readonly choices: ReadViewChoices;
  readonly problems: readonly Problem[];
} {
  const read = createOptionReader(options);
  const view = read.oneOf('view', VIEW_CHOICES);
  const viewProblem = read.firstProblem();
  const table = readTableColumns(options);
  return {
    choices: { view, tableColumns: table.columns },
    problems: [...(viewProblem ? [viewProblem] : []), ...(view === 'table' ? table.problems : [])],
  };
}
