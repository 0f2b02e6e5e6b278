/** A cell by its row among those shown and its place in it. */
export interface CellPlace {
  readonly position: number;
  readonly cell: number;
}

export interface GridSize {
  readonly rowCount: number;
  readonly cellCount: number;
  /** Rows that a page key moves by. */
  readonly pageRows: number;
}

export interface KeyPress {
  readonly key: string;
  /** Control or command is held. */
  readonly isWide: boolean;
}

/** Where a key leads from a cell, as in any grid; absent for a key that moves nothing. Stops at the edges. */
export function moveByKey(from: CellPlace, { key, isWide }: KeyPress, size: GridSize): CellPlace | undefined {
  const last = { position: size.rowCount - 1, cell: size.cellCount - 1 };
  const moved = ((): CellPlace | undefined => {
    switch (key) {
      case 'ArrowUp':
        return { ...from, position: from.position - 1 };
      case 'ArrowDown':
        return { ...from, position: from.position + 1 };
      case 'ArrowLeft':
        return { ...from, cell: from.cell - 1 };
      case 'ArrowRight':
        return { ...from, cell: from.cell + 1 };
      case 'PageUp':
        return { ...from, position: from.position - size.pageRows };
      case 'PageDown':
        return { ...from, position: from.position + size.pageRows };
      case 'Home':
        return { position: isWide ? 0 : from.position, cell: 0 };
      case 'End':
        return { position: isWide ? last.position : from.position, cell: last.cell };
      default:
        return undefined;
    }
  })();
  return moved && { position: within(moved.position, last.position), cell: within(moved.cell, last.cell) };
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

/** What in a cell leads elsewhere: its clicks are its own, and the key Enter is its click. */
export const LINK = { 'data-link': '' };

/** Follows the link of a cell; a menu opens at the place of a click, which a key does not have. False where there is none. */
export function followLink(cell: Element): boolean {
  const link = cell.querySelector('[data-link]');
  const { left = 0, bottom = 0 } = link?.getBoundingClientRect() ?? {};
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: left, clientY: bottom }));
  return link !== null;
}

export function isOnLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-link]') !== null;
}

/** The cell that an event happened in; absent outside of rows, as in an unfolded burn-down. */
export function cellOfEvent(target: EventTarget): (CellPlace & { readonly element: HTMLElement }) | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const row = element?.closest<HTMLElement>('[data-row]');
  return element && row
    ? { element, cell: Number(element.dataset.cell), position: Number(row.dataset.row) }
    : undefined;
}
