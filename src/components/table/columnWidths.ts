import { measureText } from '@grafana/ui';
import { TableColumn } from '../../view/table/columns';
import { TableModel, TableRow } from '../../view/table/tableModel';
import { MeasuredColumn } from './tableLayout';

const FONT_SIZE = 14;
const MEDIUM = 500;
const PADDING = 16;
/** A sort arrow, a mark. */
const ICON_WIDTH = 20;
const MIN_NAME_WIDTH = 110;
const MAX_NAME_WIDTH = 360;
const MIN_CURVE_WIDTH = 96;
const CURVE_WIDTH = 150;
/** Dates are about as wide as each other: so many are measured. */
const MEASURED_DATES = 40;

/** How wide each column wants to be, by its texts as the browser draws them. */
export function measureColumns({ columns, rows }: TableModel): MeasuredColumn[] {
  return columns.map((column, index) => {
    const title = widthOf(column.title, MEDIUM) + ICON_WIDTH;
    if (column.id === 'curve') {
      return { rank: column.rank, minWidth: Math.max(title, MIN_CURVE_WIDTH), width: Math.max(title, CURVE_WIDTH) };
    }
    const width = Math.max(title, widestText(column, rows, index)) + PADDING;
    const isName = column.id === 'slo';
    return {
      rank: column.rank,
      // A name may be cut, and then stands in full in its tooltip; numbers may not.
      minWidth: isName ? Math.min(width, MIN_NAME_WIDTH) : width,
      width: isName ? Math.min(width, MAX_NAME_WIDTH) : width,
    };
  });
}

function widestText(column: TableColumn, rows: readonly TableRow[], index: number): number {
  const measured = column.isDate ? rows.slice(0, MEASURED_DATES) : rows;
  const widths = new Map<string, number>();
  for (const { cells, urgency } of measured) {
    // Digits are all drawn as wide as a zero, so few different texts are left to measure.
    const text = cells[index].text().replace(/\d/g, '0');
    const marks = Number(cells[index].mark === 'breached') + Number(column.id === 'state' && urgency === 'burning');
    const key = `${text}${marks}`;
    widths.set(
      key,
      widths.get(key) ?? widthOf(text, column.id === 'state' || marks > 0 ? MEDIUM : 400) + marks * ICON_WIDTH
    );
  }
  // The shape before the state's word.
  return Math.max(0, ...widths.values()) + (column.id === 'state' ? 1.4 * FONT_SIZE : 0);
}

/** Rounded up, with a little to spare: digits of one width are a little wider than measured. */
function widthOf(text: string, weight: number): number {
  return Math.ceil(measureText(text, FONT_SIZE, weight).width * 1.03) + 2;
}
