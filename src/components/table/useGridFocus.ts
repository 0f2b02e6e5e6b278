import { KeyboardEvent, RefObject, SyntheticEvent, useLayoutEffect, useRef, useState } from 'react';
import { CellPlace, GridSize, cellOfEvent, followLink, moveByKey } from './gridKeys';

export interface GridFocusFacts {
  readonly ids: readonly string[];
  readonly size: GridSize;
  readonly grid: RefObject<HTMLElement | null>;
  /** Scrolls a row into view. */
  readonly reveal: (position: number) => void;
  readonly onToggle: (id: string) => void;
}

export interface GridFocus {
  /** The one cell that the tab key comes to. */
  readonly stop: CellPlace;
  readonly onFocus: (event: SyntheticEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A grid is one stop of the tab key; arrow keys move among its cells. The focus stays with its SLO when rows are sorted. */
export function useGridFocus({ ids, size, grid, reveal, onToggle }: GridFocusFacts): GridFocus {
  const [at, setAt] = useState<{ readonly id: string; readonly cell: number }>();
  const isMoving = useRef(false);
  const found = at ? ids.indexOf(at.id) : -1;
  const stop = { position: Math.max(0, found), cell: Math.min(found >= 0 && at ? at.cell : 0, size.cellCount - 1) };
  useLayoutEffect(() => {
    if (isMoving.current) {
      isMoving.current = false;
      reveal(stop.position);
      stopElement(grid.current, stop)?.focus({ preventScroll: true });
    }
  });
  const setPlace = ({ position, cell }: CellPlace): void => {
    if (at?.id !== ids[position] || at.cell !== cell) {
      setAt({ id: ids[position], cell });
    }
  };
  return {
    stop,
    onFocus: ({ target }) => {
      const place = cellOfEvent(target);
      if (place) {
        setPlace(place);
      }
    },
    onKeyDown: (event) => {
      const place = cellOfEvent(event.target);
      if (!place) {
        return;
      }
      // A button is pressed by these keys anyway.
      const isPress = (event.key === 'Enter' || event.key === ' ') && event.target === place.element;
      const moved = moveByKey(place, { key: event.key, isWide: event.ctrlKey || event.metaKey }, size);
      const isFollowed = isPress && event.key === 'Enter' && followLink(place.element);
      if (isPress && !isFollowed) {
        onToggle(ids[place.position]);
      } else if (moved) {
        isMoving.current = true;
        setPlace(moved);
      }
      if (isPress || moved) {
        event.preventDefault();
      }
    },
  };
}

function stopElement(grid: HTMLElement | null, { position, cell }: CellPlace): HTMLElement | null | undefined {
  const element = grid?.querySelector<HTMLElement>(`[data-row="${position}"] [data-cell="${cell}"]`);
  return element?.matches('[data-stop]') ? element : element?.querySelector<HTMLElement>('[data-stop]');
}
