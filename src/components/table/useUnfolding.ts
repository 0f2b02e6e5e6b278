import { RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { ROW_HEIGHT, detailHeight } from './tableLayout';
import { revealStretch, rowTops } from './visibleRows';

export interface UnfoldingFacts {
  readonly ids: readonly string[];
  /** Of the grid, its header included. */
  readonly height: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

export interface Unfolding {
  readonly unfolded: ReadonlySet<string>;
  /** Unfolds a row and scrolls to what comes into view, or folds it. */
  readonly toggle: (id: string) => void;
  /** Where each row begins below the header. */
  readonly tops: readonly number[];
  readonly detailHeight: number;
  /** Scrolls a row into view with what it unfolded. */
  readonly reveal: (position: number) => void;
}

/** Which rows are unfolded, and where that puts all of them. */
export function useUnfolding({ ids, height, scroller }: UnfoldingFacts): Unfolding {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toReveal = useRef<string>(undefined);
  const unfoldedHeight = detailHeight(height);
  const tops = useMemo(
    () => rowTops(ids.map((id) => ROW_HEIGHT + (unfolded.has(id) ? unfoldedHeight : 0))),
    [ids, unfolded, unfoldedHeight]
  );
  const toggle = useCallback((id: string): void => {
    setUnfolded((now) => {
      const next = new Set(now);
      return next.delete(id) ? next : next.add(id);
    });
    toReveal.current = id;
  }, []);
  const reveal = (position: number): void => {
    if (scroller.current && position >= 0 && position < ids.length) {
      const stretch = { top: tops[position], bottom: tops[position + 1] };
      revealStretch(scroller.current, stretch, height - ROW_HEIGHT);
    }
  };
  useLayoutEffect(() => {
    if (toReveal.current !== undefined) {
      reveal(ids.indexOf(toReveal.current));
      toReveal.current = undefined;
    }
  });
  return { unfolded, toggle, tops, detailHeight: unfoldedHeight, reveal };
}
