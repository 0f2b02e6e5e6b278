import { measureText } from '@grafana/ui';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';

const CAPTION_SIZE = 12;
const MEDIUM = 500;
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
}

export interface FigureWidth {
  readonly value: (size: number) => number;
  readonly caption: number;
}

/** Measures the headline's texts as the browser draws them. */
export function headlineWidths({ stateWord, stateNote, figures, lines }: BurnDownModel): HeadlineWidths {
  return {
    // The shape is as wide as the word is high, and stands a third of that apart.
    state: (size) => widthOf(stateWord, size, MEDIUM) + 1.4 * size,
    word: (size) => widthOf(stateWord, size, MEDIUM),
    note: widthOf(stateNote, CAPTION_SIZE),
    figures: figures.map(({ value, caption }) => ({
      value: (size) => widthOf(value, size),
      caption: widthOf(caption, CAPTION_SIZE),
    })),
    lines: lines.map(({ value }) => smallTextWidth(value) + LINE_GAP),
  };
}

/** Width of a caption or a legend's name. */
export function smallTextWidth(text: string): number {
  return widthOf(text, CAPTION_SIZE);
}

/** The page spaces letters out by this share of their size, which the canvas does not. */
const SPACING = 0.011;

/** Rounded up, with a pixel to spare: digits of one width are a little wider than measured. */
function widthOf(text: string, size: number, weight?: number): number {
  return Math.ceil(measureText(text, size, weight).width * 1.02 + SPACING * size * text.length) + 1;
}
