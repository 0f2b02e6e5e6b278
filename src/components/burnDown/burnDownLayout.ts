import { BurnDownLayout, BurnDownSpace } from './burnDownSpace';
import { rowsNeeded } from './legendLayout';
import { narrowLayout } from './narrowLayout';
import { LEADING, LINE, clamp } from '../textSizes';
import { fitHeadline } from './wideHeadline';

/** A line of a sentence. */
const TEXT_LINE = 22;
const MIN_CHART_HEIGHT = 70;
const MIN_CHART_WIDTH = 160;
const STACKED_BELOW_WIDTH = 240;
const LADDER_GAP = 24;
const RUNG_HEIGHT = 38;
const LADDER_FRAME = 40;
const MIN_WIDTH_FOR_LADDER_BESIDE = 860;
const MIN_CHART_ABOVE_LADDER = 220;
const TALL_ENOUGH_FOR_TWO_ROWS = 280;

/** What fits, by size alone: the state first, then what is left, then the curve, then further figures, ladder and basis. */
export function burnDownLayout(space: BurnDownSpace): BurnDownLayout {
  const isStacked = space.width < STACKED_BELOW_WIDTH && space.height >= 0.3 * space.width;
  return isStacked ? stackedLayout(space) : wideLayout(space);
}

const NO_LADDER = { ladder: undefined, ladderWidth: 0, ladderHeight: 0 } as const;

function stackedLayout({ width, height, hasChart, widths }: BurnDownSpace): BurnDownLayout {
  const captionWidth = Math.max(0, ...widths.figures.slice(0, 1).map(({ caption }) => caption));
  const hasNote = height >= 130 && width >= 120 && captionWidth <= width;
  const notesHeight = hasNote ? 2 * LINE : 0;
  const canHaveChart = hasChart && width >= MIN_CHART_WIDTH && height >= notesHeight + 70 + MIN_CHART_HEIGHT;
  const textHeight = canHaveChart ? 70 : height - notesHeight;
  const narrow = narrowLayout({ width, height: textHeight, widths });
  const headlineHeight = canHaveChart ? Math.ceil(2 * LEADING * narrow.size + notesHeight) : height;
  return {
    ...narrow,
    ...NO_LADDER,
    isStacked: true,
    stateSize: narrow.size,
    figureSize: narrow.size,
    headlineHeight,
    gap: 0,
    hasNote,
    otherFigures: [],
    lines: 0,
    hasChart: canHaveChart,
    chartWidth: width,
    chartHeight: Math.floor(height - headlineHeight),
    legendRows: 0,
    textLines: 0,
    failureLines: 0,
    hasBasis: false,
  };
}

function wideLayout(space: BurnDownSpace): BurnDownLayout {
  const { width, height, widths } = space;
  const headline = fitHeadline(space);
  const { headlineHeight } = headline;
  const basisHeight = height >= 190 && width >= STACKED_BELOW_WIDTH ? LINE : 0;
  const lines = height >= 250 ? countFitting(widths.lines, width) : 0;
  const areaHeight = height - headlineHeight - basisHeight - (lines > 0 ? LINE : 0);
  const area = areaLayout(space, areaHeight);
  return {
    ...headline,
    ...area,
    isStacked: false,
    lines,
    ...(area.hasChart ? { textLines: 0, failureLines: 0 } : textLayout(space, areaHeight)),
    hasBasis: basisHeight > 0,
  };
}

/** No line of a sentence stays emptier than by the longest of usual words. */
const LONGEST_WORD = 90;
const LEAST_FAILURES = 2;

/** The sentence that stands where the chart would, and below it the list of failures where there is one. */
function textLayout(
  { width, widths, failures }: BurnDownSpace,
  height: number
): Pick<BurnDownLayout, 'textLines' | 'failureLines'> {
  if (height < 3 * LINE) {
    return { textLines: 0, failureLines: 0 };
  }
  const needed = Math.ceil(widths.sentence / Math.max(LONGEST_WORD, width - LONGEST_WORD));
  // A line between them, and one for the titles.
  const room = Math.floor((height - needed * TEXT_LINE) / LINE) - 2;
  return failures > 0 && room >= Math.min(LEAST_FAILURES, failures)
    ? { textLines: needed, failureLines: Math.min(room, failures) }
    : { textLines: Math.floor(height / TEXT_LINE), failureLines: 0 };
}

type AreaLayout = Pick<
  BurnDownLayout,
  'hasChart' | 'chartWidth' | 'chartHeight' | 'legendRows' | 'ladder' | 'ladderWidth' | 'ladderHeight'
>;

/** Chart, legend and ladder in what is left below the headline. */
function areaLayout({ width, hasChart, rungs, legend }: BurnDownSpace, height: number): AreaLayout {
  const ladderHeight = rungs * RUNG_HEIGHT + LADDER_FRAME;
  const isBeside = rungs > 0 && hasChart && width >= MIN_WIDTH_FOR_LADDER_BESIDE && height >= ladderHeight;
  const besideWidth = clamp(0.28 * width, 270, 420);
  const chartWidth = isBeside ? width - besideWidth - LADDER_GAP : width;
  const hasLegend = height >= MIN_CHART_HEIGHT + LINE + 40 && width >= STACKED_BELOW_WIDTH;
  const rowLimit = height >= TALL_ENOUGH_FOR_TWO_ROWS ? 2 : 1;
  const legendRows = hasLegend && hasChart ? rowsNeeded(legend(chartWidth), chartWidth, rowLimit) : 0;
  const besides = height - legendRows * LINE;
  const isBelow = rungs > 0 && !isBeside && besides - ladderHeight >= MIN_CHART_ABOVE_LADDER && width >= 300;
  const chartHeight = Math.floor(besides - (isBelow ? ladderHeight : 0));
  const showsChart = hasChart && chartHeight >= MIN_CHART_HEIGHT && width >= MIN_CHART_WIDTH;
  return {
    hasChart: showsChart,
    chartWidth,
    chartHeight,
    legendRows: showsChart ? legendRows : 0,
    ladder: isBeside ? 'beside' : isBelow ? 'below' : undefined,
    ladderWidth: isBeside ? besideWidth : width,
    ladderHeight: isBeside ? height : ladderHeight,
  };
}

/** How many, from the first on, fit beside each other. */
function countFitting(widths: readonly number[], room: number): number {
  let used = 0;
  const tooMany = widths.findIndex((width) => (used += width) > room);
  return tooMany === -1 ? widths.length : tooMany;
}
