import { PanelOptionsEditorBuilder, SelectFieldConfigSettings } from '@grafana/data';
import { nameOfColumn } from '../i18n/columnNames';
import { nameOfOption } from '../i18n/optionNames';
import { t } from '../i18n/t';
import { choice } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';
import { TABLE_COLUMNS } from './tableColumns';

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
