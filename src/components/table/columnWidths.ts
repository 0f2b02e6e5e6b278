import { TableColumn } from '../../view/table/columns';
import { TableModel, TableRow } from '../../view/table/tableModel';
import { MEDIUM, REGULAR, textWidth } from '../textWidth';
import { MeasuredColumn } from './tableLayout';

const FONT_SIZE = 14;
const PADDING = 16;
const ARROW_WIDTH = 12;
const MARK_WIDTH = 20;
const MIN_NAME_WIDTH = 100;
const EASY_NAME_WIDTH = 130;
const MAX_NAME_WIDTH = 360;
const MIN_CURVE_WIDTH = 96;
const CURVE_WIDTH = 150;
/** Dates are about as wide as each other: so many are measured. */
const MEASURED_DATES = 40;

/** How wide each column wants to be, by its texts as the browser draws them. */
export function measureColumns({ columns, rows }: TableModel): MeasuredColumn[] {
  return columns.map((column, index) => {
    const title = textWidth(column.title, { size: FONT_SIZE, weight: MEDIUM }) + ARROW_WIDTH;
    if (column.id === 'curve') {
      const minWidth = Math.max(title + PADDING, MIN_CURVE_WIDTH);
      return { rank: column.rank, minWidth, easyWidth: minWidth, width: Math.max(minWidth, CURVE_WIDTH) };
    }
    const width = Math.max(title, widestText(column, textsOf(column, rows, index))) + PADDING;
    // A name may be cut, and then stands in full in its tooltip; numbers may not.
    const [minWidth, easyWidth, wanted] =
      column.id === 'slo'
        ? [MIN_NAME_WIDTH, EASY_NAME_WIDTH, MAX_NAME_WIDTH].map((limit) => Math.min(width, limit))
        : [width, width, width];
    return { rank: column.rank, minWidth, easyWidth, width: wanted };
  });
}

/** A text and how many marks stand beside it. */
type MarkedText = readonly [text: string, marks: number];

function textsOf({ id, isDate }: TableColumn, rows: readonly TableRow[], index: number): MarkedText[] {
  return (isDate ? rows.slice(0, MEASURED_DATES) : rows).map(({ cells, urgency, late }) => [
    cells[index].text(),
    Number(cells[index].mark === 'breached') +
      (id === 'state' ? Number(urgency === 'burning') + Number(late !== undefined) : 0),
  ]);
}

function widestText({ id, isNumeric }: TableColumn, texts: readonly MarkedText[]): number {
  const widest = texts.reduce((width, [text, marks]) => {
    const weight = id === 'state' || marks > 0 ? MEDIUM : REGULAR;
    return Math.max(width, textWidth(text, { size: FONT_SIZE, weight, isTabular: isNumeric }) + marks * MARK_WIDTH);
  }, 0);
  // The shape before the state's word.
  return widest + (id === 'state' ? 1.4 * FONT_SIZE : 0);
}
