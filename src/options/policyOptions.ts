import { PanelOptionsEditorBuilder } from '@grafana/data';
import { nameOfOption } from '../i18n/optionNames';
import { t } from '../i18n/t';
import { describedText } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

/** When to stop and when to go on, and who agreed on it. */
export function addPolicyOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.policy', 'Freeze policy');
  builder
    .addTextInput({
      ...describedText(
        'freezeAt',
        group,
        t('options.freezeAt.description', 'Freeze when this share of the budget or less is left.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.freezeAt },
    })
    .addTextInput({
      ...describedText(
        'thawAt',
        group,
        t('options.thawAt.description', 'A freeze ends when this share of the budget is left again.')
      ),
      settings: { placeholder: t('options.thawAt.placeholder', '5 points above Freeze at') },
    })
    .addTextInput({
      ...describedText(
        'cautionAt',
        group,
        t('options.cautionAt.description', 'Be careful when this share of the budget or less is left.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.cautionAt },
    })
    .addTextInput({
      ...describedText(
        'thawHold',
        group,
        t(
          'options.thawHold.description',
          'How long the budget must stay at the thaw level before a freeze ends, such as 6h.'
        )
      ),
      settings: { placeholder: '0' },
    })
    .addBooleanSwitch({
      path: 'freezesOnFastBurn',
      name: nameOfOption('freezesOnFastBurn'),
      category: [group],
      description: t(
        'options.freezesOnFastBurn.description',
        'Freeze, too, while the fastest pair of the burn-rate policy is breached.'
      ),
      defaultValue: DEFAULT_OPTIONS.freezesOnFastBurn === true,
    })
    .addTextInput({
      ...describedText(
        'cautionHorizon',
        group,
        t('options.cautionHorizon.description', 'Be careful when a freeze is forecast within this share of the window.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.cautionHorizon },
    })
    .addTextInput({
      ...describedText(
        'forecastLookback',
        group,
        t(
          'options.forecastLookback.description',
          'The forecast goes on at the pace of this last share of the window; faster while an alert pair fires.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.forecastLookback },
    });
  addAgreement(builder, group);
}

function addAgreement(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>, group: string): void {
  builder
    .addTextInput({
      ...describedText(
        'policyOwner',
        group,
        t(
          'options.policyOwner.description',
          'Who stands for the policy; without an owner the panel says "default policy".'
        )
      ),
    })
    .addTextInput({
      ...describedText('policyLiftedBy', group, t('options.policyLiftedBy.description', 'Who may lift a freeze.')),
    })
    .addTextInput({
      ...describedText(
        'policyAgreedOn',
        group,
        t('options.policyAgreedOn.description', 'When the policy was agreed, in any form.')
      ),
    })
    .addTextInput({
      ...describedText(
        'policyText',
        group,
        t('options.policyText.description', 'What the team does while it is frozen, in Markdown.')
      ),
      settings: { useTextarea: true, rows: 6 },
    });
}
