import { SplitWall, isLow, splitWall } from './barPlace';
import { CardForm, CardSize, cardText, formOf } from './cardText';
import { CardUrgency, PlacedSection, WallLayout, WallSpace } from './wallSpace';

const HEADER_HEIGHT = 26;
const SCROLLBAR_WIDTH = 10;
/** What is scrolled is as large as can be read well. */
const SCROLLED: Record<CardForm, CardSize> = {
  card: { width: 190, height: 104 },
  compact: { width: 160, height: 46 },
  chip: { width: 170, height: 24 },
};
export const LEAST_CHIP: CardSize = { width: 124, height: 20 };

/** A card that may be hidden, with its section and its place there. */
export interface Member {
  readonly section: number;
  readonly place: number;
  readonly urgency: CardUrgency;
}

export interface CardWish {
  readonly form: CardForm;
  /** The smallest cards that will do. */
  readonly least: CardSize;
}

/** The number of columns at which the percentage is largest; nothing where cards of that form do not fit. */
export function bestGrid(
  space: WallSpace,
  shown: readonly Member[],
  { form, least }: CardWish
): WallLayout | undefined {
  const counts = countShown(space, shown);
  const gap = gapOf(form);
  const isHiding = shown.length < space.sections.flat().length;
  const split = isHiding ? splitWall(space, gap) : withoutBar(space);
  if (isHiding && !split.bar) {
    return undefined;
  }
  // A panel narrower than a chip holds one column of them.
  const leastWidth = form === 'chip' ? Math.min(least.width, split.area.width) : least.width;
  const mostColumns = Math.min(Math.max(1, ...counts), Math.floor((split.area.width + gap) / (leastWidth + gap)));
  let best: { readonly grid: Grid; readonly score: number } | undefined;
  for (let columns = 1; columns <= mostColumns; columns++) {
    const grid = gridOf({ space, counts, columns, gap, split });
    if (grid.card.height >= least.height && (form === 'chip' || formOf(grid.card) === form)) {
      const score = scoreOf(grid, space, counts);
      best = best && best.score >= score ? best : { grid, score };
    }
  }
  return best && placeAll(space, counts, best.grid);
}

function withoutBar({ width, height }: WallSpace): SplitWall {
  return { area: { width, height }, bar: undefined };
}

interface Grid {
  readonly columns: number;
  readonly gap: number;
  readonly split: SplitWall;
  readonly card: CardSize;
}

interface GridFacts extends Pick<Grid, 'columns' | 'gap' | 'split'> {
  readonly space: WallSpace;
  readonly counts: readonly number[];
}

/** Cards that fill the area in so many columns. */
function gridOf({ space, counts, columns, gap, split }: GridFacts): Grid {
  const { area } = split;
  const rows = rowsOf(counts, columns);
  const empty = counts.filter((count) => count === 0).length;
  const headers = space.hasHeaders ? counts.length * HEADER_HEIGHT + empty * gap : 0;
  const card = {
    width: Math.floor((area.width + gap) / columns) - gap,
    height: Math.floor((area.height - headers + gap) / Math.max(1, rows)) - gap,
  };
  return { columns, gap, split, card };
}

function rowsOf(counts: readonly number[], columns: number): number {
  return counts.reduce((rows, count) => rows + Math.ceil(count / columns), 0);
}

/** The larger the percentage the better; places that stay empty count a little against it. */
function scoreOf({ columns, card }: Grid, space: WallSpace, counts: readonly number[]): number {
  const { valueSize, detailRows, hasName } = cardText(card, space.widths, space.hasCurves);
  const cells = columns * rowsOf(counts, columns);
  const used = counts.reduce((sum, count) => sum + count, 0) / cells;
  return valueSize * (0.8 + 0.2 * used) * (1 + 0.04 * Math.min(2, detailRows)) * (hasName ? 1 : 0.5);
}

/** Cards of one readable size below each other, as many beside each other as there is room for. */
export function scrolledWall(
  space: WallSpace,
  forms: readonly CardForm[],
  { shown, hasBar }: { readonly shown: readonly Member[]; readonly hasBar: boolean }
): WallLayout {
  const formIn = ({ area }: SplitWall): CardForm =>
    forms.find((one) => area.width - SCROLLBAR_WIDTH >= SCROLLED[one].width) ?? 'chip';
  const splitFor = (form: CardForm): SplitWall => (hasBar ? splitWall(space, gapOf(form)) : withoutBar(space));
  const form = formIn(splitFor('chip'));
  const split = splitFor(form);
  const gap = gapOf(form);
  const inner = split.area.width - SCROLLBAR_WIDTH;
  const counts = countShown(space, shown);
  const columns = Math.max(1, Math.min(Math.max(...counts), Math.floor((inner + gap) / (SCROLLED[form].width + gap))));
  const card = {
    width: Math.max(1, Math.floor((inner + gap) / columns) - gap),
    height: isLow(space.height) ? wholeRows(split.area.height, gap) : SCROLLED[form].height,
  };
  return placeAll(space, counts, { columns, gap, card, split });
}

/** Height of chips that fill a low area without cutting one of them. */
function wholeRows(height: number, gap: number): number {
  const rows = Math.max(1, Math.floor((height + gap) / (LEAST_CHIP.height + gap)));
  return Math.max(1, Math.floor((height + gap) / rows) - gap);
}

function placeAll(space: WallSpace, counts: readonly number[], { columns, gap, card, split }: Grid): WallLayout {
  const { area, bar } = split;
  let top = 0;
  const sections = counts.map((count): PlacedSection => {
    const header = space.hasHeaders ? { left: 0, top, width: area.width, height: HEADER_HEIGHT } : undefined;
    const firstTop = top + (header ? HEADER_HEIGHT : 0);
    const cards = Array.from({ length: count }, (_, i) => ({
      left: (i % columns) * (card.width + gap),
      top: firstTop + Math.floor(i / columns) * (card.height + gap),
      ...card,
    }));
    top = firstTop + Math.ceil(count / columns) * (card.height + gap) + (count === 0 ? gap : 0);
    return { header, cards, inSight: cards.filter((one) => one.top + one.height <= area.height).length };
  });
  return {
    text: cardText(card, space.widths, space.hasCurves),
    card,
    sections,
    area,
    contentHeight: Math.max(0, top - gap),
    bar,
    hiddenCount: space.sections.flat().length - counts.reduce((sum, count) => sum + count, 0),
  };
}

function countShown({ sections }: WallSpace, shown: readonly Member[]): number[] {
  const counts = sections.map(() => 0);
  shown.forEach(({ section }) => counts[section]++);
  return counts;
}

function gapOf(form: CardForm): number {
  return form === 'card' ? 8 : form === 'compact' ? 4 : 2;
}
