import { useEffect, useState } from 'react';
import { useTheme2 } from '@grafana/ui';

export const FONT_SIZE = 14;
export const REGULAR = 400;
export const MEDIUM = 500;

/** Width of a text in a cell, in pixels, by its weight. */
export type TextWidth = (text: string, weight: number) => number;

/**
 * Measures texts as the page draws them; another function once the page has got its fonts, because texts have other widths
 * then. Grafana's `measureText` would remember what it measured before.
 */
export function useTextWidth(): TextWidth {
  const { fontFamily } = useTheme2().typography;
  const [widthOf, setWidthOf] = useState(() => createTextWidth(fontFamily));
  useEffect(() => {
    const { fonts } = document;
    const onLoad = (): void => setWidthOf(() => createTextWidth(fontFamily));
    fonts?.addEventListener('loadingdone', onLoad);
    return () => fonts?.removeEventListener('loadingdone', onLoad);
  }, [fontFamily]);
  return widthOf;
}

/** Digits of one width are wider than the canvas draws them, and the page spaces letters out by a hundredth of their size. */
function createTextWidth(fontFamily: string): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  return (text, weight) => {
    if (!context) {
      return 0;
    }
    context.font = `${weight} ${FONT_SIZE}px ${fontFamily}`;
    return Math.ceil(context.measureText(text).width * 1.06 + 0.011 * FONT_SIZE * text.length) + 1;
  };
}
