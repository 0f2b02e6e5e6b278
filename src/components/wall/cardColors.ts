import { GrafanaTheme2, colorManipulator } from '@grafana/data';
import { WallCard } from '../../view/wall/wallCard';

/** The colours of a card. Shape, word, pattern and edge say the same without them. */
export interface CardColors {
  /** Of the edge, the shape and the word. */
  readonly state: string;
  /** Of the surface below everything. */
  readonly base: string;
  /** Of the stripes or dots that lie on it; the base itself where there are none. */
  readonly mark: string;
  readonly text: string;
  readonly quietText: string;
  /** Of what must not be taken for news. */
  readonly lateText: string;
}

/** How strongly the state's colour tints the panel's background. */
const TINT = { dark: { base: 0.16, mark: 0.1 }, light: { base: 0.09, mark: 0.07 } };
/** What is well, or not known, stays in the background. */
const CALM = 0.6;

/** Opaque colours: what is behind the panel must not take the contrast away. */
export function cardColors(theme: GrafanaTheme2, state: WallCard['state']): CardColors {
  const { text, background, isDark } = { ...theme.colors, isDark: theme.isDark };
  const tint = isDark ? TINT.dark : TINT.light;
  const hasMarks = state === 'frozen' || state === 'caution';
  const role = { open: 'success', caution: 'warning', frozen: 'error' } as const;
  const main = state === 'unknown' ? theme.colors.text.secondary : theme.colors[role[state]].text;
  const base = blend(main, background.primary, hasMarks ? tint.base : CALM * tint.base);
  return {
    state: state === 'unknown' ? text.secondary : main,
    base,
    mark: hasMarks ? blend(main, base, tint.mark) : base,
    text: isDark && state !== 'unknown' ? text.maxContrast : text.primary,
    quietText: text.primary,
    lateText: theme.colors.warning.text,
  };
}

function blend(color: string, background: string, share: number): string {
  return colorManipulator
    .onBackground(colorManipulator.alpha(colorManipulator.asHexString(color), share), background)
    .toHexString();
}
