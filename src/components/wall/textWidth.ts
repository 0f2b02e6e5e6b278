import { measureText } from '@grafana/ui';

const REFERENCE_SIZE = 100;
/** Grafana sets its letters a little wider than the font does. */
const LETTER_SPACING = 0.011;
const MOST_REMEMBERED = 4000;
export const MEDIUM = 500;

const remembered = new Map<string, number>();

/** Width of a text as the browser draws it, in multiples of its size. */
export function emWidth(text: string, weight = 400): number {
  // Digits are drawn at one width, which is that of a zero.
  const zeros = text.replace(/[0-9]/g, '0');
  const key = `${weight} ${zeros}`;
  const known = remembered.get(key);
  if (known !== undefined) {
    return known;
  }
  const width = measureText(zeros, REFERENCE_SIZE, weight).width / REFERENCE_SIZE + LETTER_SPACING * (text.length + 1);
  if (remembered.size >= MOST_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(key, width);
  return width;
}
