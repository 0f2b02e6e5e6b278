import { ReviewColumn } from '../../view/review/reviewTable';

/** Room for a table: all its columns, without those that may fold, or without those that fold last, too. */
export type TableRoom = 'wide' | 'narrow' | 'tiny';

export interface SectionLayout {
  readonly columnCount: number;
  readonly room: TableRoom;
}

const MIN_COLUMN_WIDTH = 540;
const MAX_COLUMNS = 3;
const MIN_WIDTH_FOR_ALL_COLUMNS = 720;
const MIN_WIDTH_FOR_MOST_COLUMNS = 480;

/** How many columns of sections fit, and whether the tables in them must fold. */
export function sectionLayout(width: number): SectionLayout {
  const columnCount = Math.max(1, Math.min(MAX_COLUMNS, Math.floor(width / MIN_COLUMN_WIDTH)));
  const columnWidth = width / columnCount;
  const room =
    columnWidth < MIN_WIDTH_FOR_MOST_COLUMNS ? 'tiny' : columnWidth < MIN_WIDTH_FOR_ALL_COLUMNS ? 'narrow' : 'wide';
  return { columnCount, room };
}

/** True where a column's texts stand below the rows' names. */
export function isFolded({ folds, foldsLast = false }: ReviewColumn, room: TableRoom): boolean {
  return folds !== undefined && room !== 'wide' && (room === 'tiny' || !foldsLast);
}
