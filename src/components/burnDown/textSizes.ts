/** Height of a line of small text, in pixels. */
export const LINE = 20;
/** Height of a line of text in multiples of its size. */
export const LEADING = 1.15;
/** Below this no letter is readable. */
export const SMALLEST = 8;

/** The largest size up to the wanted one at which a text fits, and the smallest there is where none does. */
export function shrinkToFit(wanted: number, width: number, widthAt: (size: number) => number): number {
  let size = wanted;
  while (size > SMALLEST && widthAt(size) > width) {
    size--;
  }
  return size;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}
