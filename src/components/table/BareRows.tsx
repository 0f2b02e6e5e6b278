import React, { useRef } from 'react';
import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { TableRow } from '../../view/table/tableModel';
import { StateBadge } from '../StateBadge';
import { BARE_ROW_HEIGHT } from './tableLayout';
import { useDrawnRows } from './useDrawnRows';
import { rowTops } from './visibleRows';

export interface BareRowsProps {
  /** The most urgent first. */
  readonly rows: readonly TableRow[];
  readonly width: number;
  readonly height: number;
}

const MIN_WIDTH_FOR_WORD = 240;
const FONT_SIZE = 13;

/** State, name and what is left, for panels in which columns would not fit. */
export function BareRows({ rows, width, height }: BareRowsProps): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const scroller = useRef<HTMLDivElement>(null);
  const { drawn, onScroll } = useDrawnRows({ scroller, tops: rowTops(rows.map(() => BARE_ROW_HEIGHT)), height });
  return (
    <div
      ref={scroller}
      onScroll={onScroll}
      className={styles.scroller}
      style={{ width, height }}
      // Firefox and Safari give only what has a tab index the arrow keys.
      tabIndex={0}
      role="list"
      aria-label={t('table.label', 'SLOs')}
    >
      {drawn.rows.map(({ index, gapBefore }) => {
        const row = rows[index];
        return (
          <div
            key={row.id}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ marginTop: gapBefore }}
            title={row.sentence()}
            data-testid="errorbudget-row"
          >
            <StateBadge slo={row} fontSize={FONT_SIZE} form={width >= MIN_WIDTH_FOR_WORD ? 'row' : 'shape'} />
            <span className={styles.name}>{row.name}</span>
            <span className={styles.left}>{row.left.text()}</span>
          </div>
        );
      })}
      <div style={{ height: drawn.gapAfter }} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroller: css({ overflow: 'hidden auto' }),
  row: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    height: BARE_ROW_HEIGHT,
    padding: theme.spacing(0, 0.5),
    fontSize: FONT_SIZE,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  name: css({ flex: '1 1 0', minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }),
  left: css({ flex: 'none', fontVariantNumeric: 'tabular-nums' }),
});
