import { useSyncExternalStore } from 'react';
import { measureText } from '@grafana/ui';

const REFERENCE_SIZE = 100;
/** Grafana sets its letters a little wider than the font does. */
const LETTER_SPACING = 0.011;
const MOST_REMEMBERED = 4000;
export const MEDIUM = 500;

const remembered = new Map<string, number>();
/** How often fonts have arrived: a text that was measured before has been measured in another one. */
let fontsLoaded = 0;

/** Width of a text as the browser draws it, in multiples of its size. */
export function emWidth(text: string, weight = 400): number {
  const key = `${weight} ${text}`;
  const known = remembered.get(key);
  if (known !== undefined) {
    return known;
  }
  // Grafana remembers by size what it measured, so each font is measured at a size of its own.
  const size = REFERENCE_SIZE + fontsLoaded;
  const width = measureText(text, size, weight).width / size + LETTER_SPACING * (text.length + 1);
  if (remembered.size >= MOST_REMEMBERED) {
    remembered.clear();
  }
  remembered.set(key, width);
  return width;
}

/** Changes when widths must be measured anew, because the browser has loaded a font. */
export function useFontsLoaded(): number {
  return useSyncExternalStore(subscribe, () => fontsLoaded);
}

function subscribe(onChange: () => void): () => void {
  const forget = (): void => {
    fontsLoaded++;
    remembered.clear();
    onChange();
  };
  // Test environments have no fonts.
  const { fonts }: { readonly fonts?: FontFaceSet } = document;
  fonts?.addEventListener('loadingdone', forget);
  return () => fonts?.removeEventListener('loadingdone', forget);
}
