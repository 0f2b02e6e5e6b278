import { Answer, known, unknown } from '../domain/problem';
import { ErrorBudgetOptions, VIEW_CHOICES, ViewChoice } from '../options/options';
import { createOptionReader } from './optionReader';

/** The view that the options ask for. */
export function readViewChoice(options: ErrorBudgetOptions): Answer<ViewChoice> {
  const read = createOptionReader(options);
  const choice = read.oneOf('view', VIEW_CHOICES);
  const problem = read.firstProblem();
  return problem ? unknown(problem) : known(choice);
}
