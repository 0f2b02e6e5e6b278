import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { MEDIUM, textWidth } from '../textWidth';

const CAPTION_SIZE = 12;
const TEXT_SIZE = 14;
/** Between two sentences. */
const LINE_GAP = 16;

/** How wide the headline's texts are, in pixels; sizes are font sizes. */
export interface HeadlineWidths {
  /** The state's shape and word. */
  readonly state: (size: number) => number;
  readonly word: (size: number) => number;
  /** Since when. */
  readonly note: number;
  /** Each figure with its caption, the remaining budget first; empty where nothing could be computed. */
  readonly figures: readonly FigureWidth[];
  /** The sentences below, each with the gap after it. */
  readonly lines: readonly number[];
  /** The sentence that stands where the chart would. */
  readonly sentence: number;
}

export interface FigureWidth {
  readonly value: (size: number) => number;
  readonly caption: number;
}

/** Measures the headline's texts as the browser draws them. */
export function headlineWidths(slo: BurnDownModel): HeadlineWidths {
  const { stateWord, stateNote, figures, lines, sentence } = slo;
  return {
    // The shape is as wide as the word is high, and stands a third of that apart.
    state: (size) => textWidth(stateWord, { size, weight: MEDIUM }) + 1.4 * size,
    word: (size) => textWidth(stateWord, { size, weight: MEDIUM }),
    note: smallTextWidth(stateNote),
    figures: figures.map(({ value, caption }) => ({
      value: (size) => textWidth(value, { size, isTabular: true }),
      caption: smallTextWidth(caption),
    })),
    lines: lines.map(({ value }) => smallTextWidth(value) + LINE_GAP),
    sentence: textWidth(sentence, { size: TEXT_SIZE }),
  };
}

/** Width of a caption or a legend's name. */
export function smallTextWidth(text: string): number {
  return textWidth(text, { size: CAPTION_SIZE });
}
