import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { SloSummary } from '../view/summary/sloSummary';
import { StateShape } from './StateShape';
import { leadingOf } from './textSizes';
import { stateColor } from './stateColor';

export interface StateBadgeProps {
  readonly slo: Pick<SloSummary, 'state' | 'stateWord'>;
  /** Height of the word in pixels. */
  readonly fontSize: number;
  /** Shape and word in a row, the one above the other, or one of them alone where there is no room. */
  readonly form?: 'row' | 'column' | 'word' | 'shape';
}

/** State as word, shape and colour. */
export function StateBadge({ slo, fontSize, form = 'row' }: StateBadgeProps): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  return (
    <span
      className={cx(styles.badge, form === 'column' && styles.column)}
      style={{ fontSize, lineHeight: leadingOf(fontSize), gap: form === 'column' ? 0 : fontSize * 0.35 }}
      data-testid="errorbudget-state"
    >
      {form !== 'word' && <StateShape state={slo.state} size={fontSize} />}
      {form === 'shape' ? (
        <span className="sr-only">{slo.stateWord}</span>
      ) : (
        <span className={styles.word} style={{ color: stateColor(theme, slo.state) }}>
          {slo.stateWord}
        </span>
      )}
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  badge: css({ display: 'inline-flex', alignItems: 'center', minWidth: 0 }),
  column: css({ flexDirection: 'column' }),
  word: css({
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});
