import { WallCard } from '../../view/wall/wallCard';
import { CardForm, CardSize, CardText, CardWidths, cardText, formOf } from './cardText';

type CardUrgency = WallCard['urgency'];

export interface WallSpace {
  readonly width: number;
  readonly height: number;
  /** Cards of each section, the most urgent first. */
  readonly sections: ReadonlyArray<readonly CardUrgency[]>;
  /** A line with the group's name stands above each section. */
  readonly hasHeaders: boolean;
  readonly widths: CardWidths;
  readonly hasCurves: boolean;
  /** Somebody asked for all cards. */
  readonly showsAll: boolean;
}

export interface Rect extends CardSize {
  readonly left: number;
  readonly top: number;
}

export interface PlacedSection {
  readonly header: Rect | undefined;
  /** Of the first cards; those beyond are not shown. */
  readonly cards: readonly Rect[];
}

export interface WallLayout {
  readonly text: CardText;
  readonly card: CardSize;
  readonly sections: readonly PlacedSection[];
  /** Height of the area with the cards; what is higher is scrolled. */
  readonly areaHeight: number;
  readonly contentHeight: number;
  /** Height of the line that tells of cards that are not shown, or brings them out of sight again; 0 without one. */
  readonly barHeight: number;
  readonly hiddenCount: number;
}

export const BAR_HEIGHT = 26;
const HEADER_HEIGHT = 26;
const SCROLLBAR_WIDTH = 10;
/** Rather smaller cards than calm ones out of sight, where fewer than this would be left. */
const FEW_CARDS = 6;
const FROM_AFAR = { width: 160, height: 108 };
const LEAST: Record<CardForm, CardSize> = {
  card: { width: 120, height: 84 },
  compact: { width: 150, height: 42 },
  chip: { width: 124, height: 20 },
};
/** What is scrolled is as large as can be read well. */
const SCROLLED: Record<CardForm, CardSize> = {
  card: { width: 190, height: 104 },
  compact: { width: 160, height: 46 },
  chip: { width: 170, height: 24 },
};
const FORMS: readonly CardForm[] = ['card', 'compact', 'chip'];

/**
 * Where each card stands. All cards at a readable size where they fit; else open ones go out of sight first, then those
 * that need care and those not known; the cards shrink to chips before a burning or frozen SLO would be hidden, and scroll
 * where even chips do not fit.
 */
export function layoutWall(space: WallSpace): WallLayout {
  const order = hidingOrder(space.sections);
  const hasRoomForBar = space.height >= 3 * BAR_HEIGHT;
  if (space.showsAll) {
    return scrolledWall(space, FORMS, { shown: order, hasBar: hasRoomForBar });
  }
  if (!hasRoomForBar) {
    const layouts = FORMS.map((form) => bestGrid(space, order, { form, least: LEAST[form] }));
    return layouts.find(Boolean) ?? scrolledWall(space, ['chip'], { shown: order, hasBar: false });
  }
  const open = order.filter(({ urgency }) => urgency === 'open').length;
  const hideable = order.filter(({ urgency }) => urgency !== 'burning' && urgency !== 'frozen').length;
  const tries: Hiding[] = FORMS.flatMap((form) => [
    { form, least: LEAST[form], mayHide: 0, leastShown: 0 },
    // What is worth hiding others for shall be seen from afar, where possible.
    ...(form === 'card' ? [{ form, least: FROM_AFAR, mayHide: open, leastShown: FEW_CARDS }] : []),
    { form, least: LEAST[form], mayHide: open, leastShown: form === 'chip' ? 1 : FEW_CARDS },
  ]);
  for (const hiding of [...tries, { form: 'chip' as const, least: LEAST.chip, mayHide: hideable, leastShown: 1 }]) {
    const layout = hideLeast(space, order, hiding);
    if (layout) {
      return layout;
    }
  }
  return scrolledWall(space, ['chip'], { shown: order.slice(hideable), hasBar: hideable > 0 });
}

/** A card that may be hidden, with the section that it is in. */
interface Member {
  readonly section: number;
  readonly urgency: CardUrgency;
}

const URGENCIES: readonly CardUrgency[] = ['open', 'caution', 'unknown', 'frozen', 'burning'];

/** All cards in the order in which they are hidden: the least urgent first, of those the last ones. */
function hidingOrder(sections: WallSpace['sections']): Member[] {
  const members = sections
    .flatMap((urgencies, section) => urgencies.map((urgency) => ({ section, urgency })))
    .reverse();
  return members.sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}

interface CardWish {
  readonly form: CardForm;
  /** The smallest cards that will do. */
  readonly least: CardSize;
}

interface Hiding extends CardWish {
  /** How many may be hidden, as long as so many are shown. */
  readonly mayHide: number;
  readonly leastShown: number;
}

/** Hides as few cards as let the others fit in a form; nothing where too many would have to go. */
function hideLeast(space: WallSpace, order: readonly Member[], hiding: Hiding): WallLayout | undefined {
  const most = Math.min(hiding.mayHide, Math.max(0, order.length - hiding.leastShown));
  const fit = (hidden: number): WallLayout | undefined => bestGrid(space, order.slice(hidden), hiding);
  let best = fit(most);
  let [low, high] = [0, most];
  while (best && low < high) {
    const middle = (low + high) >> 1;
    const layout = fit(middle);
    best = layout ?? best;
    [low, high] = layout ? [low, middle] : [middle + 1, high];
  }
  return best;
}

/** The number of columns at which the percentage is largest; nothing where cards of that form do not fit. */
function bestGrid(space: WallSpace, shown: readonly Member[], { form, least }: CardWish): WallLayout | undefined {
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

interface Scrolled {
  readonly shown: readonly Member[];
  readonly hasBar: boolean;
}

/** Cards of one readable size below each other, as many beside each other as there is room for. */
function scrolledWall(space: WallSpace, forms: readonly CardForm[], { shown, hasBar }: Scrolled): WallLayout {
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
