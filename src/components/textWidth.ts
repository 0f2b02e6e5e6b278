import { useSyncExternalStore } from 'react';
import { measureText } from '@grafana/ui';

export const REGULAR = 400;
export const MEDIUM = 500;

const REFERENCE_SIZE = 100;
/** Grafana sets its letters a little wider than the font does, by this share of their size. */
const LETTER_SPACING = 0.011;
/** The page draws a little wider than the canvas measures, and more so digits that are all of one width. */
const DRAWN = 1.02;
const TABULAR = 1.06;
const MOST_REMEMBERED = 4000;

const remembered = new Map<string, number>();
/** How often fonts have arrived: a text that was measured before has been measured in another one. */
let fontsLoaded = 0;

/** Width of a text as the browser draws it, in multiples of its size. */
export function emWidth(text: string, weight = REGULAR): number {
  // Numbers change with each refresh; no digit is wider than a zero, so all of a length need measuring once.
  const zeros = text.replace(/\d/g, '0');
  const key = `${weight} ${zeros}`;
  const known = remembered.get(key);
  if (known !== undefined) {
    return known;
  }
  // Grafana remembers by size what it measured, so each font is measured at a size of its own.
  const size = REFERENCE_SIZE + fontsLoaded;
  const width = measureText(zeros, size, weight).width / size + LETTER_SPACING * (text.length + 1);
  if (remembered.size >= MOST_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(key, width);
  return width;
}

/** How a text is set. */
export interface TextLook {
  /** In pixels. */
  readonly size: number;
  readonly weight?: number;
  /** Its digits are all of one width. */
  readonly isTabular?: boolean;
}

/** Width of a text in pixels, rounded up, with one to spare. */
export function textWidth(text: string, { size, weight, isTabular = false }: TextLook): number {
  return Math.ceil(emWidth(text, weight) * size * (isTabular ? TABULAR : DRAWN)) + 1;
}

/**
 * Draws anew when the browser has loaded a font, because texts have other widths then. What is returned changes with each
 * font: for what is remembered of widths.
 */
export function useFontsLoaded(): number {
  return useSyncExternalStore(subscribe, () => fontsLoaded);
}

const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
  };
}

function forget(): void {
  fontsLoaded++;
  remembered.clear();
  listeners.forEach((tell) => tell());
}

// From the beginning: a font that arrives between a first drawing and its subscription has to count, too. Test environments
// have no fonts.
const { fonts }: { readonly fonts?: FontFaceSet } = document;
fonts?.addEventListener('loadingdone', forget);
