import { t } from '../../i18n/t';
import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { SloEvaluation } from '../../domain/sloReport';
import { describeSince } from '../summary/stateWords';
import { formatDuration, formatInstant } from '../words/format';
import { describeSlo } from '../words/sentence';
import { CellFacts, TableCell, answerCell, evaluatedCell, textOfAbsent } from './tableCell';

type Forecast = Extract<SloEvaluation['forecast'], { known: true }>['value'];

/** The next date that matters: while frozen, when it thaws at the earliest; else when the budget runs out, or freezes before. */
export function nextCell(facts: CellFacts): TableCell {
  const isFrozen = facts.shown.report.status.state === 'frozen';
  return evaluatedCell(facts, (evaluation) =>
    answerCell(evaluation.forecast, facts, (forecast) =>
      isFrozen
        ? answerCell(forecast.thawsEarliest, facts, (earliest) => thawCell(earliest, { forecast, evaluation, facts }))
        : spendCell(forecast, evaluation, facts)
    )
  );
}

interface ThawFacts {
  readonly forecast: Forecast;
  readonly evaluation: SloEvaluation;
  readonly facts: CellFacts;
}

function thawCell(thawsEarliest: FutureEvent, { forecast, evaluation, facts }: ThawFacts): TableCell {
  const { placed } = evaluation;
  const { thawsAtPace } = forecast;
  const dateOf = (event: FutureEvent): string => describeEvent(event, placed.lengthMs, facts);
  return {
    order: orderOf(thawsEarliest),
    text: () =>
      thawsEarliest.kind === 'at'
        ? t('table.thaws', 'Thaws {{date}}', { date: dateOf(thawsEarliest) })
        : notWithin(placed.lengthMs),
    how: () => [
      t('table.thaws-earliest', 'At the earliest, if nothing fails any more: {{when}}', {
        when: dateOf(thawsEarliest),
      }),
      ...(thawsAtPace.known
        ? [t('table.thaws-at-pace', 'At this pace: {{when}}', { when: dateOf(thawsAtPace.value) })]
        : []),
      describeSlo(facts.shown.report, facts.context),
    ],
  };
}

function spendCell(forecast: Forecast, { placed }: SloEvaluation, facts: CellFacts): TableCell {
  const { freezesOn, runsOutOn, lookbackMs } = forecast;
  const freezesFirst = orderOf(freezesOn) < orderOf(runsOutOn) && freezesOn.kind === 'at';
  const event = freezesFirst ? freezesOn : runsOutOn;
  const dateOf = (one: FutureEvent): string => describeEvent(one, placed.lengthMs, facts);
  return {
    order: orderOf(event),
    text: () => {
      if (event.kind !== 'at') {
        return event.kind === 'already' ? t('table.is-spent', 'Spent') : notWithin(placed.lengthMs);
      }
      return freezesFirst
        ? t('table.freezes', 'Freezes {{date}}', { date: dateOf(event) })
        : t('table.runs-out', 'Runs out {{date}}', { date: dateOf(event) });
    },
    how: () => [
      t('table.when-freezes', 'Freezes: {{when}}', { when: dateOf(freezesOn) }),
      t('table.when-runs-out', 'Runs out: {{when}}', { when: dateOf(runsOutOn) }),
      lookbackMs === undefined
        ? t('table.how-forecast-ready-made', 'At the burn rate that another system computed')
        : t('table.how-forecast', 'At the pace of the last {{lookback}}', { lookback: formatDuration(lookbackMs) }),
    ],
  };
}

/** ∞ where it is not in sight: that is known, and later than any date. */
function orderOf(event: FutureEvent): number {
  return event.kind === 'at' ? event.timeMs : event.kind === 'already' ? 0 : Infinity;
}

function describeEvent(event: FutureEvent, windowMs: number, { context }: CellFacts): string {
  switch (event.kind) {
    case 'at':
      return formatInstant(event.timeMs, context);
    case 'already':
      return t('table.already', 'Already');
    case 'not-within-window':
      return notWithin(windowMs);
  }
}

function notWithin(windowMs: number): string {
  return t('table.not-within', 'Not within {{window}}', { window: formatDuration(windowMs) });
}

/** When the state began. */
export function sinceCell(facts: CellFacts): TableCell {
  const { shown, context } = facts;
  const { sinceMs, isSinceLowerBound } = shown.report.status;
  const how = (): string[] => {
    const since = describeSince(shown.report, context);
    return since === '' ? [] : [since];
  };
  if (sinceMs === undefined) {
    return { order: undefined, text: () => textOfAbsent(shown.display), how };
  }
  const since = (): string => formatInstant(sinceMs, context);
  return {
    order: sinceMs,
    text: () => (isSinceLowerBound ? t('table.since-by', 'by {{since}}', { since: since() }) : since()),
    how,
  };
}

/** How long ago the last value was. */
export function ageCell(facts: CellFacts): TableCell {
  return evaluatedCell(facts, ({ lastDataMs, freshness }) => {
    const ageMs = Math.max(0, facts.context.nowMs - lastDataMs);
    return {
      order: ageMs,
      text: () => formatDuration(ageMs),
      how: () => [
        t('table.last-value', 'The last value is from {{date}}', { date: formatInstant(lastDataMs, facts.context) }),
        ...(freshness === 'current' ? [] : [t('basis.stale', 'data is late')]),
      ],
    };
  });
}
