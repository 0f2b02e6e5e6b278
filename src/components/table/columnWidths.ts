import { measureText } from '@grafana/ui';
import { TableColumn } from '../../view/table/columns';
import { TableModel, TableRow } from '../../view/table/tableModel';
import { MeasuredColumn } from './tableLayout';

const FONT_SIZE = 14;
const MEDIUM = 500;
const PADDING = 16;
const ARROW_WIDTH = 12;
const MARK_WIDTH = 20;
const MIN_NAME_WIDTH = 100;
const EASY_NAME_WIDTH = 180;
const MAX_NAME_WIDTH = 360;
const MIN_CURVE_WIDTH = 96;
const CURVE_WIDTH = 150;
/** Dates are about as wide as each other: so many are measured. */
const MEASURED_DATES = 40;

/** How wide each column wants to be, by its texts as the browser draws them. */
export function measureColumns({ columns, rows }: TableModel): MeasuredColumn[] {
  return columns.map((column, index) => {
    const title = widthOf(column.title, MEDIUM) + ARROW_WIDTH;
    if (column.id === 'curve') {
      const minWidth = Math.max(title + PADDING, MIN_CURVE_WIDTH);
      return { rank: column.rank, minWidth, easyWidth: minWidth, width: Math.max(minWidth, CURVE_WIDTH) };
    }
    const width = Math.max(title, widestText(column, rows, index)) + PADDING;
    // A name may be cut, and then stands in full in its tooltip; numbers may not.
    const [minWidth, easyWidth, wanted] =
      column.id === 'slo'
        ? [MIN_NAME_WIDTH, EASY_NAME_WIDTH, MAX_NAME_WIDTH].map((limit) => Math.min(width, limit))
        : [width, width, width];
    return { rank: column.rank, minWidth, easyWidth, width: wanted };
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
      widths.get(key) ?? widthOf(text, column.id === 'state' || marks > 0 ? MEDIUM : 400) + marks * MARK_WIDTH
    );
  }
  // The shape before the state's word.
  return Math.max(0, ...widths.values()) + (column.id === 'state' ? 1.4 * FONT_SIZE : 0);
}

/** Digits of one width are wider than the canvas draws them, and the page spaces letters out by a hundredth of their size. */
function widthOf(text: string, weight: number): number {
  return Math.ceil(measureText(text, FONT_SIZE, weight).width * 1.06 + 0.011 * FONT_SIZE * text.length) + 1;
}
