import { t } from '../../i18n/t';
import { Incident } from '../../domain/incidents/findIncidents';
import { SloEvaluation } from '../../domain/sloReport';
import { ViewContext } from '../viewContext';
import { formatDuration, formatEvents, formatInstant } from '../words/format';

/** A stretch in which something failed. */
export interface FailureRow {
  readonly id: string;
  /** When it began, and what people called it. */
  readonly when: string;
  readonly length: string;
  /** How much failed: events, or time where slices are counted. */
  readonly amount: string;
}

/** When something failed where nothing may, so that there is no curve of a budget. */
export interface FailureList {
  readonly titles: Omit<FailureRow, 'id'>;
  /** The latest first; at most `MOST_ROWS`. */
  readonly rows: readonly FailureRow[];
  readonly count: number;
  /** What stands below so many rows: how many more there are, and the worst of all where it is not among the rows. */
  readonly describeRest: (shownCount: number) => string;
}

/** More than a screen has room for. */
const MOST_ROWS = 100;

/** Absent where failures are allowed, where there are none, and where single buckets are not known. */
export function describeFailures({ budget, incidents }: SloEvaluation, context: ViewContext): FailureList | undefined {
  const isForbidden = !budget.remainingRatio.known && budget.allowed === 0 && budget.bad > 0;
  if (!isForbidden || !incidents.known || incidents.value.incidents.length === 0) {
    return undefined;
  }
  const amountOf = budget.unit === 'events' ? formatEvents : formatDuration;
  const latest = [...incidents.value.incidents].sort((a, b) => b.startMs - a.startMs);
  const worst = latest.reduce((most, one) => (one.bad > most.bad ? one : most));
  return {
    titles: {
      when: t('failures.latest', 'Latest failures'),
      length: t('failures.length', 'Length'),
      amount: budget.unit === 'events' ? t('failures.count', 'Failures') : t('failures.time', 'Bad time'),
    },
    rows: latest.slice(0, MOST_ROWS).map((one) => rowOf(one, { amountOf, context })),
    count: latest.length,
    describeRest: (shownCount) => {
      const count = latest.length - shownCount;
      const more = t('failures.more', '+{{count}} more', { count });
      const { when, amount } = rowOf(worst, { amountOf, context });
      return latest.indexOf(worst) < shownCount
        ? more
        : `${more} · ${t('failures.worst', 'worst from {{when}}: {{amount}}', { when, amount })}`;
    },
  };
}

interface RowFacts {
  readonly amountOf: (amount: number) => string;
  readonly context: ViewContext;
}

function rowOf({ startMs, endMs, bad, name, isMissingData }: Incident, { amountOf, context }: RowFacts): FailureRow {
  const called = name || (isMissingData ? t('review.missing-data', 'Missing data') : '');
  return {
    id: `${startMs}`,
    when: [formatInstant(startMs, context), called].filter((text) => text !== '').join(' · '),
    length: formatDuration(endMs - startMs),
    amount: amountOf(bad),
  };
}
