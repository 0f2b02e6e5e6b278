import React, { useMemo, useState } from 'react';
import { EventBus } from '@grafana/data';
import { OpenSlo } from '../../view/panelView';
import { Arrangement, arrangeRows, nextSort } from '../../view/table/arrangeRows';
import { TableModel } from '../../view/table/tableModel';
import { SloBurnDown } from '../burnDown/SloBurnDown';
import { useFontsLoaded } from '../textWidth';
import { BareRows } from './BareRows';
import { SloGrid } from './SloGrid';
import { TableToolbar } from './TableToolbar';
import { measureColumns } from './columnWidths';
import { TOOLBAR_HEIGHT, hasToolbar, tableMode } from './tableLayout';

export interface TableViewProps {
  readonly table: TableModel;
  readonly open: OpenSlo;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const BY_URGENCY: Arrangement = { sort: undefined, states: [], text: '' };

/** One row an SLO; in less room bare rows, and in a corner the most urgent SLO alone. */
export function TableView({ table, open, width, height, eventBus }: TableViewProps): React.JSX.Element | null {
  const [arrangement, arrange] = useState(BY_URGENCY);
  const fontsLoaded = useFontsLoaded();
  const { columns } = useMemo(() => ({ fontsLoaded, columns: measureColumns(table) }), [table, fontsLoaded]);
  const space = { width, height, columns };
  const mode = tableMode(space);
  const isFiltered = mode === 'grid' && hasToolbar(space, table.rows.length);
  const rows = useMemo(
    // What was filtered where there was room for it is not left out where nothing says so.
    () => arrangeRows(table, isFiltered ? arrangement : { ...BY_URGENCY, sort: arrangement.sort }),
    [table, arrangement, isFiltered]
  );
  if (mode === 'one') {
    const slo = open(table.rows[0].id);
    return slo ? <SloBurnDown slo={slo} width={width} height={height} eventBus={eventBus} /> : null;
  }
  if (mode === 'rows') {
    return <BareRows rows={table.rows} width={width} height={height} />;
  }
  return (
    <div style={{ width, height }}>
      {isFiltered && (
        <TableToolbar
          states={table.states}
          arrangement={arrangement}
          onArrange={arrange}
          shownCount={rows.length}
          width={width}
        />
      )}
      <SloGrid
        columns={table.columns}
        measured={columns}
        rows={rows}
        open={open}
        sort={arrangement.sort}
        onSort={(column) => arrange((now) => ({ ...now, sort: nextSort(now.sort, column) }))}
        width={width}
        height={isFiltered ? height - TOOLBAR_HEIGHT : height}
        eventBus={eventBus}
      />
    </div>
  );
}
