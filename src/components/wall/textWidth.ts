import { measureText } from '@grafana/ui';

const REFERENCE_SIZE = 100;
/** Digits of one width are a little wider than measured. */
const TABULAR = 1.03;
const MOST_REMEMBERED = 4000;
export const MEDIUM = 500;

const remembered = new Map<string, number>();

/** Width of a text as the browser draws it, in multiples of its size. */
export function emWidth(text: string, weight = 400): number {
  const key = `${weight} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) {
    return known;
  }
  const width = (measureText(text, REFERENCE_SIZE, weight).width / REFERENCE_SIZE) * TABULAR;
  if (remembered.size >= MOST_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(key, width);
  return width;
}
