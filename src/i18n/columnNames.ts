import { t } from './t';

/** The words for each column of the table, in its header and in the editor. */
const NAMES = {
  state: () => t('column.state', 'State'),
  slo: () => t('column.slo', 'SLO'),
  target: () => t('column.target', 'Target (%)'),
  sli: () => t('column.sli', 'SLI (%)'),
  leftPercent: () => t('column.left-percent', 'Left (%)'),
  leftTime: () => t('column.left-time', 'Left (time)'),
  leftEvents: () => t('column.left-events', 'Left (failures)'),
  curve: () => t('column.curve', 'Burn-down'),
  burn1: () => t('column.burn', 'Burn rate, pair {{pair}}', { pair: 1 }),
  burn2: () => t('column.burn', 'Burn rate, pair {{pair}}', { pair: 2 }),
  burn3: () => t('column.burn', 'Burn rate, pair {{pair}}', { pair: 3 }),
  burn4: () => t('column.burn', 'Burn rate, pair {{pair}}', { pair: 4 }),
  next: () => t('column.next', 'Runs out or thaws'),
  since: () => t('column.since', 'Since'),
  window: () => t('column.window', 'Time window'),
  method: () => t('column.method', 'Method'),
  coverage: () => t('column.coverage', 'Coverage (%)'),
  age: () => t('column.age', 'Age of the data'),
};

export type ColumnId = keyof typeof NAMES;

export function nameOfColumn(column: ColumnId): string {
  return NAMES[column]();
}
