import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { Figure } from '../view/words/figure';
import { HowComputed } from './HowComputed';
import { leadingOf } from './textSizes';

export interface FigureBlockProps {
  readonly figure: Figure;
  readonly fontSize: number;
  /** Size of the largest text beside it: figures of different sizes stand on one line. */
  readonly lineHeight: number;
  readonly hasCaption: boolean;
  /** Caption and number below what is centred, too. */
  readonly isCentred?: boolean;
}

/** A number with its caption; hover, focus and touch say how it was computed. */
export function FigureBlock(props: FigureBlockProps): React.JSX.Element {
  const { figure, fontSize, lineHeight, hasCaption, isCentred = false } = props;
  const styles = useStyles2(getStyles);
  return (
    <HowComputed figure={figure} className={cx(styles.figure, isCentred && styles.centred)}>
      <span
        className={styles.value}
        style={{ fontSize, height: lineHeight * leadingOf(lineHeight), lineHeight: leadingOf(fontSize) }}
      >
        {figure.value}
      </span>
      {hasCaption && <span className={styles.caption}>{figure.caption}</span>}
    </HowComputed>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  figure: css({
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    // Numbers are never cut: the layout leaves out what does not fit, and the note beside the state gives way.
    flexShrink: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    color: theme.colors.text.primary,
    textAlign: 'left',
    cursor: 'help',
  }),
  centred: css({ alignItems: 'center' }),
  value: css({
    display: 'flex',
    alignItems: 'flex-end',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  }),
  caption: css({
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: theme.typography.bodySmall.lineHeight,
    whiteSpace: 'nowrap',
  }),
});
