import { t } from '../../i18n/t';
import { SloEvaluation } from '../../domain/sloReport';
import { MINUTE_MS } from '../../domain/timeWindow';
import { NextEvent, nextEvent } from '../summary/nextEvent';
import { describeNext, describeNotWithin } from '../summary/outlookFigures';
import { describeSince } from '../summary/stateWords';
import { formatDuration, formatInstant } from '../words/format';
import { CellFacts, TableCell, answerCell, evaluatedCell, textOfAbsent } from './tableCell';

/** The next date that matters: while frozen, when it thaws at the earliest; else when the budget runs out, or freezes before. */
export function nextCell(facts: CellFacts): TableCell {
  const { report } = facts.shown;
  return evaluatedCell(facts, (evaluation) =>
    answerCell(evaluation.forecast, facts, ({ thawsEarliest }) => {
      const next = nextEvent(report, evaluation);
      return next
        ? {
            order: orderOf(next),
            text: () => describeEvent(next, evaluation, facts),
            how: () => describeNext(report, evaluation, facts.context)?.how ?? [describeSpent()],
          }
        : answerCell(thawsEarliest, facts, () => NEVER_SHOWN);
    })
  );
}

/** A forecast without a next event is a thaw that is not known. */
const NEVER_SHOWN: TableCell = { order: undefined, text: () => '', how: () => [] };

/** ∞ where it is not in sight: that is known, and later than any date. */
function orderOf({ event }: NextEvent): number {
  return event.kind === 'at' ? event.timeMs : event.kind === 'already' ? 0 : Infinity;
}

function describeEvent({ kind, event }: NextEvent, evaluation: SloEvaluation, { context }: CellFacts): string {
  if (event.kind === 'already') {
    return kind === 'runs-out' ? t('table.is-spent', 'Spent') : t('table.already', 'Already');
  }
  if (event.kind === 'not-within-window') {
    return describeNotWithin(evaluation);
  }
  const date = formatInstant(event.timeMs, context);
  const texts: Record<NextEvent['kind'], string> = {
    thaws: t('table.thaws', 'Thaws {{date}}', { date }),
    freezes: t('table.freezes', 'Freezes {{date}}', { date }),
    'runs-out': t('table.runs-out', 'Runs out {{date}}', { date }),
  };
  return texts[kind];
}

function describeSpent(): string {
  return t('table.how-spent', 'Nothing of the budget is left.');
}

/** A state that began with the newest data has not lasted yet. */
const LEAST_LASTING_MS = MINUTE_MS;

/** When the state began, and how long it has lasted. */
export function sinceCell(facts: CellFacts): TableCell {
  const { shown, context } = facts;
  const { sinceMs } = shown.report.status;
  const how = (): string[] => {
    const since = describeSince(shown.report, context);
    return since === '' ? [] : [since];
  };
  return sinceMs === undefined
    ? { order: undefined, text: () => textOfAbsent(shown.display), how }
    : { order: sinceMs, text: () => describeLasting(sinceMs, facts), how };
}

function describeLasting(sinceMs: number, { shown, context }: CellFacts): string {
  const { isSinceLowerBound } = shown.report.status;
  const lastingMs = context.nowMs - sinceMs;
  const facts = { since: formatInstant(sinceMs, context), time: formatDuration(lastingMs) };
  if (lastingMs < LEAST_LASTING_MS) {
    return isSinceLowerBound ? t('table.since-or-earlier', '{{since}} or earlier', facts) : facts.since;
  }
  return isSinceLowerBound
    ? t('table.since-or-earlier-lasting', '{{since}} or earlier · ≥ {{time}}', facts)
    : t('table.since-lasting', '{{since}} · {{time}}', facts);
}

/** How long ago the last value was. */
export function ageCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, ({ lastDataMs }) => {
    const ageMs = Math.max(0, facts.context.nowMs - lastDataMs);
    return {
      order: ageMs,
      text: () => formatDuration(ageMs),
      how: () => [
        t('table.last-value', 'The last value is from {{date}}', { date: formatInstant(lastDataMs, facts.context) }),
      ],
    };
  });
}
