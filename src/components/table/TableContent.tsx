import React, { useMemo } from 'react';
import { describeTable } from '../../view/table/tableModel';
import { ViewSource } from '../../view/viewSource';
import { TableView, TableViewProps } from './TableView';

export type TableContentProps = Omit<TableViewProps, 'table'> & { readonly source: ViewSource };

/** The table with its model, which are loaded together. The default export is what `React.lazy` asks for. */
export default function TableContent({ source, ...rest }: TableContentProps): React.JSX.Element {
  const table = useMemo(() => {
    const { shown, choices, context } = source;
    return describeTable(shown, choices.tableColumns, context);
  }, [source]);
  return <TableView table={table} {...rest} />;
}
