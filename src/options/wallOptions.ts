import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { choice, describedText } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

/** Whether the wall's cards have a small curve. */
export const CARD_CURVE_CHOICES = ['on', 'off'] as const;

/** How the wall's cards are arranged, and what is on them. */
export function addWallOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.view', 'View');
  builder
    .addTextInput({
      ...describedText(
        'groupBy',
        group,
        t(
          'options.groupBy.description',
          "Labels, separated by commas, by whose values the wall's cards are grouped: team. The group with the most urgent SLO comes first."
        )
      ),
      settings: { placeholder: t('options.groupBy.placeholder', 'One group') },
      showIf: mayBeWall,
    })
    .addRadio({
      ...describedText(
        'cardCurve',
        group,
        t('options.cardCurve.description', "The burn-down in small on each of the wall's cards that has room for it.")
      ),
      settings: {
        options: [choice('on', t('options.cardCurve.on', 'On')), choice('off', t('options.cardCurve.off', 'Off'))],
      },
      showIf: mayBeWall,
    });
}

function mayBeWall({ view = DEFAULT_OPTIONS.view }: ErrorBudgetOptions): boolean {
  return view === 'auto' || view === 'wall' || /\$|\[\[/.test(view);
}
