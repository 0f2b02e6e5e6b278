import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { choice, describedText } from './describedOption';
import { ErrorBudgetOptions } from './options';

/** Burn rates and annotations: a group each. */
export function addAnalysisOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  addBurnOptions(builder);
  addAnnotationOptions(builder);
}

function addBurnOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder.addSelect({
    ...describedText(
      'burnPolicy',
      t('options.group.burn', 'Burn rates'),
      t('options.burnPolicy.description', 'Pairs of windows and their thresholds, by which the burn rate is judged.')
    ),
    settings: {
      options: [
        choice('workbook', t('options.burnPolicy.workbook', 'SRE Workbook')),
        choice('pyrra', t('options.burnPolicy.pyrra', 'Pyrra')),
      ],
    },
  });
}

function addAnnotationOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.annotations', 'Annotations');
  const tags = {
    maintenanceTags: t(
      'options.maintenanceTags.description',
      'Annotations with one of these tags, separated by commas, mark time that does not count.'
    ),
    exceptionTags: t(
      'options.exceptionTags.description',
      'Annotations with one of these tags, separated by commas, mark agreed exceptions from a freeze.'
    ),
  };
  builder
    .addTextInput(describedText('maintenanceTags', group, tags.maintenanceTags))
    .addTextInput(describedText('exceptionTags', group, tags.exceptionTags));
}
