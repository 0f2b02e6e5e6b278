import { CardSize } from './cardText';
import { Rect } from './wallSpace';

const HEIGHT = 26;
/** On a wall that is too low for a line below the cards, it stands beside them: a few words wide, or a number. */
const LINES_BELOW = 3;
const WORDS_WIDTH = 84;
const NUMBER_WIDTH = 52;
const WIDE_FOR_WORDS = 300;
const LEAST_BESIDE = { width: 80, height: 18 };

export interface SplitWall {
  /** Where the cards stand. */
  readonly area: CardSize;
  /** Where it is told of cards that are out of sight; nothing where there is no room for a word. */
  readonly bar: Rect | undefined;
}

/** Room for the cards, and for what tells of those out of sight: below them, or beside them on a low wall. */
export function splitWall({ width, height }: CardSize, gap: number): SplitWall {
  if (!isLow(height)) {
    const top = height - HEIGHT;
    return { area: { width, height: top - gap }, bar: { left: 0, top, width, height: HEIGHT } };
  }
  if (width < LEAST_BESIDE.width || height < LEAST_BESIDE.height) {
    return { area: { width, height }, bar: undefined };
  }
  const barWidth = width < WIDE_FOR_WORDS ? NUMBER_WIDTH : WORDS_WIDTH;
  const left = width - barWidth;
  return { area: { width: left - gap, height }, bar: { left, top: 0, width: barWidth, height } };
}

/** A wall so low that it tells of cards out of sight beside them, if at all. */
export function isLow(height: number): boolean {
  return height < LINES_BELOW * HEIGHT;
}
