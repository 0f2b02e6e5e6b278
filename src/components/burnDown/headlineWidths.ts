import { measureText } from '@grafana/ui';
import { BurnDownModel } from '../../view/burnDown/burnDownModel';
import { HeadlineWidths } from './burnDownLayout';

const CAPTION_SIZE = 12;
const MEDIUM = 500;

/** Measures the headline's texts as the browser draws them. */
export function headlineWidths({ stateWord, stateNote, figures }: BurnDownModel): HeadlineWidths {
  return {
    // The shape is as wide as the word is high, and stands a third of that apart.
    state: (size) => widthOf(stateWord, size, MEDIUM) + 1.4 * size,
    note: widthOf(stateNote, CAPTION_SIZE),
    figures: figures.map(({ value, caption }) => ({
      value: (size) => widthOf(value, size),
      caption: widthOf(caption, CAPTION_SIZE),
    })),
  };
}

/** Rounded up, with a pixel to spare: digits of one width are a little wider than measured. */
function widthOf(text: string, size: number, weight?: number): number {
  return Math.ceil(measureText(text, size, weight).width * 1.02) + 1;
}
