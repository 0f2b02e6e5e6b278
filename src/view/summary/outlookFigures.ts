import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { Forecast } from '../../domain/forecast/forecast';
import { Answer, Problem } from '../../domain/problem';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { t } from '../../i18n/t';
import { ViewContext } from '../viewContext';
import { formatBurnRate } from '../words/burnRate';
import { Figure } from '../words/figure';
import { formatDuration, formatEvents, formatInstant, formatPercent, formatSoon, formatWindow } from '../words/format';
import { describeProblem } from '../words/problems';
import { nextEvent } from './nextEvent';

/** The next date that matters: the thaw of what is frozen, else the end of the budget. Absent where there is none. */
export function describeNext(report: SloReport, evaluation: SloEvaluation, context: ViewContext): Figure | undefined {
  const { forecast } = evaluation;
  const isFrozen = report.status.state === 'frozen';
  const why = whyNotKnown(forecast, isFrozen);
  if (!forecast.known || why) {
    return {
      id: 'next',
      value: t('figure.not-known', 'Not known'),
      caption: isFrozen ? t('figure.thaws', 'thaws') : t('figure.runs-out-at-pace', 'runs out at this pace'),
      how: why ? [describeProblem(why, context)] : [],
    };
  }
  const next = nextEvent(report, evaluation);
  if (!next || next.event.kind === 'already') {
    return undefined;
  }
  const captions = {
    thaws: t('figure.thaws-earliest', 'thaws at the earliest'),
    freezes: t('figure.freezes-at-pace', 'freezes at this pace'),
    'runs-out': t('figure.runs-out-at-pace', 'runs out at this pace'),
  };
  return {
    id: 'next',
    value: describeWhen(next.event, evaluation, context),
    caption: captions[next.kind],
    how: describeForecast(evaluation, forecast.value, context),
  };
}

/** What keeps the date that matters from being known. */
function whyNotKnown(forecast: Answer<Forecast>, isFrozen: boolean): Problem | undefined {
  if (!forecast.known) {
    return forecast.why;
  }
  const { thawsEarliest } = forecast.value;
  return isFrozen && !thawsEarliest.known ? thawsEarliest.why : undefined;
}

/** When what is frozen thaws if the pace stays, as a sentence. Absent where it thaws no later than at the earliest. */
export function describePace(report: SloReport, evaluation: SloEvaluation, context: ViewContext): Figure | undefined {
  const { forecast } = evaluation;
  if (report.status.state !== 'frozen' || !forecast.known) {
    return undefined;
  }
  const { thawsAtPace: atPace, thawsEarliest: earliest } = forecast.value;
  if (!atPace.known || !earliest.known) {
    return undefined;
  }
  const [thawsAtPace, thawsEarliest] = [atPace.value, earliest.value];
  const isSame =
    thawsAtPace.kind === 'at' && thawsEarliest.kind === 'at' && thawsAtPace.timeMs === thawsEarliest.timeMs;
  if (isSame || thawsAtPace.kind === 'already') {
    return undefined;
  }
  return {
    id: 'pace',
    value:
      thawsAtPace.kind === 'at'
        ? t('figure.pace-thaws', 'Thaws {{date}} at this pace.', { date: formatInstant(thawsAtPace.timeMs, context) })
        : t('figure.pace-never', 'Does not thaw {{never}} at this pace.', { never: withinWords(evaluation) }),
    caption: '',
    how: describeForecast(evaluation, forecast.value, context),
  };
}

function describeWhen(event: FutureEvent, evaluation: SloEvaluation, context: ViewContext): string {
  return event.kind === 'at' ? formatSoon(event.timeMs, context) : describeNotWithin(evaluation);
}

/** What stands where a date would, when none is in sight. */
export function describeNotWithin(evaluation: SloEvaluation): string {
  return capitalised(notWithin(evaluation));
}

