import { SelectableValue } from '@grafana/data';
import { t } from '../i18n/t';
import { choice } from './describedOption';

/** The budgeting methods, for the panel and for the override of one SLO. */
export function methodChoices(): Array<SelectableValue<string>> {
  return [
    choice('occurrences', t('options.method.occurrences', 'Occurrences')),
    choice('timeslices', t('options.method.timeslices', 'Time slices')),
    choice('ratioTimeslices', t('options.method.ratioTimeslices', 'Mean ratio of time slices')),
  ];
}

/** The pairs of burn-rate windows, likewise. */
export function burnPolicyChoices(): Array<SelectableValue<string>> {
  return [
    choice('workbook', t('options.burnPolicy.workbook', 'SRE Workbook')),
    choice('pyrra', t('options.burnPolicy.pyrra', 'Pyrra')),
  ];
}
