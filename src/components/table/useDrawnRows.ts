import { RefObject, useCallback, useState } from 'react';
import { ROW_HEIGHT } from './tableLayout';
import { DrawnRows, drawnRows } from './visibleRows';

export interface ScrolledRows {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly tops: readonly number[];
  readonly height: number;
  /** A row that is drawn wherever it lies. */
  readonly keep?: number;
}

export interface RowScroll {
  readonly onScroll: () => void;
  readonly drawn: DrawnRows;
}

/** The rows to draw while a container scrolls over them. */
export function useDrawnRows({ scroller, tops, height, keep }: ScrolledRows): RowScroll {
  const [top, setTop] = useState(0);
  const onScroll = useCallback(() => {
    // Drawn anew once a row, not once a pixel.
    setTop(Math.floor((scroller.current?.scrollTop ?? 0) / ROW_HEIGHT) * ROW_HEIGHT);
  }, [scroller]);
  return { onScroll, drawn: drawnRows(tops, { top, height, keep }) };
}
