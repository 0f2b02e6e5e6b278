import { GrafanaTheme2, colorManipulator } from '@grafana/data';
import { WallCard } from '../../view/wall/wallCard';

/** The colours of a card. Shape, word, pattern and edge say the same without them. */
export interface CardColors {
  /** Of the edge. */
  readonly edge: string;
  /** Of the surface below everything. */
  readonly base: string;
  /** Of the stripes or dots that lie on it; the base itself where there are none. */
  readonly mark: string;
  readonly text: string;
  readonly quietText: string;
  /** Of the state's shape and word. */
  readonly stateText: string;
  /** Of what must not be taken for news. */
  readonly lateText: string;
}

/** How strongly the state's colour tints the panel's background. */
const TINT = { dark: { base: 0.16, mark: 0.12 }, light: { base: 0.09, mark: 0.08 } };
/** What is well, or not known, stays in the background. */
const CALM = 0.6;
/** WCAG AA, with a little to spare for what the browser rounds. */
const ENOUGH_CONTRAST = 4.6;

/** Opaque colours: what is behind the panel must not take the contrast away. */
export function cardColors(theme: GrafanaTheme2, state: WallCard['state']): CardColors {
  const { text, background, warning } = theme.colors;
  const tint = theme.isDark ? TINT.dark : TINT.light;
  const color = stateColorOf(theme, state);
  const hasMarks = state === 'frozen' || state === 'caution';
  const base = blend(color, background.primary, hasMarks ? tint.base : CALM * tint.base);
  const mark = hasMarks ? blend(color, base, tint.mark) : base;
  const readable = (one: string): string => raiseContrast(one, { surfaces: [base, mark], toward: text.maxContrast });
  return {
    edge: color,
    base,
    mark,
    text: theme.isDark && state !== 'unknown' ? text.maxContrast : text.primary,
    quietText: readable(text.primary),
    stateText: readable(color),
    lateText: readable(warning.text),
  };
}

function stateColorOf({ colors }: GrafanaTheme2, state: WallCard['state']): string {
  switch (state) {
    case 'open':
      return colors.success.text;
    case 'caution':
      return colors.warning.text;
    case 'frozen':
      return colors.error.text;
    case 'unknown':
      return blend(colors.text.secondary, colors.background.primary, 1);
  }
}

interface Surroundings {
  readonly surfaces: readonly string[];
  readonly toward: string;
}

/** The colour itself where it can be read on every surface, else as little of another in it as makes it so. */
function raiseContrast(color: string, { surfaces, toward }: Surroundings): string {
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const mixes = steps.map((share) => blend(toward, color, share));
  const isReadable = (mix: string): boolean =>
    surfaces.every((surface) => colorManipulator.getContrastRatio(mix, surface) >= ENOUGH_CONTRAST);
  return mixes.find(isReadable) ?? toward;
}

/** A share of one colour over another; a colour that lets through keeps what it lets through. */
function blend(color: string, background: string, share: number): string {
  const { values, type } = colorManipulator.decomposeColor(colorManipulator.asRgbString(color));
  const own: number = type === 'rgba' ? values[3] : 1;
  return colorManipulator.onBackground(colorManipulator.alpha(color, own * share), background).toHexString();
}
