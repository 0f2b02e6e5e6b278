import { PanelOptionsEditorBuilder, SelectFieldConfigSettings } from '@grafana/data';
import { ColumnId, nameOfColumn } from '../i18n/columnNames';
import { nameOfOption } from '../i18n/optionNames';
import { t } from '../i18n/t';
import { choice } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

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

/** The table's columns and their order. */
export function addTableOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder.addMultiSelect<unknown, SelectFieldConfigSettings<unknown>>({
    path: 'tableColumns',
    name: nameOfOption('tableColumns'),
    category: [t('options.group.view', 'View')],
    description: t(
      'options.tableColumns.description',
      'They stand in the order in which they are chosen; those that do not fit are left out. Burn rates are of the pairs of the burn-rate policy.'
    ),
    defaultValue: DEFAULT_OPTIONS.tableColumns,
    settings: { options: TABLE_COLUMNS.map((column) => choice(column, nameOfColumn(column))) },
    showIf: ({ view }) => view === 'table' || view?.includes('$') === true,
  });
}
