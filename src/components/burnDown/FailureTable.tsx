import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { FailureList } from '../../view/burnDown/failures';
import { LINE } from '../textSizes';

export interface FailureTableProps {
  readonly list: FailureList;
  /** Rows that have room; where not all have, the last one tells of the rest. */
  readonly lines: number;
}

/** When something failed, and how much: what an objective of 100 % has instead of a curve. */
export function FailureTable({ list, lines }: FailureTableProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { titles, rows, count } = list;
  const shown = rows.slice(0, lines < count ? lines - 1 : lines);
  const rest = shown.length < count ? list.describeRest(shown.length) : '';
  return (
    <table className={styles.table} data-testid="errorbudget-failures">
      <thead>
        <tr>
          <th scope="col" className={styles.when}>
            {titles.when}
          </th>
          <th scope="col" className={styles.number}>
            {titles.length}
          </th>
          <th scope="col" className={styles.number}>
            {titles.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, when, length, amount }) => (
          <tr key={id}>
            <td className={styles.when} title={when}>
              {when}
            </td>
            <td className={styles.number}>{length}</td>
            <td className={styles.number}>{amount}</td>
          </tr>
        ))}
        {rest !== '' && (
          <tr>
            <td colSpan={3} className={cx(styles.when, styles.rest)} title={rest}>
              {rest}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const cell = { height: LINE, padding: 0, whiteSpace: 'nowrap' } as const;
  return {
    table: css({
      flex: 'none',
      width: '100%',
      maxWidth: 560,
      marginTop: LINE,
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      fontSize: theme.typography.bodySmall.fontSize,
      '& th': { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
    }),
    when: css(cell, { overflow: 'hidden', textOverflow: 'ellipsis' }),
    number: css(cell, { width: '5.5em', textAlign: 'right', fontVariantNumeric: 'tabular-nums' }),
    rest: css({ color: theme.colors.text.secondary }),
  };
};
