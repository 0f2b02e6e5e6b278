import React from 'react';
import { Column, InteractiveTable, ScrollContainer } from '@grafana/ui';
import { t } from '../../i18n/t';
import { SloSummary } from '../../view/summary/sloSummary';
import { TableModel } from '../../view/table/tableModel';
import { StateBadge } from '../StateBadge';

export interface TableViewProps {
  readonly table: TableModel;
  readonly width: number;
  readonly height: number;
}

/** One row an SLO. */
export function TableView({ table: { rows }, width, height }: TableViewProps): React.JSX.Element {
  return (
    <div style={{ width, height }}>
      <ScrollContainer>
        <InteractiveTable columns={columns()} data={[...rows]} getRowId={({ id }) => id} />
      </ScrollContainer>
    </div>
  );
}

function columns(): Array<Column<SloSummary>> {
  return [
    {
      id: 'state',
      header: t('table.state', 'State'),
      cell: ({ row: { original } }) => <StateBadge slo={original} fontSize={14} />,
    },
    { id: 'name', header: t('table.slo', 'SLO') },
    {
      id: 'remaining',
      header: t('table.remaining', 'Left'),
      cell: ({ row: { original } }) => original.remaining?.value ?? '–',
    },
    { id: 'stateNote', header: t('table.since', 'Since') },
  ];
}
