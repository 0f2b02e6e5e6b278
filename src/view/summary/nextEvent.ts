import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { SloEvaluation, SloReport } from '../../domain/sloReport';

/** What the reader waits for. */
export interface NextEvent {
  readonly kind: 'thaws' | 'freezes' | 'runs-out';
  readonly event: FutureEvent;
}

/**
 * The thaw of what is frozen; else what comes first: a policy may freeze before the budget is spent, or after. The end of the
 * budget where both come at once. Absent where it is not known.
 */
export function nextEvent(
  { status }: Pick<SloReport, 'status'>,
  { forecast }: Pick<SloEvaluation, 'forecast'>
): NextEvent | undefined {
  if (!forecast.known) {
    return undefined;
  }
  const { thawsEarliest, freezesOn, runsOutOn } = forecast.value;
  if (status.state === 'frozen') {
    return thawsEarliest.known ? { kind: 'thaws', event: thawsEarliest.value } : undefined;
  }
  return dateOf(freezesOn) < dateOf(runsOutOn)
    ? { kind: 'freezes', event: freezesOn }
    : { kind: 'runs-out', event: runsOutOn };
}

/** What has happened already is not waited for. */
function dateOf(event: FutureEvent): number {
  return event.kind === 'at' ? event.timeMs : Infinity;
}
