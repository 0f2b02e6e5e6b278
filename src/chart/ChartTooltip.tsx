import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { ChartModel } from '../view/burnDown/chartModel';

export interface ChartTooltipProps {
  readonly model: ChartModel;
  /** Index of the point under the cursor. */
  readonly index: number | null | undefined;
}

/** The numbers at one instant of the curve. */
export function ChartTooltip({ model, index }: ChartTooltipProps): React.JSX.Element | null {
  const styles = useStyles2(getStyles);
  if (index === null || index === undefined || index >= model.timeMs.length) {
    return null;
  }
  const { title, rows } = model.describePoint(index);
  return (
    <div className={styles.tooltip} data-testid="errorbudget-tooltip">
      <div className={styles.title}>{title}</div>
      {rows.map(({ label, value }) => (
        <div key={label} className={styles.row}>
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>{value}</span>
        </div>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({ padding: theme.spacing(1), minWidth: 180, fontSize: theme.typography.bodySmall.fontSize }),
  title: css({
    paddingBottom: theme.spacing(0.5),
    marginBottom: theme.spacing(0.5),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  row: css({ display: 'flex', justifyContent: 'space-between', gap: theme.spacing(2) }),
  label: css({ color: theme.colors.text.secondary }),
  value: css({ fontWeight: theme.typography.fontWeightMedium, fontVariantNumeric: 'tabular-nums' }),
});
