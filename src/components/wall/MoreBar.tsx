import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { emWidth } from '../textWidth';

export interface MoreBarProps {
  /** What it says, in fewer and fewer words. */
  readonly variants: readonly string[];
  readonly isOpen: boolean;
  readonly width: number;
  readonly height: number;
  readonly onClick: () => void;
}

const TEXT_SIZE = 13;
const ICON_WIDTH = 34;

/** Tells of the cards that are not shown, and brings them onto the wall or away again. */
export function MoreBar({ variants, isOpen, width, height, onClick }: MoreBarProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const fitting = variants.find((text) => emWidth(text) * TEXT_SIZE <= width - ICON_WIDTH) ?? variants.at(-1);
  return (
    <button
      type="button"
      className={styles.bar}
      style={{ height }}
      aria-expanded={isOpen}
      aria-label={variants[0]}
      title={variants[0]}
      onClick={onClick}
      data-testid="errorbudget-more"
    >
      <Icon name={isOpen ? 'angle-up' : 'angle-down'} size="sm" />
      <span className={styles.text}>{fitting}</span>
    </button>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    width: '100%',
    padding: theme.spacing(0, 0.75),
    border: 'none',
    borderRadius: theme.shape.radius.default,
    background: 'none',
    color: theme.colors.text.primary,
    fontSize: TEXT_SIZE,
    textAlign: 'left',
    '&:hover': { background: theme.colors.action.hover },
  }),
  text: css({ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
});
