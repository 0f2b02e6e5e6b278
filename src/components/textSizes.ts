/** Height of a line of small text, in pixels. */
export const LINE = 20;
/** Height of a line of text in multiples of its size. */
export const LEADING = 1.15;
/** Up to this size a line may be lower than its font by less than a pixel and a half, which none of its letters need. */
export const LARGE = 34;
const FONT_HEIGHT = 1.25;

/** Height of a line of text of some size in multiples of it: large letters get all that their font asks for. */
export function leadingOf(size: number): number {
  return size > LARGE ? FONT_HEIGHT : LEADING;
}
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
