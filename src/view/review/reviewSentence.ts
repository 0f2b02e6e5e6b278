import { t } from '../../i18n/t';
import { Answer } from '../../domain/problem';
import { describeProblem } from '../words/problems';
import { describeSlo, describeSpending } from '../words/sentence';
import { KnownPeriod, ReviewedPeriod } from './reviewedPeriod';

/** One plain sentence for a period: what was spent, and how it froze. */
export function describeReviewed(
  { judged, period, context }: ReviewedPeriod,
  known: Answer<KnownPeriod>,
  freezes: string
): string {
  if (!period.placed) {
    return describeSlo(judged, context);
  }
  if (!known.known) {
    return `${judged.name}: ${describeProblem(known.why, context)}`;
  }
  const where = t('review.in-period', 'in {{period}}', { period: period.noun });
  return `${judged.name}: ${describeSpending(known.value.judged, where)} ${freezes}`;
}
