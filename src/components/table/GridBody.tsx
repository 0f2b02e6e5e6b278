import React, { Fragment } from 'react';
import { EventBus } from '@grafana/data';
import { useTheme2 } from '@grafana/ui';
import { OpenSlo } from '../../view/panelView';
import { TableColumn } from '../../view/table/columns';
import { TableRow } from '../../view/table/tableModel';
import { SloBurnDown } from '../burnDown/SloBurnDown';
import { stateColor } from '../stateColor';
import { EDGE_WIDTH, GridRow } from './GridRow';
import { CellPlace } from './gridKeys';
import { FittedColumn } from './tableLayout';
import { DrawnRows } from './visibleRows';

export interface GridBodyProps {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly fitted: readonly FittedColumn[];
  readonly drawn: DrawnRows;
  readonly unfolded: ReadonlySet<string>;
  /** The cell that the tab key comes to. */
  readonly stop: CellPlace;
  /** Element that says how the cell in focus came about. */
  readonly howId: string;
  readonly open: OpenSlo;
  readonly width: number;
  readonly detailHeight: number;
  readonly eventBus: EventBus;
}

/** The rows in view with what they unfolded; empty space for the others. */
export function GridBody(props: GridBodyProps): React.JSX.Element {
  const { rows, columns, fitted, drawn, unfolded, stop, howId, open, eventBus } = props;
  return (
    <>
      {drawn.rows.map(({ index, gapBefore }) => {
        const row = rows[index];
        const isUnfolded = unfolded.has(row.id);
        const detailId = `${howId}-${index}`;
        return (
          <Fragment key={row.id}>
            <Gap height={gapBefore} />
            <GridRow
              {...{ row, columns, fitted, isUnfolded, detailId, howId }}
              position={index}
              tabStop={stop.position === index ? stop.cell : undefined}
            />
            {isUnfolded && (
              <Detail
                {...{ row, open, eventBus, detailId }}
                cellCount={fitted.length + 1}
                width={props.width}
                height={props.detailHeight}
              />
            )}
          </Fragment>
        );
      })}
      <Gap height={drawn.gapAfter} />
    </>
  );
}

function Gap({ height }: { readonly height: number }): React.JSX.Element | null {
  return height > 0 ? (
    <tr role="presentation">
      <td role="presentation" style={{ height, padding: 0 }} />
    </tr>
  ) : null;
}

interface DetailProps {
  readonly row: TableRow;
  readonly detailId: string;
  readonly cellCount: number;
  readonly open: OpenSlo;
  readonly width: number;
  readonly height: number;
  readonly eventBus: EventBus;
}

const PADDING = 8 + EDGE_WIDTH;

function Detail(props: DetailProps): React.JSX.Element {
  const { row, detailId, cellCount, open, width, height, eventBus } = props;
  const slo = open(row.id);
  const edge = stateColor(useTheme2(), row.state);
  return (
    <tr id={detailId} data-testid="errorbudget-unfolded">
      <td colSpan={cellCount} style={{ height, padding: PADDING, boxShadow: `inset ${EDGE_WIDTH}px 0 0 ${edge}` }}>
        {slo && <SloBurnDown slo={slo} width={width - 2 * PADDING} height={height - 2 * PADDING} eventBus={eventBus} />}
      </td>
    </tr>
  );
}
