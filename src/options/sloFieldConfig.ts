import { FieldConfigEditorBuilder, SelectableValue } from '@grafana/data';
import { nameOfOption } from '../i18n/optionNames';
import { t } from '../i18n/t';
import { burnPolicyChoices, methodChoices } from './choices';
import { isRecord, textOf } from './options';

export const SLO_OPTIONS = [
  'objective',
  'window',
  'method',
  'freezeAt',
  'thawAt',
  'cautionAt',
  'thawHold',
  'freezesOnFastBurn',
  'cautionHorizon',
  'burnPolicy',
  'policyOwner',
  'policyLiftedBy',
  'policyAgreedOn',
  'policyText',
] as const;

/** Options that an override may set for the SLO of a field. */
export type SloOption = (typeof SLO_OPTIONS)[number];

/** Where each stands in `field.config.custom`. */
const PATHS: Readonly<Record<SloOption, string>> = {
  objective: 'sloObjective',
  window: 'sloWindow',
  method: 'sloMethod',
  freezeAt: 'sloFreezeAt',
  thawAt: 'sloThawAt',
  cautionAt: 'sloCautionAt',
  thawHold: 'sloThawHold',
  freezesOnFastBurn: 'sloFreezesOnFastBurn',
  cautionHorizon: 'sloCautionHorizon',
  burnPolicy: 'sloBurnPolicy',
  policyOwner: 'sloPolicyOwner',
  policyLiftedBy: 'sloPolicyLiftedBy',
  policyAgreedOn: 'sloPolicyAgreedOn',
  policyText: 'sloPolicyText',
};

/** What an SLO has of its own, instead of the panel's options; never empty text. A switch is `true` or `false`. */
export type SloFieldConfig = Partial<Record<SloOption, string>>;

/** From `field.config.custom`, which may hold anything. Values that are no text are kept as text, to be named. */
export function readSloFieldConfig(custom: unknown): SloFieldConfig {
  const own: SloFieldConfig = {};
  for (const option of SLO_OPTIONS) {
    const text = isRecord(custom) ? textOf(custom[PATHS[option]]) : undefined;
    if (text !== undefined && text.trim() !== '') {
      own[option] = text;
    }
  }
  return own;
}

/** Options for overrides only: what holds for all SLOs stands in the panel's own groups. */
export function addSloFieldConfig<T>(builder: FieldConfigEditorBuilder<T>): void {
  const category = [t('field-config.group.slo', 'SLO')];
  const description = t('field-config.slo.description', "For this SLO instead of the panel's option.");
  const described = (
    option: SloOption
  ): { path: string; name: string; category: string[]; description: string; hideFromDefaults: boolean } => ({
    path: PATHS[option],
    name: nameOfOption(option),
    category,
    description,
    hideFromDefaults: true,
  });
  const text = { expandTemplateVars: true };
  const choicesOf: Partial<Record<SloOption, Array<SelectableValue<string>>>> = {
    method: methodChoices(),
    burnPolicy: burnPolicyChoices(),
  };
  for (const option of SLO_OPTIONS) {
    const options = choicesOf[option];
    if (option === 'freezesOnFastBurn') {
      builder.addBooleanSwitch(described(option));
    } else if (options) {
      builder.addSelect({ ...described(option), settings: { options } });
    } else {
      const isLong = option === 'policyText';
      builder.addTextInput({ ...described(option), settings: isLong ? { ...text, useTextarea: true, rows: 6 } : text });
    }
  }
}
