import { CardForm, CardSize, cardText, formOf } from './cardText';
import { CardUrgency, PlacedSection, WallLayout, WallSpace } from './wallSpace';

export const BAR_HEIGHT = 26;
const HEADER_HEIGHT = 26;
const SCROLLBAR_WIDTH = 10;
/** What is scrolled is as large as can be read well. */
const SCROLLED: Record<CardForm, CardSize> = {
  card: { width: 190, height: 104 },
  compact: { width: 160, height: 46 },
  chip: { width: 170, height: 24 },
};
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
  const barHeight = isHiding ? BAR_HEIGHT : 0;
  const areaHeight = space.height - barHeight - (isHiding ? gap : 0);
  // A panel narrower than a chip holds one column of them.
  const leastWidth = form === 'chip' ? Math.min(least.width, space.width) : least.width;
  const mostColumns = Math.min(Math.max(1, ...counts), Math.floor((space.width + gap) / (leastWidth + gap)));
  let best: { readonly grid: Grid; readonly score: number } | undefined;
  for (let columns = 1; columns <= mostColumns; columns++) {
    const grid = gridOf({ space, counts, columns, gap, areaHeight });
    if (grid.card.height >= least.height && (form === 'chip' || formOf(grid.card) === form)) {
      const score = scoreOf(grid, space, counts);
      best = best && best.score >= score ? best : { grid, score };
    }
  }
  return best && placeAll(space, counts, { ...best.grid, areaHeight, barHeight });
}

interface Grid {
  readonly columns: number;
  readonly gap: number;
  readonly card: CardSize;
}

interface GridFacts {
  readonly space: WallSpace;
  readonly counts: readonly number[];
  readonly columns: number;
  readonly gap: number;
  readonly areaHeight: number;
}

/** Cards that fill the area in so many columns. */
function gridOf({ space, counts, columns, gap, areaHeight }: GridFacts): Grid {
  const rows = rowsOf(counts, columns);
  const empty = counts.filter((count) => count === 0).length;
  const headers = space.hasHeaders ? counts.length * HEADER_HEIGHT + empty * gap : 0;
  const card = {
    width: Math.floor((space.width + gap) / columns) - gap,
    height: Math.floor((areaHeight - headers + gap) / Math.max(1, rows)) - gap,
  };
  return { columns, gap, card };
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

export interface Scrolled {
  readonly shown: readonly Member[];
  readonly hasBar: boolean;
}

/** Cards of one readable size below each other, as many beside each other as there is room for. */
export function scrolledWall(space: WallSpace, forms: readonly CardForm[], { shown, hasBar }: Scrolled): WallLayout {
  const inner = space.width - SCROLLBAR_WIDTH;
  const form = forms.find((one) => inner >= SCROLLED[one].width) ?? 'chip';
  const gap = gapOf(form);
  const counts = countShown(space, shown);
  const columns = Math.max(1, Math.min(Math.max(...counts), Math.floor((inner + gap) / (SCROLLED[form].width + gap))));
  const barHeight = hasBar ? BAR_HEIGHT : 0;
  const areaHeight = Math.max(1, space.height - barHeight);
  const card = {
    width: Math.max(1, Math.floor((inner + gap) / columns) - gap),
    height: Math.min(SCROLLED[form].height, areaHeight),
  };
  return placeAll(space, counts, { columns, gap, card, barHeight, areaHeight });
}

function placeAll(
  space: WallSpace,
  counts: readonly number[],
  grid: Grid & { readonly areaHeight: number; readonly barHeight: number }
): WallLayout {
  const { columns, gap, card, areaHeight, barHeight } = grid;
  let top = 0;
  const sections = counts.map((count): PlacedSection => {
    const header = space.hasHeaders ? { left: 0, top, width: space.width, height: HEADER_HEIGHT } : undefined;
    const firstTop = top + (header ? HEADER_HEIGHT : 0);
    const cards = Array.from({ length: count }, (_, i) => ({
      left: (i % columns) * (card.width + gap),
      top: firstTop + Math.floor(i / columns) * (card.height + gap),
      ...card,
    }));
    top = firstTop + Math.ceil(count / columns) * (card.height + gap) + (count === 0 ? gap : 0);
    return { header, cards };
  });
  return {
    text: cardText(card, space.widths, space.hasCurves),
    card,
    sections,
    areaHeight,
    contentHeight: Math.max(0, top - gap),
    barHeight,
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
