import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { emWidth } from '../textWidth';
import { Rect } from './wallSpace';

export interface MoreBarProps {
  /** What it says, in fewer and fewer words. */
  readonly variants: readonly string[];
  /** Stands below it where it is narrow and there is room. */
  readonly worst?: string;
  /** Nothing where it unfolds nothing. */
  readonly isOpen: boolean | undefined;
  readonly place: Rect;
  readonly onClick: () => void;
}

const TEXT_SIZE = 13;
const LINE = 18;
const PADDING = 6;
const ICON_WIDTH = 22;
/** Where it is narrow it looks like a button, without the arrow. */
const NARROW = 120;

/** Tells of the cards that are out of sight, and brings them onto the wall or away again. */
export function MoreBar({ variants, worst, isOpen, place, onClick }: MoreBarProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const isNarrow = place.width < NARROW;
  const room = place.width - 2 * PADDING - (isNarrow ? 0 : ICON_WIDTH);
  const fits = (text: string): boolean => emWidth(text) * TEXT_SIZE <= room;
  const fitting = variants.find(fits) ?? variants.at(-1);
  const isCut = fitting !== variants[0];
  const hasWorst = isNarrow && isCut && worst !== undefined && place.height >= 2 * LINE && fits(worst);
  return (
    <button
      type="button"
      className={cx(styles.bar, isNarrow && styles.narrow)}
      style={place}
      aria-expanded={isOpen}
      aria-label={variants[0]}
      title={variants[0]}
      onClick={onClick}
      data-testid="errorbudget-more"
    >
      {!isNarrow && <Icon name={isOpen ? 'angle-up' : 'angle-down'} size="sm" />}
      <span className={styles.text}>{fitting}</span>
      {hasWorst && <span className={styles.worst}>{worst}</span>}
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    padding: `0 ${PADDING}px`,
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: TEXT_SIZE,
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
  }),
  narrow: css({
    flexDirection: 'column',
    justifyContent: 'center',
    gap: 0,
    lineHeight: `${LINE}px`,
    background: theme.colors.background.secondary,
  }),
  text: css({ maxWidth: '100%', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
  worst: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
});
