import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2, useTheme2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { TableColumn } from '../../view/table/columns';
import { TableRow } from '../../view/table/tableModel';
import { stateColor } from '../stateColor';
import { CellContent } from './CellContent';
import { FittedColumn, ROW_HEIGHT } from './tableLayout';

export interface GridRowProps {
  readonly row: TableRow;
  /** Its place among all rows that pass the filters. */
  readonly position: number;
  readonly columns: readonly TableColumn[];
  readonly fitted: readonly FittedColumn[];
  readonly isUnfolded: boolean;
  readonly detailId: string;
  /** Element that says how the cell in focus came about. */
  readonly howId: string;
  /** The cell that the tab key comes to, counted from the unfolding button; absent where it lies in another row. */
  readonly tabStop: number | undefined;
}

/** Of the edge in the state's colour, in pixels. */
export const EDGE_WIDTH = 3;

/** One SLO as a row. The grid listens for all rows: `data-` attributes tell it which cell was meant. */
export const GridRow = React.memo(function GridRow(props: GridRowProps): React.JSX.Element {
  const { row, position, columns, fitted, isUnfolded, detailId, howId, tabStop } = props;
  const theme = useTheme2();
  const styles = useStyles2(getStyles);
  const color = stateColor(theme, row.state);
  const edge = row.state === 'unknown' ? `repeating-linear-gradient(${color} 0 5px, transparent 5px 9px)` : color;
  return (
    <tr
      className={cx(styles.row, isUnfolded && styles.unfolded)}
      aria-rowindex={position + 2}
      data-row={position}
      data-testid="errorbudget-row"
    >
      <td className={styles.cell} data-cell={0}>
        <span className={styles.edge} style={{ background: edge }} />
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={isUnfolded}
          aria-controls={isUnfolded ? detailId : undefined}
          aria-label={t('table.unfold', 'Burn-down of {{name}}', { name: row.name })}
          tabIndex={tabStop === 0 ? 0 : -1}
          data-stop
        >
          <Icon name={isUnfolded ? 'angle-down' : 'angle-right'} />
        </button>
      </td>
      {fitted.map(({ index, width }, i) => (
        <td
          key={columns[index].id}
          className={cx(styles.cell, columns[index].isNumeric && styles.numeric)}
          data-cell={i + 1}
          data-stop
          tabIndex={tabStop === i + 1 ? 0 : -1}
          aria-describedby={tabStop === i + 1 ? howId : undefined}
        >
          <CellContent row={row} index={index} column={columns[index].id} width={width - 16} />
        </td>
      ))}
    </tr>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    height: ROW_HEIGHT,
    cursor: 'pointer',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:hover': { background: theme.colors.emphasize(theme.colors.background.primary, 0.03) },
  }),
  unfolded: css({ background: theme.colors.emphasize(theme.colors.background.primary, 0.03) }),
  cell: css({
    position: 'relative',
    height: ROW_HEIGHT,
    padding: theme.spacing(0, 1),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    '&:not(:last-child):not(:first-child)': { borderRight: `1px solid ${theme.colors.border.weak}` },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
  }),
  numeric: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
  edge: css({ position: 'absolute', left: 0, top: 0, bottom: 0, width: EDGE_WIDTH }),
  unfold: css({
    display: 'flex',
    padding: 0,
    border: 'none',
    background: 'none',
    color: theme.colors.text.secondary,
  }),
});
