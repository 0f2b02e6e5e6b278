import { PanelOptionsEditorBuilder } from '@grafana/data';
import { t } from '../i18n/t';
import { methodChoices } from './choices';
import { choice, describedText } from './describedOption';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';

/** How good and bad are counted, and how much must be known. */
export function addCountingOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.counting', 'Counting');
  builder
    .addSelect({
      ...describedText(
        'method',
        group,
        t(
          'options.method.description',
          'Whether single events count, or slices of time that were good or bad as a whole.'
        )
      ),
      settings: {
        options: methodChoices(),
      },
    })
    .addTextInput({
      ...describedText(
        'sliceLength',
        group,
        t('options.sliceLength.description', 'Length of a slice; never shorter than the interval of the data.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.sliceLength },
      showIf: ({ method }) => method === 'timeslices' || method === 'ratioTimeslices',
    })
    .addTextInput({
      ...describedText(
        'sliceTarget',
        group,
        t('options.sliceTarget.description', 'A slice is good when at least this share of its events is good.')
      ),
      settings: { placeholder: t('options.sliceTarget.placeholder', 'The objective') },
      showIf: ({ method }) => method === 'timeslices',
    })
    .addSelect({
      ...describedText(
        'missingData',
        group,
        t('options.missingData.description', 'What time without data counts as, at the average traffic of the window.')
      ),
      settings: {
        options: [
          choice('excluded', t('options.missingData.excluded', 'Excluded')),
          choice('countsAsGood', t('options.missingData.countsAsGood', 'Counts as good')),
          choice('countsAsBad', t('options.missingData.countsAsBad', 'Counts as bad')),
        ],
      },
    })
    .addTextInput({
      ...describedText(
        'minCoverage',
        group,
        t('options.minCoverage.description', 'Below this share of observed time the state is not known.')
      ),
      settings: { placeholder: DEFAULT_OPTIONS.minCoverage },
    })
    .addTextInput({
      ...describedText(
        'minHistory',
        group,
        t(
          'options.minHistory.description',
          'An estimate that rests on less than this share of the window cannot freeze.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.minHistory },
    });
  addLateness(builder, group);
}

function addLateness(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>, group: string): void {
  builder
    .addTextInput({
      ...describedText(
        'staleAfter',
        group,
        t('options.staleAfter.description', 'Data that is later than this is told as stale, and counts as missing.')
      ),
      settings: { placeholder: t('options.staleAfter.placeholder', '3 intervals, 15m at least') },
    })
    .addTextInput({
      ...describedText(
        'unknownAfter',
        group,
        t('options.unknownAfter.description', 'When data is later than this, the state is not known.')
      ),
      settings: { placeholder: t('options.unknownAfter.placeholder', '12 intervals, 1h at least') },
    });
}
