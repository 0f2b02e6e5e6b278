import React from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { Sparkline } from '../../chart/Sparkline';
import { t } from '../../i18n/t';
import { TableColumn } from '../../view/table/columns';
import { TableRow } from '../../view/table/tableModel';
import { StateBadge } from '../StateBadge';
import { NameLink } from './NameLink';
import { ROW_HEIGHT } from './tableLayout';

export interface CellContentProps {
  readonly row: TableRow;
  readonly column: TableColumn['id'];
  /** The column's place in the table. */
  readonly index: number;
  readonly width: number;
}

/** What stands in a cell: the state as a badge, the burn-down as a small picture, anything else as text. */
export function CellContent({ row, column, index, width }: CellContentProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const cell = row.cells[index];
  if (column === 'state') {
    return (
      <span className={styles.state}>
        <StateBadge slo={row} fontSize={14} />
        {row.urgency === 'burning' && (
          <Icon name="fire" className={styles.alarm} aria-label={t('caution.burning', 'Burning now')} />
        )}
        {row.late !== undefined && <Icon name="clock-nine" className={styles.late} aria-label={row.late} />}
      </span>
    );
  }
  if (column === 'slo') {
    return <NameLink row={row} />;
  }
  if (column === 'curve') {
    const spark = row.spark();
    return spark ? <Sparkline model={spark} width={width} height={ROW_HEIGHT - 10} /> : <>{cell.text()}</>;
  }
  if (cell.mark === 'breached') {
    return (
      <span className={styles.alarm}>
        <Icon name="fire" aria-label={t('ladder.breached', 'Breached')} /> {cell.text()}
      </span>
    );
  }
  return <span className={cell.mark === 'overspent' ? styles.overspent : undefined}>{cell.text()}</span>;
}

const getStyles = (theme: GrafanaTheme2) => ({
  state: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    // The marks stand at the right.
    '& > :first-child': { marginRight: 'auto' },
  }),
  alarm: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightMedium }),
  late: css({ color: theme.colors.warning.text }),
  overspent: css({ color: theme.colors.error.text }),
});
