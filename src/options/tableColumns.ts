import { ColumnId } from '../i18n/columnNames';

export type TableColumnId = ColumnId;

/** All columns in the order in which the editor offers them. The burn rates are those of the policy's pairs, the fastest first. */
export const TABLE_COLUMNS: readonly ColumnId[] = [
  'state',
  'slo',
  'target',
  'sli',
  'leftPercent',
  'leftTime',
  'leftEvents',
  'curve',
  'burn1',
  'burn2',
  'burn3',
  'burn4',
  'next',
  'since',
  'window',
  'method',
  'coverage',
  'age',
];

/** Those that say what others say already, or what is alike in most rows. */
const SELDOM: readonly ColumnId[] = ['burn3', 'window', 'method', 'coverage', 'age'];

/** The columns of a table that nobody has chosen any for. */
export const USUAL_COLUMNS: readonly ColumnId[] = TABLE_COLUMNS.filter((column) => !SELDOM.includes(column));