function withinWords({ window }: SloEvaluation): string {
  return window.kind === 'rolling'
    ? t('figure.within', 'within {{window}}', { window: formatWindow(window.durationMs) })
    : t('figure.in-period', 'in this period');
}

/** As far as a forecast looks: one rolling window, or the rest of the period. */
function notWithin({ window }: SloEvaluation): string {
  return window.kind === 'rolling'
    ? t('figure.not-within', 'not within {{window}}', { window: formatWindow(window.durationMs) })
    : t('figure.not-in-period', 'not in this period');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function describeForecast(evaluation: SloEvaluation, forecast: Forecast, context: ViewContext): string[] {
  const { freezesOn, runsOutOn, thawsEarliest, thawsAtPace } = forecast;
  const when = (event: FutureEvent): string =>
    event.kind === 'at'
      ? formatInstant(event.timeMs, context)
      : event.kind === 'already'
        ? t('figure.already', 'already')
        : notWithin(evaluation);
  const thaw = (event: Answer<FutureEvent>): string =>
    event.known ? when(event.value) : describeProblem(event.why, context);
  return [
    describePaceSource(forecast),
    ...describeBasis(forecast),
    t('how.freezes', 'Freezes: {{when}}', { when: when(freezesOn) }),
    t('how.runs-out', 'Runs out: {{when}}', { when: when(runsOutOn) }),
    t('how.thaws-earliest', 'Thaws if nothing fails any more: {{when}}', { when: thaw(thawsEarliest) }),
    t('how.thaws-at-pace', 'Thaws at this pace: {{when}}', { when: thaw(thawsAtPace) }),
  ];
}

function describePaceSource({ burnRate, lookbackMs }: Forecast): string {
  const rate = formatBurnRate(burnRate);
  return lookbackMs === undefined
    ? t('how.pace-delivered', 'This pace: burn rate {{rate}}, as another system computed it', { rate })
    : t('how.pace', 'This pace: burn rate {{rate}} over the last {{lookback}}, at the average traffic', {
        rate,
        lookback: formatDuration(lookbackMs),
      });
}

/** What besides the pace counts. */
function describeBasis({ basis }: Forecast): string[] {
  switch (basis) {
    case 'rollOff':
      return [t('how.roll-off', 'What leaves the window comes back')];
    case 'paceOnly':
      return [t('how.pace-only', 'What is left · window / burn rate: what leaves the window is not known')];
    case 'period':
      return [];
  }
}

/** What ten minutes of total outage would cost, as a sentence. Absent where that is not known. */
export function describeOutage({ outage, budget }: SloEvaluation): Figure | undefined {
  if (!outage.known) {
    return undefined;
  }
  const { durationMs, bad, costRatio, remainingRatio, left, leftMs } = outage.value;
  const facts = {
    duration: formatDuration(durationMs),
    cost: formatPercent(costRatio),
    rest: formatPercent(remainingRatio),
  };
  const isEvents = budget.unit === 'events';
  const amount = isEvents ? formatEvents : formatDuration;
  return {
    id: 'outage',
    value: t('figure.outage', 'A {{duration}} outage now would cost {{cost}} and leave {{rest}}.', facts),
    caption: '',
    how: [
      t('how.outage', 'Nothing succeeds for {{duration}}, at the traffic of the last hour', facts),
      t('how.outage-cost', '{{bad}} bad of {{allowed}} allowed', { bad: amount(bad), allowed: amount(budget.allowed) }),
      isEvents
        ? left < 0
          ? t('how.outage-over', 'Then {{events}} failures too many, {{time}} over', {
              events: formatEvents(-left),
              time: formatDuration(leftMs),
            })
          : t('how.outage-left', 'Then {{events}} failures left, {{time}}', {
              events: formatEvents(left),
              time: formatDuration(leftMs),
            })
        : left < 0
          ? t('how.outage-over-time', 'Then {{time}} over', { time: formatDuration(leftMs) })
          : t('how.outage-left-time', 'Then {{time}} left', { time: formatDuration(leftMs) }),
    ],
  };
}
