import { Problem } from '../domain/problem';
import { ErrorBudgetOptions } from '../options/options';
import { CARD_CURVE_CHOICES } from '../options/wallOptions';
import { createOptionReader } from './optionReader';

/** How the options ask for the wall to be. */
export interface WallOptions {
  /** Names of labels; empty for none. */
  readonly groupBy: readonly string[];
  readonly hasCurves: boolean;
}

export interface ReadWall {
  readonly wall: WallOptions;
  /** An option that cannot be used: its default is taken instead. */
  readonly problems: readonly Problem[];
}

export function readWallOptions(options: ErrorBudgetOptions): ReadWall {
  const read = createOptionReader(options);
  const curve = read.oneOf('cardCurve', CARD_CURVE_CHOICES);
  const problem = read.firstProblem();
  const labels = options.groupBy.split(',').map((label) => label.trim());
  return {
    wall: {
      groupBy: [...new Set(labels)].filter((label) => label !== ''),
      hasCurves: problem !== undefined || curve === 'on',
    },
    problems: problem ? [problem] : [],
  };
}
