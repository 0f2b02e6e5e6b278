/** How many items, from the first on, fit into so many rows; none is cut. */
export function countInRows(widths: readonly number[], rowWidth: number, rows: number): number {
  let row = 1;
  let used = 0;
  for (let i = 0; i < widths.length; i++) {
    if (used > 0 && used + widths[i] > rowWidth) {
      row++;
      used = 0;
    }
    if (row > rows || widths[i] > rowWidth) {
      return i;
    }
    used += widths[i];
  }
  return widths.length;
}

/** How many rows the items take, up to a limit. */
export function rowsNeeded(widths: readonly number[], rowWidth: number, limit: number): number {
  for (let rows = 1; rows < limit; rows++) {
    if (countInRows(widths, rowWidth, rows) === widths.length) {
      return rows;
    }
  }
  return limit;
}
