import { useEffect, useState } from 'react';
import { useTheme2 } from '@grafana/ui';

export const FONT_SIZE = 14;
export const REGULAR = 400;
export const MEDIUM = 500;

/** How a text is drawn: its weight, and whether its digits are all of one width. */
export interface TextLook {
  readonly weight: number;
  readonly isTabular: boolean;
}

/** Width of a text in a cell, in pixels. */
export type TextWidth = (text: string, look: TextLook) => number;

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

/** Digits of one width are wider than those that the canvas draws. */
const TABULAR = 1.06;
/** The page spaces letters out by this share of their size. */
const SPACING = 0.011;

function createTextWidth(fontFamily: string): TextWidth {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { weight, isTabular }) => {
    if (!context) {
      return 0;
    }
    context.font = `${weight} ${FONT_SIZE}px ${fontFamily}`;
    const drawn = context.measureText(text).width * (isTabular ? TABULAR : 1);
    return Math.ceil(drawn + SPACING * FONT_SIZE * text.length) + 1;
  };
}
