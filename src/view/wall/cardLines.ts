import { t } from '../../i18n/t';
import { Urgency, urgencyOf } from '../../domain/group/urgency';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { MINUTE_MS } from '../../domain/timeWindow';
import { currentExceptions, describeLate } from '../summary/stateWords';
import { ViewContext } from '../viewContext';
import { formatDuration } from '../words/format';
import { describeProblem } from '../words/problems';
import { describeNext } from './nextDate';
import { describePace } from './pace';

/** A fact below the percentage. */
export interface CardLine {
  readonly id: 'next' | 'pace' | 'late' | 'exception' | 'since' | 'reason';
  /** The same in fewer and fewer words: the first that fits is shown. */
  readonly variants: readonly string[];
  /** It qualifies what the card says, and must not be overlooked. */
  readonly isNotable: boolean;
}

type LineId = CardLine['id'];

/** What is told first where there is no room for all. */
const ORDER: Record<Urgency, readonly LineId[]> = {
  burning: ['pace', 'next', 'late', 'exception', 'since'],
  frozen: ['next', 'late', 'exception', 'since', 'pace'],
  unknown: ['reason', 'late', 'exception'],
  caution: ['next', 'pace', 'late', 'exception', 'since'],
  open: ['next', 'pace', 'late', 'exception', 'since'],
};

/** The facts of a card, the most important first. */
export function describeLines(report: SloReport, context: ViewContext): CardLine[] {
  const { evaluation } = report;
  const urgency = urgencyOf(report);
  const told: Partial<Record<LineId, readonly string[]>> = {
    ...(evaluation.known ? evaluatedLines(evaluation.value, report, context) : {}),
    since: describeSinceShortly(report, context),
    reason: describeReason(report, context),
  };
  return ORDER[urgency].flatMap((id) => {
    const variants = told[id] ?? [];
    return variants.length > 0 ? [{ id, variants, isNotable: isNotable(id, urgency) }] : [];
  });
}

function isNotable(id: LineId, urgency: Urgency): boolean {
  return id === 'late' || id === 'exception' || (id === 'pace' && urgency === 'burning');
}

function evaluatedLines(
  evaluation: SloEvaluation,
  report: SloReport,
  context: ViewContext
): Partial<Record<LineId, readonly string[]>> {
  return {
    next: describeNext(evaluation, report),
    pace: describePace(evaluation),
    late: describeLate(report),
    exception: currentExceptions(report.evaluation, context).slice(0, 1),
  };
}

/** How long the state has held, in a few words. */
function describeSinceShortly({ status }: SloReport, { nowMs }: ViewContext): string[] {
  // A state that began with the newest data has not lasted yet.
  if (status.sinceMs === undefined || nowMs - status.sinceMs < MINUTE_MS) {
    return [];
  }
  const facts = { time: formatDuration(nowMs - status.sinceMs) };
  const isAtLeast = status.isSinceLowerBound;
  switch (status.state) {
    case 'frozen':
      return [
        isAtLeast
          ? t('wall.frozen-at-least', 'frozen {{time}} or more', facts)
          : t('wall.frozen', 'frozen {{time}}', facts),
      ];
    case 'caution':
      return [
        isAtLeast
          ? t('wall.careful-at-least', 'careful {{time}} or more', facts)
          : t('wall.careful', 'careful {{time}}', facts),
      ];
    case 'open':
      return [
        isAtLeast ? t('wall.open-at-least', 'open {{time}} or more', facts) : t('wall.open', 'open {{time}}', facts),
      ];
    case 'unknown':
      return [];
  }
}

/** Why the state is not known. */
function describeReason({ status, evaluation }: SloReport, context: ViewContext): string[] {
  const why = status.because ?? (evaluation.known ? undefined : evaluation.why);
  if (status.state !== 'unknown' || !why) {
    return [];
  }
  return why.code === 'silent'
    ? [t('wall.silent', 'no data for {{time}}', { time: formatDuration(why.params.silentMs) })]
    : [describeProblem(why, context)];
}
