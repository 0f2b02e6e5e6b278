import { HeadlineWidths } from './headlineWidths';
import { LEADING, SMALLEST, clamp, shrinkToFit } from '../textSizes';

export interface NarrowLayout {
  /** The state as shape and word in a row, the one above the other, or one of them alone. */
  readonly badge: 'row' | 'column' | 'word' | 'shape';
  /** The remaining budget stands below. */
  readonly hasRemaining: boolean;
  /** Height of the texts. */
  readonly size: number;
}

export interface NarrowSpace {
  readonly width: number;
  readonly height: number;
  readonly widths: HeadlineWidths;
}

const LARGEST = 36;

/** State and remaining budget below each other, as large as fits; the smaller the space, the less of them, the shape last. */
export function narrowLayout({ width, height, widths }: NarrowSpace): NarrowLayout {
  const value = widths.figures.at(0)?.value ?? (() => 0);
  const wanted = clamp(Math.min(width / 5.5, height / (2 * LEADING) - 1), SMALLEST, LARGEST);
  const size = shrinkToFit(wanted, width, (at) => Math.max(widths.state(at), value(at)));
  const fits = (lines: number, textWidth: number): boolean =>
    lines * LEADING * size <= height && Math.ceil(textWidth) <= width;
  if (fits(2, Math.max(widths.state(size), value(size)))) {
    return { badge: 'row', hasRemaining: true, size };
  }
  const wordWidth = Math.max(widths.word(size), value(size));
  if (fits(3, wordWidth)) {
    return { badge: 'column', hasRemaining: true, size };
  }
  if (fits(2, wordWidth)) {
    return { badge: 'word', hasRemaining: true, size };
  }
  if (fits(2, Math.max(size, value(size)))) {
    return { badge: 'shape', hasRemaining: true, size };
  }
  return { badge: 'shape', hasRemaining: false, size: Math.max(1, Math.min(width, height, LARGEST) * 0.9) };
}
