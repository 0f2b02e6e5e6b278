import { dateTimeFormat } from '@grafana/data';
import { t } from '../../i18n/t';
import { PeriodName } from '../../domain/pastPeriod/periodName';
import { CalendarDate, CalendarPort } from '../../domain/timeWindow';

/** A period as people call it: `September 2026`, `Q3 FY26`, `Week of 16 Nov 2026`. */
export function wordPeriod(name: PeriodName, { fiscalYearStartMonth }: CalendarPort): string {
  switch (name.unit) {
    case 'day':
      return formatDay(name.start);
    case 'week':
      return t('review.period-week', 'Week of {{day}}', { day: formatDay(name.start) });
    case 'month':
      return dateTimeFormat(Date.UTC(name.year, name.month - 1, 15), { format: 'MMMM YYYY', timeZone: 'utc' });
    case 'quarter':
      return t('review.period-quarter', 'Q{{quarter}} {{year}}', {
        quarter: name.quarter,
        year: wordYear(name.fiscalYear, fiscalYearStartMonth),
      });
    case 'year':
      return wordYear(name.fiscalYear, fiscalYearStartMonth);
  }
}

function formatDay({ year, month, day }: CalendarDate): string {
  return dateTimeFormat(Date.UTC(year, month - 1, day), { format: 'D MMM YYYY', timeZone: 'utc' });
}

/** A fiscal year that is not the calendar's has a name of its own. */
function wordYear(fiscalYear: number, fiscalYearStartMonth: number): string {
  return fiscalYearStartMonth === 0
    ? String(fiscalYear)
    : t('review.fiscal-year', 'FY{{year}}', { year: String(fiscalYear % 100).padStart(2, '0') });
}
