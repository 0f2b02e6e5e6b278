import { measureText } from '@grafana/ui';
import { ReviewPage } from '../../view/review/reviewPage';

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
    measure(page.slo.stateWord, stateSize) + 1.4 * stateSize,
    measure(page.stateNote, CAPTION_SIZE)
  );
  let used = state;
  let figureCount = 0;
  for (const { value, caption } of page.figures) {
    const valueSize = figureCount === 0 ? stateSize : figureSize;
    used += HEADER_GAP + Math.max(measure(value, valueSize), measure(caption, CAPTION_SIZE));
    if (used > width) {
      break;
    }
    figureCount++;
  }
  const chartHeight = Math.min(MAX_CHART_HEIGHT, height * CHART_SHARE, width * MAX_CHART_RATIO);
  return { stateSize, figureSize, figureCount, chartHeight: Math.round(Math.max(MIN_CHART_HEIGHT, chartHeight)) };
}

/** Rounded up, with a little to spare: digits of one width are wider than measured. */
function measure(text: string, size: number): number {
  return Math.ceil(measureText(text, size, 500).width * 1.02) + 1;
}
