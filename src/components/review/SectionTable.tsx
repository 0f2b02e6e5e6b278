import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Tooltip, useStyles2 } from '@grafana/ui';
import { ReviewColumn, ReviewTable } from '../../view/review/reviewTable';
import { OnHighlight } from './onHighlight';
import { RowName } from './RowName';
import { TableRoom, isFolded } from './sectionLayout';

export interface SectionTableProps {
  readonly table: ReviewTable;
  /** Id of the heading. */
  readonly labelledBy: string;
  readonly room: TableRoom;
  readonly onHighlight: OnHighlight;
}

/** A table of the review. Hover or focus of a row lights up its stretch of the curve. */
export function SectionTable({ table, labelledBy, room, onHighlight }: SectionTableProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { columns, rows } = table;
  const isShown = (column: ReviewColumn): boolean => !isFolded(column, room);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            {columns.filter(isShown).map((column) => (
              <th key={column.id} scope="col" className={cx(styles.head, column.isNumber && styles.number)}>
                <ColumnTitle column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              className={cx(styles.row, styles[row.kind])}
              onMouseEnter={() => onHighlight(row.stretch)}
              onMouseLeave={() => onHighlight(undefined)}
            >
              {columns.map((column, i) => {
                if (!isShown(column)) {
                  return null;
                }
                const { text, how } = row.cells[i];
                return i === 0 ? (
                  <th key={column.id} scope="row" className={styles.name}>
                    <RowName row={row} columns={columns} room={room} onHighlight={onHighlight} />
                  </th>
                ) : (
                  <td key={column.id} title={how} className={cx(styles.cell, column.isNumber && styles.number)}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column's title; hover and focus say how its numbers come about. */
function ColumnTitle({ column: { title, how } }: { readonly column: ReviewColumn }): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return how === undefined ? (
    <>{title}</>
  ) : (
    <Tooltip content={how} placement="top">
      <button type="button" className={styles.how}>
        {title}
      </button>
    </Tooltip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  // The focus ring reaches a little beyond the text.
  scroll: css({ overflowX: 'auto', margin: theme.spacing(0, -0.25), padding: theme.spacing(0.25) }),
  table: css({ width: '100%', borderCollapse: 'collapse' }),
  head: css({
    padding: theme.spacing(0.5, 0.75),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    textAlign: 'left',
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
    '&:first-child': { paddingLeft: 0 },
    '&:last-child': { paddingRight: 0 },
  }),
  how: css({
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'inherit',
    textDecoration: 'underline dotted',
    textUnderlineOffset: 3,
    cursor: 'help',
  }),
  row: css({
    borderTop: `1px solid ${theme.colors.border.weak}`,
    '&:hover, &:focus-within': { background: theme.colors.action.hover },
  }),
  plain: css({}),
  present: css({ '& > *': { fontWeight: theme.typography.fontWeightBold } }),
  sum: css({
    borderTop: `1px solid ${theme.colors.border.strong}`,
    '& > *': { fontWeight: theme.typography.fontWeightBold },
  }),
  name: css({
    padding: theme.spacing(0.5, 0.75, 0.5, 0),
    fontWeight: theme.typography.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
  }),
  cell: css({
    padding: theme.spacing(0.5, 0.75),
    whiteSpace: 'nowrap',
    verticalAlign: 'top',
    '&:last-child': { paddingRight: 0 },
  }),
  number: css({ textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
});
