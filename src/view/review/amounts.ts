import { ErrorBudget } from '../../domain/budget';
import { t } from '../../i18n/t';
import { formatDuration, formatEvents } from '../words/format';

/** The time of full outage that a bad amount stands for; for slices it is that time itself. */
export function badTimeMs(bad: number, { unit, total, expected, countedMs }: ErrorBudget): number {
  if (unit === 'sliceMs') {
    return bad;
  }
  const events = expected > 0 ? expected : total;
  return events > 0 ? (bad / events) * countedMs : 0;
}

/** What is left, in words that carry the sign: `12 min 5 s`, `3 min 48 s over`. */
export function describeTimeLeft(leftMs: number): string {
  const time = formatDuration(leftMs);
  return leftMs < 0 ? t('review.time-over', '{{time}} over', { time }) : time;
}

/** What is left, in words that carry the sign: `540`, `144 too many`. */
export function describeEventsLeft(left: number): string {
  const events = formatEvents(Math.abs(left));
  return left < 0 && Math.round(left) !== 0 ? t('review.events-over', '{{events}} too many', { events }) : events;
}
