export interface BurnDownSpace {
  readonly width: number;
  readonly height: number;
  readonly hasChart: boolean;
  readonly widths: HeadlineWidths;
}

/** How wide the headline's texts are, in pixels; sizes are font sizes. */
export interface HeadlineWidths {
  /** The state's shape and word. */
  readonly state: (size: number) => number;
  /** Since when. */
  readonly note: number;
  /** Each figure with its caption, the remaining budget first; empty where nothing could be computed. */
  readonly figures: readonly FigureWidth[];
}

export interface FigureWidth {
  readonly value: (size: number) => number;
  readonly caption: number;
}

export interface BurnDownLayout {
  /** State above the remaining budget, both centred: for narrow panels. */
  readonly isStacked: boolean;
  readonly stateSize: number;
  readonly figureSize: number;
  readonly headlineHeight: number;
  /** Space between the headline's parts. */
  readonly gap: number;
  /** Since when, and the captions of the figures. */
  readonly hasNote: boolean;
  /** How many figures stand beside the remaining budget. */
  readonly otherFigures: number;
  readonly hasChart: boolean;
  readonly chartHeight: number;
  /** The sentence stands where the chart would: there is none, but there is room. */
  readonly hasText: boolean;
  readonly hasBasis: boolean;
}

const LINE = 20;
/** Height of a line of text in multiples of its size. */
const LEADING = 1.15;
const MIN_CHART_HEIGHT = 70;
const MIN_CHART_WIDTH = 160;
const STACKED_BELOW_WIDTH = 240;
/** A longer note than this is cut rather than a figure left out. */
const MAX_NOTE_WIDTH = 260;

/** What fits, by size alone: the state first, then what is left, then the curve, then further figures and the basis. */
export function burnDownLayout(space: BurnDownSpace): BurnDownLayout {
  const isStacked = space.width < STACKED_BELOW_WIDTH && space.height >= 0.3 * space.width;
  return isStacked ? stackedLayout(space) : wideLayout(space);
}

function stackedLayout({ width, height, hasChart, widths }: BurnDownSpace): BurnDownLayout {
  const captionWidth = Math.max(0, ...widths.figures.slice(0, 1).map(({ caption }) => caption));
  const hasNote = height >= 130 && width >= 120 && captionWidth <= width;
  const notesHeight = hasNote ? 2 * LINE : 0;
  const canHaveChart = hasChart && width >= MIN_CHART_WIDTH && height >= notesHeight + 70 + LINE + MIN_CHART_HEIGHT;
  const textHeight = canHaveChart ? 70 : height - notesHeight;
  const wanted = clamp(Math.min(width / 5.5, textHeight / (2 * LEADING) - 1), 8, 36);
  const value = widths.figures.at(0)?.value ?? (() => 0);
  const stateSize = shrinkToFit(wanted, width, (size) => Math.max(widths.state(size), value(size)));
  const headlineHeight = canHaveChart ? Math.ceil(2 * LEADING * stateSize + notesHeight) : height;
  return {
    isStacked: true,
    stateSize,
    figureSize: stateSize,
    headlineHeight,
    gap: 0,
    hasNote,
    otherFigures: 0,
    hasChart: canHaveChart,
    chartHeight: Math.floor(height - headlineHeight - LINE),
    hasText: false,
    hasBasis: false,
  };
}

function wideLayout({ width, height, hasChart, widths }: BurnDownSpace): BurnDownLayout {
  const hasNote = height >= 46 && width >= 160;
  const bySpace = hasNote ? Math.min(width / 14, Math.max(20, height / 8)) : Math.min(width / 9, height / LEADING - 1);
  const [first, ...others] = widths.figures;
  const gapOf = (size: number): number => (hasNote ? 32 : Math.round(size / 2));
  const stateSize = shrinkToFit(
    clamp(bySpace, 8, 34),
    width,
    (size) => widths.state(size) + (first ? gapOf(size) + widthOf(first, size, hasNote) : 0)
  );
  const figureSize = Math.max(14, Math.round(stateSize * 0.76));
  const headlineHeight = Math.min(
    height,
    Math.ceil(LEADING * stateSize + (hasNote ? LINE : 0)) + (height > 120 ? 6 : 0)
  );
  const basisHeight = height >= 190 && width >= STACKED_BELOW_WIDTH ? LINE : 0;
  const chartHeight = Math.floor(height - headlineHeight - LINE - basisHeight);
  const showsChart = hasChart && chartHeight >= MIN_CHART_HEIGHT && width >= MIN_CHART_WIDTH;
  const gap = gapOf(stateSize);
  const stateWidth = Math.max(widths.state(stateSize), hasNote ? Math.min(widths.note, MAX_NOTE_WIDTH) : 0);
  const taken = stateWidth + (first ? gap + widthOf(first, stateSize, hasNote) : 0);
  const otherWidths = others.map((figure) => gap + widthOf(figure, figureSize, true));
  return {
    isStacked: false,
    stateSize,
    figureSize,
    headlineHeight,
    gap,
    hasNote,
    otherFigures: hasNote ? countFitting(otherWidths, width - taken) : 0,
    hasChart: showsChart,
    chartHeight,
    hasText: !showsChart && height - headlineHeight - basisHeight >= 3 * LINE,
    hasBasis: basisHeight > 0,
  };
}

function widthOf({ value, caption }: FigureWidth, size: number, hasCaption: boolean): number {
  return Math.max(value(size), hasCaption ? caption : 0);
}

/** How many, from the first on, fit beside each other. */
function countFitting(widths: readonly number[], room: number): number {
  let used = 0;
  const tooMany = widths.findIndex((width) => (used += width) > room);
  return tooMany === -1 ? widths.length : tooMany;
}

/** The largest size up to the wanted one at which a text fits, and the smallest there is where none does. */
function shrinkToFit(wanted: number, width: number, widthAt: (size: number) => number): number {
  let size = wanted;
  while (size > SMALLEST && widthAt(size) > width) {
    size--;
  }
  return size;
}

const SMALLEST = 8;

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}
