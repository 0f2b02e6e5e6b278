/** Where each row begins, in pixels from the first; one more for the end of the last. */
export function rowTops(heights: readonly number[]): number[] {
  const tops = [0];
  heights.forEach((height, i) => tops.push(tops[i] + height));
  return tops;
}

/** A row that is drawn, and how much empty space stands for the rows before it that are not. */
export interface DrawnRow {
  readonly index: number;
  readonly gapBefore: number;
}

export interface DrawnRows {
  readonly rows: readonly DrawnRow[];
  readonly gapAfter: number;
}

export interface Viewport {
  readonly top: number;
  readonly height: number;
  /** A row that is drawn wherever it lies, because it holds the focus. */
  readonly keep: number | undefined;
}

/** Drawn beyond either edge, so that a little scrolling shows no empty rows. */
const OVERSCAN = 8;

/** Only rows in view are drawn, and the one to keep. */
export function drawnRows(tops: readonly number[], { top, height, keep }: Viewport): DrawnRows {
  const count = tops.length - 1;
  // Rows that have gone may leave the viewport below the last one.
  const first = Math.max(0, Math.min(rowAt(tops, top), count - 1) - OVERSCAN);
  const last = Math.min(count - 1, rowAt(tops, top + height) + OVERSCAN);
  const inView = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const indices = keep === undefined || keep >= count || (keep >= first && keep <= last) ? inView : [...inView, keep];
  let end = 0;
  const rows = indices
    .sort((a, b) => a - b)
    .map((index) => {
      const gapBefore = tops[index] - end;
      end = tops[index + 1];
      return { index, gapBefore };
    });
  return { rows, gapAfter: tops[count] - end };
}

/** The row at a distance from the first: halves until one is left. */
function rowAt(tops: readonly number[], distance: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (tops[middle] <= distance) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A stretch of rows, in pixels from the first. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Scrolls no more than is needed to bring a stretch into view; where it is higher than the view, its beginning. */
export function revealStretch(scroller: HTMLElement, { top, bottom }: Stretch, viewHeight: number): void {
  scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, bottom - viewHeight));
}
