import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../i18n/t';
import { ChartModel } from '../view/burnDown/chartModel';
import { CursorPlace } from '../view/burnDown/chartPoint';
import { MarkSample } from './MarkSample';

export interface ChartTooltipProps {
  readonly model: ChartModel;
  readonly place: CursorPlace;
}

/** The numbers at one instant of the curve, and the marks there. */
export function ChartTooltip({ model, place }: ChartTooltipProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { title, isForecast, rows } = model.describePoint(place);
  return (
    <div className={styles.tooltip} data-testid="errorbudget-tooltip">
      <div className={styles.title}>
        {title}
        {isForecast && <span className={styles.forecast}>{t('chart.forecast', 'Forecast')}</span>}
      </div>
      {rows.map(({ label, value, sample }, i) => (
        <div key={`${i} ${label}`} className={styles.row}>
          <span className={styles.sample}>{sample && <MarkSample kind={sample} />}</span>
          <span className={styles.label}>{label}</span>
          <span className={styles.value}>{value}</span>
        </div>
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({
    padding: theme.spacing(1),
    minWidth: 200,
    maxWidth: 380,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  title: css({
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    paddingBottom: theme.spacing(0.5),
    marginBottom: theme.spacing(0.5),
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  forecast: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
  row: css({ display: 'flex', alignItems: 'baseline', gap: theme.spacing(1) }),
  sample: css({ flex: 'none', width: 16 }),
  label: css({ color: theme.colors.text.secondary, overflowWrap: 'anywhere' }),
  value: css({
    marginLeft: 'auto',
    textAlign: 'right',
    fontWeight: theme.typography.fontWeightMedium,
    fontVariantNumeric: 'tabular-nums',
  }),
});
