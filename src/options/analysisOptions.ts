import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { choice, describedText } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

/** Burn rates, incidents, what-if and annotations: a group each. */
export function addAnalysisOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  addBurnOptions(builder);
  addIncidentOptions(builder);
  addWhatIfOptions(builder);
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

function addIncidentOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.incidents', 'Incidents');
  builder
    .addTextInput({
      ...describedText(
        'incidentLevel',
        group,
        t('options.incidentLevel.description', 'Time that burns faster than this rate belongs to an incident.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.incidentLevel },
    })
    .addTextInput({
      ...describedText(
        'incidentJoinGap',
        group,
        t('options.incidentJoinGap.description', 'Incidents closer together than this are one.')
      ),
      settings: { placeholder: t('options.incidentJoinGap.placeholder', '15m, or the interval of the data') },
    })
    .addTextInput({
      ...describedText(
        'incidentMinCost',
        group,
        t('options.incidentMinCost.description', 'What costs less than this share of the budget is background.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.incidentMinCost },
    });
}

function addWhatIfOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder.addTextInput({
    ...describedText(
      'whatIfTargets',
      t('options.group.what-if', 'What-if'),
      t('options.whatIfTargets.description', 'Other objectives to replay on the same data, separated by commas.')
    ),
    settings: { placeholder: '99.5, 99.95' },
  });
}

function addAnnotationOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.annotations', 'Annotations');
  const tags = {
    maintenanceTags: t(
      'options.maintenanceTags.description',
      'Annotations with one of these tags, separated by commas, mark time that does not count.'
    ),
    deployTags: t(
      'options.deployTags.description',
      'Annotations with one of these tags, separated by commas, mark deploys.'
    ),
    incidentTags: t(
      'options.incidentTags.description',
      'Annotations with one of these tags, separated by commas, name incidents.'
    ),
    exceptionTags: t(
      'options.exceptionTags.description',
      'Annotations with one of these tags, separated by commas, mark agreed exceptions from a freeze.'
    ),
  };
  builder
    .addTextInput(describedText('maintenanceTags', group, tags.maintenanceTags))
    .addTextInput(describedText('deployTags', group, tags.deployTags))
    .addTextInput(describedText('incidentTags', group, tags.incidentTags))
    .addTextInput(describedText('exceptionTags', group, tags.exceptionTags));
}
