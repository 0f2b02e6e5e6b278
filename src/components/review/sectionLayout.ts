export interface SectionLayout {
  readonly columnCount: number;
  /** Tables leave out columns and tell them below the rows' names. */
  readonly isNarrow: boolean;
}

const MIN_COLUMN_WIDTH = 540;
const MAX_COLUMNS = 3;
const MIN_WIDTH_FOR_ALL_COLUMNS = 720;

/** How many columns of sections fit, and whether the tables in them must fold. */
export function sectionLayout(width: number): SectionLayout {
  const columnCount = Math.max(1, Math.min(MAX_COLUMNS, Math.floor(width / MIN_COLUMN_WIDTH)));
  return { columnCount, isNarrow: width / columnCount < MIN_WIDTH_FOR_ALL_COLUMNS };
}
