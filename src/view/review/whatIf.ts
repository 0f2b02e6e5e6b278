import { t } from '../../i18n/t';
import { Answer } from '../../domain/problem';
import { WhatIfRow } from '../../domain/whatIf/whatIf';
import { ViewContext } from '../viewContext';
import { formatDuration, formatPercent, formatTarget } from '../words/format';
import { describeProblem } from '../words/problems';
import { describeEventsLeft, describeTimeLeft } from './amounts';
import { describeHighestOpen, describeNegotiation } from './negotiation';
import { KnownPeriod } from './reviewedPeriod';
import { RecordedSection, ReviewCell, ReviewColumn, ReviewRecord, ReviewRow } from './reviewTable';

/** One target: what would be left of the period's budget, and what the replay tells of the period. */
interface ComparedTarget {
  readonly left: WhatIfRow;
  readonly replay: WhatIfRow;
}

/** What other targets would have meant on the same data. */
export function describeWhatIf(reviewed: KnownPeriod): RecordedSection {
  const { judged, replayed, period, context } = reviewed;
  const title = t('review.what-if', 'What another target would have meant');
  const compared = judged.whatIf.flatMap((left, i): ComparedTarget[] => {
    const replay = replayed.whatIf[i];
    return left.known && replay?.known ? [{ left: left.value, replay: replay.value }] : [];
  });
  if (compared.length === 0) {
    const why = replayed.whatIf.find((row) => !row.known);
    const lead = why && !why.known ? [describeProblem(why.why, context)] : [];
    return { section: { id: 'whatIf', title, lead, table: undefined, notes: [] }, records: [] };
  }
  const sentence = describeNegotiation(
    compared.map(({ replay }) => replay),
    reviewed
  );
  const highest = describeHighestOpen(reviewed);
  return {
    section: {
      id: 'whatIf',
      title,
      lead: sentence ? [sentence] : [],
      table: { columns: columnsOf(reviewed), rows: compared.map((one) => rowOf(one, reviewed)) },
      notes: [...(highest ? [highest] : []), ...(replayed.window.kind === 'rolling' ? [describeRule(period)] : [])],
    },
    records: compared.map((one) => recordOf(one, reviewed)),
  };
}

/** A rolling policy looks at each instant over the window before it, whatever the review's stretch and the curve drawn. */
function describeRule(period: KnownPeriod['period']): string {
  return period.isClosed && period.placed
    ? t(
        'review.what-if-rule',
        'Left: of the budget of {{period}}. Lowest and frozen: each point over its own window.',
        {
          period: period.noun,
        }
      )
    : t('review.what-if-rule-window', 'Lowest and frozen: each point over its own window.');
}

function columnsOf({ judged }: KnownPeriod): ReviewColumn[] {
  const isEvents = judged.budget.unit === 'events';
  return [
    { id: 'target', title: t('review.target', 'Target'), isNumber: false },
    {
      id: 'left',
      title: t('review.left', 'Left'),
      how: t('review.how-left', '1 − bad / allowed at this target, at the end of the period.'),
      isNumber: true,
    },
    {
      id: 'time',
      title: isEvents ? t('review.time-left-about', '≈ Time left') : t('review.time-left', 'Time left'),
      how: t('review.how-time-left', 'Share left × (1 − target) × length of the period.'),
      isNumber: true,
      folds: 'titled',
      foldsLast: true,
    },
    ...(isEvents
      ? [
          {
            id: 'events',
            title: t('review.failures-left', 'Failures left'),
            how: t('review.how-failures-left', '(1 − target) × events − failed events.'),
            isNumber: true,
            folds: 'titled' as const,
            foldsLast: true,
          },
        ]
      : []),
    {
      id: 'lowest',
      title: t('review.lowest', 'Lowest'),
      how: t('review.how-lowest', 'The least that was left in the period, by the window that the policy looks at.'),
      isNumber: true,
      folds: 'titled',
    },
    { id: 'freezes', title: t('review.freezes', 'Freezes'), isNumber: true, folds: 'titled' },
    {
      id: 'frozen',
      title: t('review.frozen', 'Frozen'),
      how: t('review.how-frozen', 'The policy replayed on the same data with this target.'),
      isNumber: true,
    },
    { id: 'share', title: t('review.time-share', 'Of the time'), isNumber: true, folds: 'titled' },
  ];
}

function rowOf({ left, replay }: ComparedTarget, { judged, stretch, context }: KnownPeriod): ReviewRow {
  const { freezes, frozenMs, isKnown, lowestRatio } = replay.reviewed;
  const isPresent = left.targetRatio === judged.objective.targetRatio;
  const notKnown: ReviewCell = {
    text: t('review.not-known', 'not known'),
    how: describeProblem({ code: 'history-not-known', path: 'timeRange', params: {} }, context),
  };
  const atLeast = (text: string): string => (isKnown ? text : t('review.at-least', '≥ {{value}}', { value: text }));
  const cells: ReviewCell[] = [
    { text: formatTarget(left.targetRatio) },
    ratioCell(left.remainingRatio, context),
    { text: describeTimeLeft(left.leftMs) },
    ...(judged.budget.unit === 'events' ? [{ text: describeEventsLeft(left.left) }] : []),
    ratioCell(lowestRatio, context),
    ...(freezes === 0 && !isKnown
      ? [{ ...notKnown, isQuiet: true }, notKnown, { ...notKnown, isQuiet: true }]
      : [
          { text: atLeast(String(freezes)), isQuiet: freezes === 0 },
          { text: freezes === 0 ? t('review.never', 'never') : atLeast(formatDuration(frozenMs)) },
          { text: atLeast(formatPercent(frozenMs / (stretch.endMs - stretch.startMs))), isQuiet: freezes === 0 },
        ]),
  ];
  return {
    id: `${left.targetRatio}`,
    cells,
    marks: isPresent ? [t('review.agreed', 'agreed')] : [],
    kind: isPresent ? 'present' : 'plain',
  };
}

function ratioCell(ratio: Answer<number>, context: ViewContext): ReviewCell {
  return ratio.known ? { text: formatPercent(ratio.value) } : { text: '–', how: describeProblem(ratio.why, context) };
}

function recordOf({ left, replay }: ComparedTarget, { judged, stretch }: KnownPeriod): ReviewRecord {
  const { freezes, frozenMs, isKnown, lowestRatio } = replay.reviewed;
  return {
    kind: 'target',
    targetRatio: left.targetRatio,
    leftRatio: left.remainingRatio.known ? left.remainingRatio.value : undefined,
    leftEvents: judged.budget.unit === 'events' ? left.left : undefined,
    leftMs: left.leftMs,
    lowestRatio: lowestRatio.known ? lowestRatio.value : undefined,
    freezes,
    frozenMs,
    frozenRatio: frozenMs / (stretch.endMs - stretch.startMs),
    notes: isKnown ? '' : t('review.lower-bound', 'freezes are a lower bound'),
  };
}
