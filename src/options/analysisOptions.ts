import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { burnPolicyChoices } from './choices';
import { DescribedText, describedText } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';
import { DEFAULT_TAGS, NO_TAGS, TagOption } from './tags';

/** Burn rates, incidents, annotations, the review: a group each. */
export function addAnalysisOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  addBurnOptions(builder);
  addIncidentOptions(builder);
  addAnnotationOptions(builder);
  addReviewOptions(builder);
}

function addBurnOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder.addSelect({
    ...describedText(
      'burnPolicy',
      t('options.group.burn', 'Burn rates'),
      t('options.burnPolicy.description', 'Pairs of windows and their thresholds, by which the burn rate is judged.')
    ),
    settings: {
      options: burnPolicyChoices(),
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
        t('options.incidentLevel.description', 'An interval belongs to an incident where its burn rate is above this.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.incidentLevel },
    })
    .addTextInput({
      ...describedText(
        'incidentJoinGap',
        group,
        t('options.incidentJoinGap.description', 'Incidents that are no further apart than this are one.')
      ),
      settings: { placeholder: t('options.incidentJoinGap.placeholder', '1 interval, 15m at least') },
    })
    .addTextInput({
      ...describedText(
        'incidentMinCost',
        group,
        t(
          'options.incidentMinCost.description',
          'What cost less than this share of the budget is background, no incident.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.incidentMinCost },
    });
}

function addReviewOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  builder.addTextInput({
    ...describedText(
      'whatIfTargets',
      t('options.group.review', 'Review'),
      t('options.whatIfTargets.description', 'Targets, separated by commas, that the review compares on the same data.')
    ),
    settings: { placeholder: t('options.whatIfTargets.placeholder', 'Next to the objective; or 99, 99.5, 99.95') },
    showIf: ({ view = DEFAULT_OPTIONS.view }) => view === 'review' || /\$|\[\[/.test(view),
  });
}

function addAnnotationOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.annotations', 'Annotations');
  const tags: Record<TagOption, string> = {
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
      'Annotations with one of these tags, separated by commas, give incidents their names.'
    ),
    exceptionTags: t(
      'options.exceptionTags.description',
      'Annotations with one of these tags, separated by commas, mark agreed exceptions from a freeze.'
    ),
  };
  const tagOption = (option: TagOption): DescribedText & { settings: { placeholder: string } } => ({
    ...describedText(option, group, tags[option]),
    settings: {
      placeholder: t('options.tags.placeholder', '{{tag}} (or {{none}})', { tag: DEFAULT_TAGS[option], none: NO_TAGS }),
    },
  });
  builder
    .addTextInput(tagOption('maintenanceTags'))
    .addTextInput(tagOption('exceptionTags'))
    .addTextInput(tagOption('incidentTags'))
    .addTextInput(tagOption('deployTags'))
    .addTextInput({
      ...describedText(
        'deployHorizon',
        group,
        t(
          'options.deployHorizon.description',
          'What burns up to this long after a deploy, or until the next one, is told as its cost.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.deployHorizon },
    });
}
