import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { SloSummary } from '../view/summary/sloSummary';
import { StateShape } from './StateShape';
import { stateColor } from './stateColor';

export interface StateBadgeProps {
  readonly slo: Pick<SloSummary, 'state' | 'stateWord'>;
  /** Height of the word in pixels. */
  readonly fontSize: number;
}

/** State as word, shape and colour. */
export function StateBadge({ slo, fontSize }: StateBadgeProps): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  return (
    <span className={styles.badge} style={{ fontSize, gap: fontSize * 0.35 }} data-testid="errorbudget-state">
      <StateShape state={slo.state} size={Math.round(fontSize * 1.05)} />
      <span className={styles.word} style={{ color: stateColor(theme, slo.state) }}>
        {slo.stateWord}
      </span>
    </span>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  badge: css({ display: 'inline-flex', alignItems: 'center', minWidth: 0, lineHeight: 1.15 }),
  word: css({
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});
