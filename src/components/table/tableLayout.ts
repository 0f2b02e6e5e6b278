/** A column with the room that it wants, in pixels. */
export interface MeasuredColumn {
  readonly rank: number;
  /** With less than this it is left out. */
  readonly minWidth: number;
  /** What it gets before columns of higher rank get anything. */
  readonly easyWidth: number;
  /** All of its texts can be read. */
  readonly width: number;
}

/** A column that fits, by its place in the table. */
export interface FittedColumn {
  readonly index: number;
  readonly width: number;
}

/** Of the unfolding button, before all columns. */
export const UNFOLD_WIDTH = 32;
export const SCROLLBAR_WIDTH = 12;
export const ROW_HEIGHT = 36;
export const TOOLBAR_HEIGHT = 40;

/**
 * The columns that fit, in their order: those of low rank first, none cut. What is left over goes to columns that want more,
 * then to all alike. Where few would fit, those that can do with less get less.
 */
export function fitColumns(columns: readonly MeasuredColumn[], width: number): FittedColumn[] {
  const room = width - UNFOLD_WIDTH;
  const easy = fit(columns, room, ({ easyWidth }) => easyWidth);
  return hasMain(columns, easy) ? easy : fit(columns, room, ({ minWidth }) => minWidth);
}

function fit(
  columns: readonly MeasuredColumn[],
  width: number,
  neededBy: (column: MeasuredColumn) => number
): FittedColumn[] {
  let room = width;
  const take = (wanted: number): number => {
    const taken = Math.min(room, wanted);
    room -= taken;
    return taken;
  };
  const fitting = [...columns.keys()]
    .sort((a, b) => columns[a].rank - columns[b].rank)
    .filter((index) => neededBy(columns[index]) <= room && take(neededBy(columns[index])) > 0);
  const wider = fitting.map((index) => {
    const needed = neededBy(columns[index]);
    return { index, width: needed + take(columns[index].width - needed) };
  });
  const share = Math.floor(room / Math.max(1, wider.length));
  return wider.sort((a, b) => a.index - b.index).map((one) => ({ ...one, width: one.width + share }));
}

/** State, name and what is left: without the columns of the lowest rank a grid says less than bare rows do. */
const MAIN_COLUMNS = 3;

function hasMain(columns: readonly MeasuredColumn[], fitted: readonly FittedColumn[]): boolean {
  const main = [...columns.keys()].sort((a, b) => columns[a].rank - columns[b].rank).slice(0, MAIN_COLUMNS);
  return main.every((index) => fitted.some((one) => one.index === index));
}

/** What the table is laid out as: a grid, bare rows where columns do not fit, the most urgent SLO alone where rows do not. */
export type TableMode = 'grid' | 'rows' | 'one';

export interface TableSpace {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly MeasuredColumn[];
}

export const BARE_ROW_HEIGHT = 28;

export function tableMode({ width, height, columns }: TableSpace): TableMode {
  if (width < 120 || height < BARE_ROW_HEIGHT) {
    return 'one';
  }
  const fitted = fitColumns(columns, width - SCROLLBAR_WIDTH);
  return height >= 3 * ROW_HEIGHT && hasMain(columns, fitted) ? 'grid' : 'rows';
}

/** Filters stand above the grid where there is something to filter, and room for rows below them. */
export function hasToolbar({ width, height }: TableSpace, rowCount: number): boolean {
  return rowCount > 1 && width >= 280 && height >= TOOLBAR_HEIGHT + 4 * ROW_HEIGHT;
}

/** Height of an unfolded burn-down: what the grid has below its header and the row, within reason. */
export function detailHeight(gridHeight: number): number {
  return Math.max(140, Math.min(360, gridHeight - 2 * ROW_HEIGHT));
}
