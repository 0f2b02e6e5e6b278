import { Problem } from '../domain/problem';
import { ErrorBudgetOptions, VIEW_CHOICES, ViewChoice } from '../options/options';
import { TableColumnId } from '../options/tableColumns';
import { createOptionReader } from './optionReader';
import { readTableColumns } from './tableOptions';
import { WallOptions, readWallOptions } from './wallOptions';

/** What the options say of the looks; a default where one cannot be used. */
export interface ReadViewChoices {
  readonly view: ViewChoice;
  readonly tableColumns: readonly TableColumnId[];
  readonly wall: WallOptions;
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
  const wall = readWallOptions(options);
  return {
    choices: { view, tableColumns: table.columns, wall: wall.wall },
    problems: [...(viewProblem ? [viewProblem] : []), ...wall.problems, ...(view === 'table' ? table.problems : [])],
  };
}
