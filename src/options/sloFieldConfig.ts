import { FieldConfigEditorBuilder } from '@grafana/data';
import { nameOfOption } from '../i18n/optionNames';
import { t } from '../i18n/t';
import { choice } from './describedOption';
import { TextOptions, isRecord, textOf } from './options';

/** Options that an override may set for the SLO of a field. */
export type SloOption = 'objective' | 'window' | 'method' | 'freezeAt' | 'thawAt' | 'cautionAt';

/** Where each stands in `field.config.custom`. */
const PATHS: Readonly<Record<SloOption, string>> = {
  objective: 'sloObjective',
  window: 'sloWindow',
  method: 'sloMethod',
  freezeAt: 'sloFreezeAt',
  thawAt: 'sloThawAt',
  cautionAt: 'sloCautionAt',
};

export const SLO_OPTIONS: readonly SloOption[] = ['objective', 'window', 'method', 'freezeAt', 'thawAt', 'cautionAt'];

/** What an SLO has of its own, instead of the panel's options; never empty text. */
export type SloFieldConfig = Partial<Pick<TextOptions, SloOption>>;

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
  const settings = { expandTemplateVars: true };
  builder
    .addTextInput({ ...described('objective'), settings })
    .addTextInput({ ...described('window'), settings })
    .addSelect({
      ...described('method'),
      settings: {
        options: [
          choice('occurrences', t('options.method.occurrences', 'Occurrences')),
          choice('timeslices', t('options.method.timeslices', 'Time slices')),
          choice('ratioTimeslices', t('options.method.ratioTimeslices', 'Mean ratio of time slices')),
        ],
      },
    })
    .addTextInput({ ...described('freezeAt'), settings })
    .addTextInput({ ...described('thawAt'), settings })
    .addTextInput({ ...described('cautionAt'), settings });
}
