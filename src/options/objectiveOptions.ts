import { DataFrame, PanelOptionsEditorBuilder, dateTimeFormat } from '@grafana/data';
import { t } from '../i18n/t';
import { choice, describedText } from './describedOption';
import { MONTHS } from './months';
import { DEFAULT_OPTIONS, ErrorBudgetOptions } from './options';
import { readSloFieldConfig } from './sloFieldConfig';

/** What was promised, and over which time. */
export function addObjectiveOptions(builder: PanelOptionsEditorBuilder<ErrorBudgetOptions>): void {
  const group = t('options.group.objective', 'Objective');
  builder
    .addTextInput({
      ...describedText(
        'objective',
        group,
        t(
          'options.objective.description',
          'Share of good events that was agreed, above 0 and at most 100. Dashboard variables work.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.objective },
    })
    .addTextInput({
      ...describedText(
        'window',
        group,
        t(
          'options.window.description',
          'The objective holds over this rolling stretch of time: 30d, 28d, 4w, 12h; or over each calendar day, week, month, quarter or year: month. Dashboard variables work.'
        )
      ),
      settings: { placeholder: DEFAULT_OPTIONS.window },
    })
    .addTextInput({
      ...describedText(
        'splitBy',
        group,
        t(
          'options.splitBy.description',
          'Labels, separated by commas, whose values share one budget instead of having one each: route, instance.'
        )
      ),
    })
    .addTextInput({
      ...describedText(
        'timeZone',
        group,
        t('options.timeZone.description', 'Zone in which calendar windows begin, such as Europe/Berlin or utc.')
      ),
      settings: { placeholder: t('options.timeZone.placeholder', "The dashboard's, UTC where that is the browser's") },
      showIf: usesCalendar(['day', 'week', 'month', 'quarter', 'year']),
    })
    .addSelect({
      ...describedText('weekStart', group, t('options.weekStart.description', 'Day on which a calendar week begins.')),
      settings: {
        options: [
          choice('', t('options.weekStart.dashboard', "The dashboard's")),
          choice('monday', t('options.weekStart.monday', 'Monday')),
          choice('sunday', t('options.weekStart.sunday', 'Sunday')),
          choice('saturday', t('options.weekStart.saturday', 'Saturday')),
        ],
      },
      showIf: usesCalendar(['week']),
    })
    .addSelect({
      ...describedText(
        'fiscalYearStart',
        group,
        t('options.fiscalYearStart.description', 'Month in which quarters and years begin to count.')
      ),
      settings: { options: MONTHS.map((month, i) => choice(month, nameOfMonth(i))) },
      showIf: usesCalendar(['quarter', 'year']),
    });
}

/** In the user's language, as Grafana writes dates. */
function nameOfMonth(index: number): string {
  return dateTimeFormat(Date.UTC(2000, index, 15), { format: 'MMMM', timeZone: 'utc' });
}

type ShowIf = (options: ErrorBudgetOptions, data?: DataFrame[]) => boolean;

/**
 * True where a window is, or by a variable may be, one of these calendar units: the panel's or that of an override. A review
 * has periods of all units to choose from.
 */
function usesCalendar(units: readonly string[]): ShowIf {
  return ({ view, window = DEFAULT_OPTIONS.window }, data = []) => {
    if (view === 'review') {
      return true;
    }
    const fields = data.flatMap((frame) => frame.fields);
    const windows = [window, ...fields.map(({ config }) => readSloFieldConfig(config.custom).window ?? '')];
    return windows.some((one) => /\$|\[\[/.test(one) || units.includes(String(one).trim().toLowerCase()));
  };
}
