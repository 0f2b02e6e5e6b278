import { t } from '../../i18n/t';
import { Contribution } from '../../domain/contribution/contribution';
import { formatDuration, formatEvents, formatPercent } from '../words/format';
import { describeProblem } from '../words/problems';
import { badTimeMs } from './amounts';
import { KnownPeriod } from './reviewedPeriod';
import { RecordedSection, ReviewRow } from './reviewTable';

/** Which part burned how much. Absent where the data is not split by a further label. */
export function describeContributions({ judged, context }: KnownPeriod): RecordedSection | undefined {
  const { contributions, budget } = judged;
  if (!contributions.known && contributions.why.code === 'not-split') {
    return undefined;
  }
  const facts = { id: 'contributions', title: t('review.contributions', 'Which part burned it') } as const;
  if (!contributions.known) {
    const why = describeProblem(contributions.why, context);
    return { section: { ...facts, lead: [why], table: undefined, notes: [] }, records: [] };
  }
  const isEvents = budget.unit === 'events';
  const rowOf = (one: Contribution): ReviewRow => ({
    id: `value ${one.value}`,
    cells: [
      { text: nameOf(one) },
      { text: one.consumedRatio === undefined ? '–' : formatPercent(one.consumedRatio) },
      { text: isEvents ? formatEvents(one.bad) : formatDuration(one.bad) },
      { text: formatPercent(budget.bad > 0 ? one.bad / budget.bad : 0) },
    ],
    marks: [],
    kind: 'plain',
  });
  return {
    section: {
      ...facts,
      lead: budget.bad > 0 ? [] : [t('review.nothing-burned', 'Nothing failed.')],
      table: {
        columns: [
          { id: 'value', title: t('review.part', 'Part'), isNumber: false },
          {
            id: 'cost',
            title: t('review.cost', 'Cost'),
            how: t('review.how-part-cost', 'Its bad events / allowed events of all parts together.'),
            isNumber: true,
          },
          {
            id: 'bad',
            title: isEvents ? t('review.failures', 'Failures') : t('review.bad-time', 'Bad time'),
            isNumber: true,
          },
          { id: 'share', title: t('review.share', 'Share'), isNumber: true },
        ],
        rows: contributions.value.map(rowOf),
      },
      notes: [],
    },
    records: contributions.value.map((one) => ({
      kind: 'contribution',
      name: nameOf(one),
      badEvents: isEvents ? one.bad : undefined,
      badMs: badTimeMs(one.bad, budget),
      costRatio: one.consumedRatio,
      shareRatio: budget.bad > 0 ? one.bad / budget.bad : undefined,
    })),
  };
}

function nameOf({ value }: Contribution): string {
  return value ?? t('review.missing-data', 'Missing data');
}
