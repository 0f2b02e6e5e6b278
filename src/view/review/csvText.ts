/** A cell of a table: text, a number in full, or nothing. */
export type CsvCell = string | number | undefined;

/**
 * Comma-separated values by RFC 4180. Text that a spreadsheet would run as a formula is kept from it by an apostrophe, which
 * spreadsheets do not show; numbers are numbers, negative ones too.
 */
export function writeCsv(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: CsvCell): string {
  if (cell === undefined) {
    return '';
  }
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? String(cell + 0) : '';
  }
  const text = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Signs by which spreadsheets know formulas, also in full width and behind blanks; a tab or line break may hide one. */
const STARTS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
