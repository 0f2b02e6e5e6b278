export interface BurnDownSpace {
  readonly width: number;
  readonly height: number;
  /** Number of figures that could be shown, the remaining budget included. */
  readonly figures: number;
  readonly hasChart: boolean;
}

export interface BurnDownLayout {
  readonly isStacked: boolean;
  readonly stateSize: number;
  readonly figureSize: number;
  readonly headlineHeight: number;
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
const MIN_CHART_HEIGHT = 70;
const FIGURE_WIDTH = 190;

/** What fits, by size alone: the state first, then what is left, then the curve, then further figures and the basis. */
export function burnDownLayout({ width, height, figures, hasChart }: BurnDownSpace): BurnDownLayout {
  const isStacked = width < 240 && height >= 0.35 * width;
  const isTiny = height < 2.6 * LINE || width < 160;
  const stateSize = fitState(width, height, isStacked || isTiny);
  const hasNote = !isTiny && height >= stateSize * 1.2 + LINE;
  const headlineHeight = isStacked
    ? Math.min(height, stateSize * 2.4 + (hasNote ? 2 * LINE : 0))
    : Math.min(height, stateSize * 1.2 + (hasNote ? LINE : 0) + 4);
  const basisHeight = height >= 190 && width >= 240 ? LINE : 0;
  const chartHeight = Math.floor(height - headlineHeight - LINE - basisHeight);
  const showsChart = hasChart && chartHeight >= MIN_CHART_HEIGHT && width >= 160;
  return {
    isStacked,
    stateSize,
    figureSize: Math.max(14, Math.round(stateSize * 0.72)),
    headlineHeight: isStacked && !showsChart ? height : headlineHeight,
    hasNote,
    otherFigures:
      hasNote && !isStacked ? Math.max(0, Math.min(figures - 1, Math.floor((width - 420) / FIGURE_WIDTH))) : 0,
    hasChart: showsChart,
    chartHeight,
    hasText: !showsChart && !isStacked && height - headlineHeight >= 3 * LINE,
    hasBasis: basisHeight > 0,
  };
}

/** The state word is as large as the space allows, between small print and a headline. */
function fitState(width: number, height: number, isAlone: boolean): number {
  const byWidth = isAlone ? width / 5.5 : width / 16;
  const byHeight = isAlone ? height / 2.6 : height / 7;
  return Math.round(Math.max(11, Math.min(byWidth, Math.max(byHeight, isAlone ? 0 : 18), 36)));
}
