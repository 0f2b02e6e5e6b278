import { t } from '../../i18n/t';
import { FreezeState } from '../../domain/freeze/freezeStatus';
import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { SloEvaluation } from '../../domain/sloReport';
import { formatDuration } from '../words/format';

/** The next date that matters, as the time until then; in fewer words second. Nothing where it is not known. */
export function describeNext({ forecast, asOfMs, placed, window }: SloEvaluation, state: FreezeState): string[] {
  if (!forecast.known || state === 'unknown') {
    return [];
  }
  const { freezesOn, runsOutOn, thawsEarliest } = forecast.value;
  if (state === 'frozen') {
    return thawsEarliest.known ? describeThaw(thawsEarliest.value, { asOfMs, lengthMs: placed.lengthMs }) : [];
  }
  const next = firstOf(freezesOn, runsOutOn);
  if (next.kind === 'at') {
    const facts = { time: formatDuration(next.timeMs - asOfMs) };
    return next === runsOutOn || isSame(freezesOn, runsOutOn)
      ? [t('wall.runs-out', 'runs out in {{time}}', facts), t('wall.runs-out-short', 'out in {{time}}', facts)]
      : [t('wall.freezes', 'freezes in {{time}}', facts)];
  }
  if (next.kind === 'already') {
    return [];
  }
  return window.kind === 'rolling'
    ? [t('wall.lasts', 'lasts {{time}} or more', { time: formatDuration(placed.lengthMs) })]
    : [t('wall.lasts-period', 'lasts until the reset'), t('wall.lasts-period-short', 'lasts')];
}

interface Ahead {
  readonly asOfMs: number;
  /** How far the forecast looks. */
  readonly lengthMs: number;
}

function describeThaw(thaw: FutureEvent, { asOfMs, lengthMs }: Ahead): string[] {
  switch (thaw.kind) {
    case 'at': {
      const facts = { time: formatDuration(thaw.timeMs - asOfMs) };
      return [
        t('wall.thaws', 'thaws in {{time}} at the earliest', facts),
        t('wall.thaws-short', 'thaws in ≥ {{time}}', facts),
      ];
    }
    case 'not-within-window': {
      const facts = { time: formatDuration(lengthMs) };
      return [
        t('wall.thaws-not', 'does not thaw within {{time}}', facts),
        t('wall.thaws-not-short', 'no thaw in {{time}}', facts),
      ];
    }
    case 'already':
      return [];
  }
}

/** What comes first: a policy may freeze before the budget is spent, or after. */
function firstOf(freezesOn: FutureEvent, runsOutOn: FutureEvent): FutureEvent {
  return instantOf(runsOutOn) <= instantOf(freezesOn) ? runsOutOn : freezesOn;
}

function isSame(a: FutureEvent, b: FutureEvent): boolean {
  return instantOf(a) === instantOf(b);
}

function instantOf(event: FutureEvent): number {
  return event.kind === 'at' ? event.timeMs : event.kind === 'already' ? -Infinity : Infinity;
}
