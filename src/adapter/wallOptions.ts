import { Problem } from '../domain/problem';
import { ErrorBudgetOptions } from '../options/options';
import { CARD_CURVE_CHOICES } from '../options/wallOptions';
import { createOptionReader } from './optionReader';

/** How the options ask for the wall to be. */
export interface ReadWallChoice {
  /** Names of labels; empty for none. */
  readonly groupBy: readonly string[];
  readonly hasCurves: boolean;
  /** An option that cannot be used: its default is taken instead. */
  readonly problems: readonly Problem[];
}

export function readWallChoice(options: ErrorBudgetOptions): ReadWallChoice {
  const read = createOptionReader(options);
  const curve = read.oneOf('cardCurve', CARD_CURVE_CHOICES);
  const problem = read.firstProblem();
  const labels = options.groupBy.split(',').map((label) => label.trim());
  return {
    groupBy: [...new Set(labels)].filter((label) => label !== ''),
    hasCurves: curve === 'on',
    problems: problem ? [problem] : [],
  };
}
