import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

/** The options of the panel's own group in the editor. */
export function addPanelOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder
    .addTextInput({
      path: 'objective',
      name: t('options.objective.name', 'Objective (%)'),
      description: t(
        'options.objective.description',
        'Share of good events that was agreed, above 0 and at most 100. Dashboard variables work.'
      ),
      defaultValue: DEFAULT_OPTIONS.objective,
      settings: { placeholder: DEFAULT_OPTIONS.objective },
    })
    .addTextInput({
      path: 'window',
      name: t('options.window.name', 'Time window'),
      description: t(
        'options.window.description',
        'The objective holds over this rolling stretch of time: 30d, 28d, 4w, 12h; or over each calendar day, week, month, quarter or year: month. Dashboard variables work.'
      ),
      defaultValue: DEFAULT_OPTIONS.window,
      settings: { placeholder: DEFAULT_OPTIONS.window },
    })
    .addTextInput({
      path: 'splitBy',
      name: t('options.split-by.name', 'Split by'),
      description: t(
        'options.split-by.description',
        'Labels, separated by commas, whose values share one budget: route, instance. Each value tells what it burned.'
      ),
      defaultValue: DEFAULT_OPTIONS.splitBy,
    });
}
