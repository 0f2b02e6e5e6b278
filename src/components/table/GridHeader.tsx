import React from 'react';
import { css, cx } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { TableSort } from '../../view/table/arrangeRows';
import { TableColumn } from '../../view/table/columns';
import { ROW_HEIGHT } from './tableLayout';

export interface GridHeaderProps {
  readonly columns: readonly TableColumn[];
  readonly sort: TableSort | undefined;
  readonly onSort: (column: TableColumn['id']) => void;
}

/** The columns' titles, each of which sorts. */
export function GridHeader({ columns, sort, onSort }: GridHeaderProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={styles.cell} scope="col">
          <span className="sr-only">{t('table.unfold-column', 'Burn-down')}</span>
        </th>
        {columns.map(({ id, title, isNumeric }) => {
          const direction = sort?.column === id ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
          return (
            <th key={id} className={styles.cell} scope="col" aria-sort={direction}>
              <button
                type="button"
                className={cx(styles.title, isNumeric && styles.numeric)}
                onClick={() => onSort(id)}
                data-testid={`errorbudget-sort-${id}`}
              >
                {title}
                {direction !== 'none' && (
                  <Icon name={direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="xs" aria-hidden />
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  cell: css({
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: ROW_HEIGHT,
    padding: 0,
    background: theme.components.panel.background,
    // A border would scroll away with the rows.
    boxShadow: `inset 0 -1px 0 ${theme.colors.border.weak}`,
  }),
  title: css({
    display: 'flex',
    alignItems: 'center',
    width: '100%',
    height: '100%',
    padding: theme.spacing(0, 1),
    border: 'none',
    background: 'none',
    color: theme.colors.text.secondary,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
    '&:hover': { color: theme.colors.text.primary },
    // Inside, where the next title does not cover it.
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2, boxShadow: 'none' },
  }),
  // The arrow stands before the title, so that the title stays above its numbers.
  numeric: css({ flexDirection: 'row-reverse' }),
});
