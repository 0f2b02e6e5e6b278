import React, { useId, useMemo, useRef } from 'react';
import { css } from '@emotion/css';
import { EventBus, GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { t } from '../../i18n/t';
import { OpenSlo } from '../../view/panelView';
import { TableSort } from '../../view/table/arrangeRows';
import { TableColumn } from '../../view/table/columns';
import { TableRow } from '../../view/table/tableModel';
import { GridBody } from './GridBody';
import { GridHeader } from './GridHeader';
import { HowTooltip } from './HowTooltip';
import { cellOfEvent, isOnLink } from './gridKeys';
import { MeasuredColumn, ROW_HEIGHT, SCROLLBAR_WIDTH, UNFOLD_WIDTH, fitColumns } from './tableLayout';
import { useCellHow } from './useCellHow';
import { useDrawnRows } from './useDrawnRows';
import { useGridFocus } from './useGridFocus';
import { useUnfolding } from './useUnfolding';

export interface SloGridProps {
  readonly columns: readonly TableColumn[];
  readonly measured: readonly MeasuredColumn[];
  readonly rows: readonly TableRow[];
  readonly open: OpenSlo;
  readonly sort: TableSort | undefined;
  readonly onSort: (column: TableColumn['id']) => void;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

/** The rows under a header that stays, a screenful of them drawn; each unfolds into the burn-down of its SLO. */
export function SloGrid(props: SloGridProps): React.JSX.Element {
  const { columns, measured, rows, open, sort, onSort, width, height, eventBus } = props;
  const styles = useStyles2(getStyles);
  const howId = useId();
  const wrapper = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { unfolded, toggle, tops, detailHeight, reveal } = useUnfolding({ ids, height, scroller });
  const isScrolled = ROW_HEIGHT + tops[rows.length] > height;
  const gridWidth = isScrolled ? width - SCROLLBAR_WIDTH : width;
  const fitted = useMemo(() => fitColumns(measured, gridWidth), [measured, gridWidth]);
  const pageRows = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
  const size = { rowCount: rows.length, cellCount: fitted.length + 1, pageRows };
  const focus = useGridFocus({ ids, size, grid: wrapper, reveal, onToggle: toggle });
  const { onScroll, drawn } = useDrawnRows({ scroller, tops, height, keep: focus.stop.position });
  const { how, hide, handlers } = useCellHow({
    wrapper,
    describe: ({ position, cell }) => {
      const index = fitted[cell - 1]?.index;
      const lines = index === undefined ? [] : rows[position].cells[index].how();
      return lines.length > 0 ? { title: `${rows[position].name} · ${columns[index].title}`, lines } : undefined;
    },
  });
  return (
    <div ref={wrapper} className={styles.wrapper} style={{ width, height }}>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={() => {
          onScroll();
          hide();
        }}
      >
        <table
          role="grid"
          className={styles.table}
          style={{ width: gridWidth }}
          aria-label={t('table.label', 'SLOs')}
          aria-rowcount={rows.length + 1}
        >
          <colgroup>
            <col style={{ width: UNFOLD_WIDTH }} />
            {fitted.map(({ index, width: columnWidth }) => (
              <col key={columns[index].id} style={{ width: columnWidth }} />
            ))}
          </colgroup>
          <GridHeader columns={fitted.map(({ index }) => columns[index])} sort={sort} onSort={onSort} />
          <tbody
            {...handlers}
            onClick={({ target }) => {
              const place = cellOfEvent(target);
              // Who marks a text to copy it does not ask for the burn-down.
              if (place && !isOnLink(target) && window.getSelection()?.isCollapsed !== false) {
                toggle(ids[place.position]);
              }
              handlers.onClick();
            }}
            onKeyDown={(event) => {
              handlers.onKeyDown(event);
              focus.onKeyDown(event);
            }}
            onFocus={(event) => {
              focus.onFocus(event);
              handlers.onFocus(event);
            }}
          >
            <GridBody
              {...{ rows, columns, fitted, drawn, unfolded, open, eventBus, howId }}
              stop={focus.stop}
              width={gridWidth}
              detailHeight={detailHeight}
            />
          </tbody>
        </table>
        {rows.length === 0 && <div className={styles.none}>{t('table.none', 'No SLO passes the filters.')}</div>}
      </div>
      <div id={howId} className="sr-only">
        {how?.lines.join(' ')}
      </div>
      {how && <HowTooltip how={how} />}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  wrapper: css({ position: 'relative' }),
  // Rows that change while scrolling change the layout of nothing around them.
  scroller: css({ height: '100%', overflow: 'auto', contain: 'strict' }),
  table: css({ tableLayout: 'fixed', borderCollapse: 'collapse' }),
  none: css({ padding: theme.spacing(2), color: theme.colors.text.secondary, textAlign: 'center' }),
});
