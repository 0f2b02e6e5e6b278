import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import { ChartModel } from '../../view/burnDown/chartModel';

/** Names the chart's lines, each with a sample of its stroke. */
export function CurveLegend({ chart }: { readonly chart: ChartModel }): React.JSX.Element {
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.legend}>
      <Stroke color={theme.colors.success.text} />
      <span className={styles.name}>{chart.curveName}</span>
      {chart.ideal && (
        <>
          <Stroke color={theme.colors.text.secondary} isDashed />
          <span className={styles.name}>{chart.idealName}</span>
        </>
      )}
    </div>
  );
}

function Stroke({
  color,
  isDashed = false,
}: {
  readonly color: string;
  readonly isDashed?: boolean;
}): React.JSX.Element {
  return (
    <svg width="16" height="4" aria-hidden style={{ flex: 'none' }}>
      <path d="M0 2h16" stroke={color} strokeWidth={isDashed ? 1 : 2} strokeDasharray={isDashed ? '4 3' : undefined} />
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    flex: 'none',
    height: 20,
    overflow: 'hidden',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  name: css({ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', marginRight: theme.spacing(1) }),
});
