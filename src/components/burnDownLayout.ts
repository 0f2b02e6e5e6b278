export interface BurnDownSpace {
  readonly width: number;
  readonly height: number;
  /** Number of figures that could be shown, the remaining budget included. */
  readonly figures: number;
  readonly hasChart: boolean;
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
const FIGURE_WIDTH = 190;
/** Width of the state and the remaining budget. */
const HEADLINE_WIDTH = 400;

/** What fits, by size alone: the state first, then what is left, then the curve, then further figures and the basis. */
export function burnDownLayout(space: BurnDownSpace): BurnDownLayout {
  const isStacked = space.width < STACKED_BELOW_WIDTH && space.height >= 0.3 * space.width;
  return isStacked ? stackedLayout(space) : wideLayout(space);
}

function stackedLayout({ width, height, hasChart }: BurnDownSpace): BurnDownLayout {
  const hasNote = height >= 130 && width >= 120;
  const notesHeight = hasNote ? 2 * LINE : 0;
  const canHaveChart = hasChart && width >= MIN_CHART_WIDTH && height >= notesHeight + 70 + LINE + MIN_CHART_HEIGHT;
  const textHeight = canHaveChart ? 70 : height - notesHeight;
  const stateSize = clamp(Math.min(width / 5.5, textHeight / (2 * LEADING) - 1), 8, 36);
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

function wideLayout({ width, height, figures, hasChart }: BurnDownSpace): BurnDownLayout {
  const hasNote = height >= 46 && width >= 160;
  const bySpace = hasNote ? Math.min(width / 14, Math.max(20, height / 8)) : Math.min(width / 9, height / LEADING - 1);
  const stateSize = clamp(bySpace, 8, 34);
  const headlineHeight = Math.min(
    height,
    Math.ceil(LEADING * stateSize + (hasNote ? LINE : 0)) + (height > 120 ? 6 : 0)
  );
  const basisHeight = height >= 190 && width >= STACKED_BELOW_WIDTH ? LINE : 0;
  const chartHeight = Math.floor(height - headlineHeight - LINE - basisHeight);
  const showsChart = hasChart && chartHeight >= MIN_CHART_HEIGHT && width >= MIN_CHART_WIDTH;
  const free = Math.floor((width - HEADLINE_WIDTH) / FIGURE_WIDTH);
  return {
    isStacked: false,
    stateSize,
    figureSize: Math.max(14, Math.round(stateSize * 0.76)),
    headlineHeight,
    gap: hasNote ? 32 : Math.round(stateSize / 2),
    hasNote,
    otherFigures: hasNote ? clamp(free, 0, Math.max(0, figures - 1)) : 0,
    hasChart: showsChart,
    chartHeight,
    hasText: !showsChart && height - headlineHeight - basisHeight >= 3 * LINE,
    hasBasis: basisHeight > 0,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}
