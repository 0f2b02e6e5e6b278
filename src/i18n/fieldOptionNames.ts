import { t } from './t';

/** What a field may be set to be, in the editor and wherever the panel says what it understood. */
const ROLES = {
  auto: () => t('field-options.role.auto', 'Auto'),
  good: () => t('field-options.role.good', 'Good events'),
  bad: () => t('field-options.role.bad', 'Bad events'),
  total: () => t('field-options.role.total', 'Total events'),
  successRatio: () => t('field-options.role.success-ratio', 'Success ratio'),
  errorRatio: () => t('field-options.role.error-ratio', 'Error ratio'),
  state: () => t('field-options.role.state', 'State (up is good)'),
  value: () => t('field-options.role.value', 'Value with a threshold'),
  objective: () => t('field-options.role.objective', 'Objective'),
  remaining: () => t('field-options.role.remaining', 'Remaining budget'),
  burnRate: () => t('field-options.role.burn-rate', 'Burn rate'),
  ignored: () => t('field-options.role.ignored', 'Not used'),
};

const COUNTED_AS = {
  auto: () => t('field-options.counted-as.auto', 'Auto'),
  counts: () => t('field-options.counted-as.counts', 'Counts'),
  rates: () => t('field-options.counted-as.rates', 'Rates per second'),
  counters: () => t('field-options.counted-as.counters', 'Cumulative counters'),
};

export function nameOfRole(role: keyof typeof ROLES): string {
  return ROLES[role]();
}

export function nameOfCountedAs(countedAs: keyof typeof COUNTED_AS): string {
  return COUNTED_AS[countedAs]();
}
