import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { WallCard } from '../../view/wall/wallCard';
import { CardColors, cardColors } from './cardColors';
import { EDGE, LEADING, VALUE_LEADING } from './cardText';

/** Sizes of the layout, set once on the wall and read by every card: no card needs styles of its own. */
export const SIZE = {
  width: '--eb-width',
  height: '--eb-height',
  padX: '--eb-pad-x',
  padY: '--eb-pad-y',
  name: '--eb-name',
  value: '--eb-value',
  detail: '--eb-detail',
  rows: '--eb-rows',
} as const;

const size = (name: keyof typeof SIZE): string => `var(${SIZE[name]})`;
const oneLine = { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' } as const;

type Parts = ReturnType<typeof buttonStyles> & ReturnType<typeof textStyles>;

/** Classes of the cards, one for each state and part. */
export type CardStyles = Parts & Readonly<Record<'card' | WallCard['state'], string>>;

export function getCardStyles(theme: GrafanaTheme2): CardStyles {
  return {
    card: css({
      position: 'absolute',
      // Its size is given: what changes in a card moves nothing outside of it, which spares the browser a look at all others.
      contain: 'strict',
      width: size('width'),
      height: size('height'),
      overflow: 'hidden',
      borderRadius: theme.shape.radius.default,
      borderLeft: `${EDGE}px solid`,
      listStyle: 'none',
    }),
    frozen: css(surface(cardColors(theme, 'frozen'), stripes)),
    caution: css(surface(cardColors(theme, 'caution'), dots)),
    open: css(surface(cardColors(theme, 'open')), { borderLeftWidth: EDGE / 2, paddingLeft: EDGE / 2 }),
    unknown: css(surface(cardColors(theme, 'unknown')), { borderLeftStyle: 'dashed' }),
    ...buttonStyles(theme),
    ...textStyles(theme),
  };
}

type Pattern = (colors: CardColors) => { readonly backgroundImage: string; readonly backgroundSize?: string };

const stripes: Pattern = ({ mark, base }) => {
  const [on, off] = [`calc(0.45 * ${size('name')})`, `calc(0.9 * ${size('name')})`];
  return { backgroundImage: `repeating-linear-gradient(-45deg, ${mark} 0 ${on}, ${base} ${on} ${off})` };
};

const dots: Pattern = ({ mark }) => {
  const [radius, step] = [`calc(0.13 * ${size('name')})`, `calc(0.7 * ${size('name')})`];
  return {
    backgroundImage: `radial-gradient(circle, ${mark} ${radius}, transparent calc(${radius} + 0.5px))`,
    backgroundSize: `${step} ${step}`,
  };
};

function surface(colors: CardColors, pattern?: Pattern) {
  return {
    backgroundColor: colors.base,
    borderLeftColor: colors.edge,
    color: colors.text,
    '--eb-state': colors.stateText,
    '--eb-quiet': colors.quietText,
    '--eb-late': colors.lateText,
    ...pattern?.(colors),
  };
}

function buttonStyles(theme: GrafanaTheme2) {
  const hit = {
    display: 'flex',
    width: '100%',
    height: '100%',
    padding: `${size('padY')} ${size('padX')}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    textAlign: 'left',
    overflow: 'hidden',
    // A background would take contrast from the text.
    '&:hover': { boxShadow: `inset 0 0 0 1px ${theme.colors.border.strong}` },
    '&:focus-visible': {
      outline: `2px solid ${theme.colors.primary.text}`,
      outlineOffset: -2,
      boxShadow: 'none',
    },
  } as const;
  return {
    column: css(hit, { flexDirection: 'column', justifyContent: 'space-between' }),
    line: css(hit, { alignItems: 'center', gap: `calc(0.4 * ${size('name')})` }),
  };
}

function textStyles(theme: GrafanaTheme2) {
  const medium = theme.typography.fontWeightMedium;
  return {
    head: css({
      display: 'flex',
      flex: 'none',
      justifyContent: 'space-between',
      gap: `calc(0.6 * ${size('name')})`,
      width: '100%',
      fontSize: size('name'),
      lineHeight: LEADING,
    }),
    stackedHead: css({ flexDirection: 'column', gap: 0 }),
    name: css(oneLine, {
      fontSize: size('name'),
      fontWeight: medium,
      lineHeight: LEADING,
      minWidth: '3.5em',
      flex: '0 1000000 auto',
      '&:empty': { minWidth: 0 },
    }),
    growing: css({ flex: '1 1000000 auto', minWidth: 0 }),
    badge: css({
      display: 'inline-flex',
      alignItems: 'center',
      gap: '0.35em',
      // Long words, of a state that is not known, give way when the name cannot any more; until then not by a hair, which
      // would cut their last letter.
      flex: '0 1 auto',
      minWidth: '1.2em',
      color: 'var(--eb-state)',
      fontSize: size('name'),
      fontWeight: medium,
      lineHeight: LEADING,
    }),
    word: css(oneLine),
    // For those who hear the card.
    unseen: css({
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    }),
    valueLine: css({ display: 'flex', alignItems: 'flex-end', gap: size('padX'), width: '100%', flex: 'none' }),
    value: css({
      flex: 'none',
      fontSize: size('value'),
      fontWeight: medium,
      lineHeight: VALUE_LEADING,
      whiteSpace: 'nowrap',
    }),
    caption: css({
      marginLeft: `calc(0.5 * ${size('detail')})`,
      color: 'var(--eb-quiet)',
      fontSize: size('detail'),
      fontWeight: theme.typography.fontWeightRegular,
    }),
    beside: css({ marginLeft: 'auto' }),
    rows: css({
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-end',
      flex: 'none',
      height: `calc(${LEADING} * ${size('rows')} * ${size('detail')})`,
      width: '100%',
      color: 'var(--eb-quiet)',
      fontSize: size('detail'),
      lineHeight: LEADING,
    }),
    row: css({ display: 'flex', justifyContent: 'space-between', gap: size('detail'), whiteSpace: 'nowrap' }),
    pace: css({ color: 'var(--eb-state)', fontWeight: medium }),
    late: css({ color: 'var(--eb-late)', fontWeight: medium }),
    exception: css({ fontWeight: medium }),
    reason: css({
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: size('rows'),
      overflow: 'hidden',
      whiteSpace: 'normal',
    }),
  };
}
