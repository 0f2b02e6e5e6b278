import { t } from '../../i18n/t';
import { HighestOpenTarget } from '../../domain/whatIf/highestOpenTarget';
import { WhatIfRow } from '../../domain/whatIf/whatIf';
import { formatDuration, formatInstant, formatTarget } from '../words/format';
import { KnownPeriod } from './reviewedPeriod';

/**
 * The sentence to negotiate with: the tightest of the compared targets that would have stayed open, and the loosest that would
 * have frozen, with its time.
 *
 * @param rows replayed, by ascending target
 */
export function describeNegotiation(rows: readonly WhatIfRow[], { period, replayed }: KnownPeriod): string | undefined {
  const agreed = replayed.objective.targetRatio;
  const open = rows.filter(({ reviewed }) => reviewed.freezes === 0).at(-1);
  const frozen = rows.find(({ reviewed }) => reviewed.freezes > 0);
  const parts = [
    ...(open ? [describeOpen(open, period.noun)] : []),
    ...(frozen ? [describeFrozen(frozen, frozen.targetRatio === agreed)] : []),
  ];
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}

/** What is agreed was frozen; what is only compared would have been. */
function describeFrozen({ targetRatio, reviewed }: WhatIfRow, isAgreed: boolean): string {
  const facts = { target: formatTarget(targetRatio), time: formatDuration(reviewed.frozenMs) };
  return isAgreed
    ? t('review.was-frozen', '{{target}} was frozen for {{time}}', facts)
    : t('review.would-have-frozen', '{{target}} would have been frozen for {{time}}', facts);
}

function describeOpen({ targetRatio, reviewed }: WhatIfRow, period: string): string {
  const facts = { target: formatTarget(targetRatio), period };
  return reviewed.isKnown
    ? t('review.would-have-stayed-open', '{{target}} would have stayed open for all of {{period}}', facts)
    : t('review.would-have-stayed-open-known', '{{target}} would have stayed open as far as the data tells', facts);
}

/** The highest target that would not have frozen, over all the data that was replayed. */
export function describeHighestOpen({ replayed, context }: KnownPeriod): string | undefined {
  const { highestOpenTarget: highest, history } = replayed;
  const fromMs = history.at(0)?.startMs;
  return highest.known && fromMs !== undefined ? wordHighest(highest.value, formatInstant(fromMs, context)) : undefined;
}

function wordHighest({ targetRatio, isUpperBound }: HighestOpenTarget, since: string): string {
  if (targetRatio >= 1) {
    return t('review.any-target', 'Any target would have stayed open since {{since}}: nothing failed.', { since });
  }
  const facts = { target: formatTargetBelow(targetRatio), since };
  if (targetRatio <= 0) {
    return t('review.no-target', 'No target would have stayed open since {{since}}.', facts);
  }
  return isUpperBound
    ? t(
        'review.highest-at-most',
        'Highest target that would have stayed open since {{since}}: at most {{target}}; with more data it may be lower.',
        facts
      )
    : t('review.highest', 'Highest target that would have stayed open since {{since}}: below {{target}}.', facts);
}

/** Rounded down, to three digits of the budget that it leaves: 0.99891372 → `99.891%`. */
export function formatTargetBelow(ratio: number): string {
  const budgetPercent = (1 - ratio) * 100;
  const decimals = Math.min(9, Math.max(0, 2 - Math.floor(Math.log10(budgetPercent))));
  const scale = 10 ** decimals;
  return `${Number((Math.floor(ratio * 100 * scale + 1e-6) / scale).toFixed(decimals))}%`;
}
