import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { choice, describedText } from './describedOption';
import { ErrorBudgetOptions } from './options';

/** What stands in the panel. */
export function addViewOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.view', 'View');
  builder.addSelect({
    ...describedText(
      'view',
      group,
      t('options.view.description', 'Auto shows the burn-down of one SLO and a wall of several.')
    ),
    settings: {
      options: [
        choice('auto', t('options.view.auto', 'Auto')),
        choice('burnDown', t('options.view.burn-down', 'Burn-down')),
        choice('wall', t('options.view.wall', 'Wall')),
        choice('table', t('options.view.table', 'Table')),
        choice('review', t('options.view.review', 'Review')),
      ],
    },
  });
}
