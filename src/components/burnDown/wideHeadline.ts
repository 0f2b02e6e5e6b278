import { BurnDownLayout, BurnDownSpace } from './burnDownSpace';
import { FigureWidth } from './headlineWidths';
import { LARGE, LEADING, LINE, clamp, leadingOf, shrinkToFit } from '../textSizes';

/** A longer note than this is cut rather than a figure left out. */
const MAX_NOTE_WIDTH = 260;
const FIGURE_GAP = 32;
/** A headline is `LARGE` beside a chart on a screen; on one that hangs on a wall it grows with the height. */
const LARGEST = 96;
const SHARE_OF_HEIGHT = 1 / 16;

export type HeadlineLayout = Pick<
  BurnDownLayout,
  'badge' | 'hasRemaining' | 'stateSize' | 'figureSize' | 'headlineHeight' | 'gap' | 'hasNote' | 'otherFigures'
>;

/** State and figures in one row: the state and what is left as large as fits, then as many further figures as have room. */
export function fitHeadline({ width, height, widths }: BurnDownSpace): HeadlineLayout {
  const hasNote = height >= 46 && width >= 160;
  const bySpace = hasNote ? Math.min(width / 14, Math.max(20, height / 8)) : Math.min(width / 9, height / LEADING - 1);
  const [first, ...others] = widths.figures;
  const gapOf = (size: number): number => (hasNote ? Math.max(FIGURE_GAP, size * 0.6) : Math.round(size / 2));
  const rowWidth = (size: number): number =>
    widths.state(size) + (first ? gapOf(size) + widthOf(first, size, hasNote) : 0);
  const stateSize = shrinkToFit(clamp(bySpace, 8, clamp(height * SHARE_OF_HEIGHT, LARGE, LARGEST)), width, rowWidth);
  const figureSize = Math.max(14, Math.round(stateSize * 0.76));
  const gap = gapOf(stateSize);
  const stateWidth = Math.max(widths.state(stateSize), hasNote ? Math.min(widths.note, MAX_NOTE_WIDTH) : 0);
  const taken = stateWidth + (first ? gap + widthOf(first, stateSize, hasNote) : 0);
  const otherWidths = others.map((figure) => gap + widthOf(figure, figureSize, true));
  const isTiny = LEADING * stateSize > height || widths.state(stateSize) > width;
  return {
    badge: isTiny ? 'shape' : 'row',
    hasRemaining: !isTiny && rowWidth(stateSize) <= width,
    stateSize: isTiny ? Math.max(1, Math.min(width, height)) : stateSize,
    figureSize,
    headlineHeight: Math.min(
      height,
      Math.ceil(leadingOf(stateSize) * stateSize + (hasNote ? LINE : 0)) + (height > 120 ? 6 : 0)
    ),
    gap,
    hasNote,
    otherFigures: hasNote ? fitting(otherWidths, width - taken) : [],
  };
}

function widthOf({ value, caption }: FigureWidth, size: number, hasCaption: boolean): number {
  return Math.max(value(size), hasCaption ? caption : 0);
}

/** Places of those that fit beside each other, the first before the later; one that is too wide leaves its room to others. */
function fitting(widths: readonly number[], room: number): number[] {
  let left = room;
  return widths.flatMap((width, i) => {
    if (width > left) {
      return [];
    }
    left -= width;
    return [i];
  });
}
