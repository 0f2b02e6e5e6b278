import { ReviewPage } from '../../view/review/reviewPage';
import { MEDIUM, textWidth } from '../textWidth';

export interface HeaderLayout {
  readonly stateSize: number;
  readonly figureSize: number;
  /** How many figures stand beside the state in one line; the sentence tells the rest. */
  readonly figureCount: number;
  readonly chartHeight: number;
}

interface Space {
  readonly width: number;
  readonly height: number;
}

export const HEADER_GAP = 24;
const CAPTION_SIZE = 12;
const MIN_CHART_HEIGHT = 130;
const MAX_CHART_HEIGHT = 720;
const CHART_SHARE = 0.32;
/** A chart that is higher than this share of its width looks steep. */
const MAX_CHART_RATIO = 0.6;
const MIN_WIDTH_FOR_LARGE = 560;

/** Sizes of the review's first part, for the room that there is. */
export function headerLayout(page: ReviewPage, { width, height }: Space): HeaderLayout {
  const [stateSize, figureSize] = width >= MIN_WIDTH_FOR_LARGE ? [28, 22] : [24, 20];
  // The shape is as wide as the word is high, and stands a third of that apart.
  const state = Math.max(
    textWidth(page.slo.stateWord, { size: stateSize, weight: MEDIUM }) + 1.4 * stateSize,
    textWidth(page.stateNote, { size: CAPTION_SIZE })
  );
  let used = state;
  let figureCount = 0;
  for (const { value, caption } of page.figures) {
    const valueSize = figureCount === 0 ? stateSize : figureSize;
    used +=
      HEADER_GAP +
      Math.max(textWidth(value, { size: valueSize, isTabular: true }), textWidth(caption, { size: CAPTION_SIZE }));
    if (used > width) {
      break;
    }
    figureCount++;
  }
  const chartHeight = Math.min(MAX_CHART_HEIGHT, height * CHART_SHARE, width * MAX_CHART_RATIO);
  return { stateSize, figureSize, figureCount, chartHeight: Math.round(Math.max(MIN_CHART_HEIGHT, chartHeight)) };
}
