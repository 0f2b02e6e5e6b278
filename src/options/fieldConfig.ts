import { FieldConfigEditorBuilder, FieldConfigProperty } from '@grafana/data';
import { ROLE_SETTINGS } from '../domain/fieldUse';
import { nameOfCountedAs, nameOfRole } from '../i18n/fieldOptionNames';
import { t } from '../i18n/t';
import {
  BUCKET_TIME_CHOICES,
  COMPARISON_CHOICES,
  COUNTED_AS_CHOICES,
  DEFAULT_SLI_FIELD,
  SliFieldConfig,
  VALUE_UNIT_CHOICES,
} from './sliFieldConfig';
import { addSloFieldConfig } from './sloFieldConfig';

/** Standard options that would have no effect in this panel, so the editor does not offer them. */
export const UNUSED_STANDARD_OPTIONS: FieldConfigProperty[] = [
  FieldConfigProperty.Min,
  FieldConfigProperty.Max,
  FieldConfigProperty.FieldMinMax,
  FieldConfigProperty.Color,
  FieldConfigProperty.Thresholds,
  FieldConfigProperty.Actions,
  FieldConfigProperty.Filterable,
];

/** All options that an override may set for a field: what it means, and what was agreed for its SLO. */
export function addFieldOptions(builder: FieldConfigEditorBuilder<SliFieldConfig>): void {
  addSliFieldOptions(builder);
  addSloFieldConfig(builder);
}

/** The options of a field that say what it means for an SLI, so that overrides can set them by query, name or type. */
export function addSliFieldOptions(builder: FieldConfigEditorBuilder<SliFieldConfig>): void {
  const category = [t('field-options.category', 'SLI')];
  const isCounted = ({ role }: SliFieldConfig): boolean => ['auto', 'good', 'bad', 'total'].includes(role);
  builder
    .addSelect({
      path: 'role',
      name: t('field-options.role.name', 'Role'),
      description: t('field-options.role.description', 'What the field means; Auto goes by names, units and values.'),
      category,
      defaultValue: DEFAULT_SLI_FIELD.role,
      settings: { options: ROLE_SETTINGS.map((value) => ({ value, label: nameOfRole(value) })) },
    })
    .addSelect({
      path: 'countedAs',
      name: t('field-options.counted-as.name', 'Counted as'),
      description: t(
        'field-options.counted-as.description',
        'Events for each interval, events per second, or a counter that only rises.'
      ),
      category,
      defaultValue: DEFAULT_SLI_FIELD.countedAs,
      settings: { options: COUNTED_AS_CHOICES.map((value) => ({ value, label: nameOfCountedAs(value) })) },
      showIf: isCounted,
    })
    .addTextInput({
      path: 'window',
      name: t('field-options.window.name', 'Covers window'),
      description: t(
        'field-options.window.description',
        'Length of time that each value covers, such as 30d; empty where it covers one interval.'
      ),
      category,
      defaultValue: DEFAULT_SLI_FIELD.window,
      settings: { placeholder: t('field-options.window.placeholder', 'One interval') },
      showIf: ({ role }) => role !== 'objective' && role !== 'ignored',
    })
    .addSelect({
      path: 'bucketTime',
      name: t('field-options.bucket-time.name', 'Bucket time'),
      description: t('field-options.bucket-time.description', 'The edge of its interval that a timestamp marks.'),
      category,
      defaultValue: DEFAULT_SLI_FIELD.bucketTime,
      settings: { options: BUCKET_TIME_CHOICES.map((value) => ({ value, label: bucketTimeLabels()[value] })) },
      showIf: ({ role }) => role !== 'objective' && role !== 'ignored',
    })
    .addSelect({
      path: 'comparison',
      name: t('field-options.comparison.name', 'Good when'),
      description: t('field-options.comparison.description', 'How a good value compares with the threshold.'),
      category,
      defaultValue: DEFAULT_SLI_FIELD.comparison,
      settings: { options: COMPARISON_CHOICES.map((value) => ({ value, label: comparisonLabels()[value] })) },
      showIf: ({ role }) => role === 'value',
    })
    .addNumberInput({
      path: 'threshold',
      name: t('field-options.threshold.name', 'Threshold'),
      description: t('field-options.threshold.description', "The limit between good and bad, in the field's own unit."),
      category,
      showIf: ({ role }) => role === 'value',
    })
    .addSelect({
      path: 'valueUnit',
      name: t('field-options.value-unit.name', 'Unit of the value'),
      description: t(
        'field-options.value-unit.description',
        "What the remaining budget is told in; Auto goes by the field's unit, its name and its values."
      ),
      category,
      defaultValue: DEFAULT_SLI_FIELD.valueUnit,
      settings: { options: VALUE_UNIT_CHOICES.map((value) => ({ value, label: valueUnitLabels()[value] })) },
      showIf: ({ role }) => role === 'remaining',
    });
}

function bucketTimeLabels(): Record<SliFieldConfig['bucketTime'], string> {
  return {
    auto: t('field-options.bucket-time.auto', 'Auto'),
    start: t('field-options.bucket-time.start', 'Start'),
    end: t('field-options.bucket-time.end', 'End'),
  };
}

function comparisonLabels(): Record<SliFieldConfig['comparison'], string> {
  return {
    below: t('field-options.comparison.below', 'below (<)'),
    atMost: t('field-options.comparison.at-most', 'at most (≤)'),
    above: t('field-options.comparison.above', 'above (>)'),
    atLeast: t('field-options.comparison.at-least', 'at least (≥)'),
  };
}

function valueUnitLabels(): Record<SliFieldConfig['valueUnit'], string> {
  return {
    auto: t('field-options.value-unit.auto', 'Auto'),
    fraction: t('field-options.value-unit.fraction', 'Share of the budget (1 is all of it)'),
    percent: t('field-options.value-unit.percent', 'Percent of the budget'),
    percentagePoints: t('field-options.value-unit.percentage-points', 'Percentage points of the SLI'),
    time: t('field-options.value-unit.time', 'Time of full outage'),
  };
}
