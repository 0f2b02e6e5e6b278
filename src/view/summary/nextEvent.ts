import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { SloEvaluation, SloReport } from '../../domain/sloReport';

/** What the reader waits for. */
export interface NextEvent {
  readonly kind: 'thaws' | 'freezes' | 'runs-out';
  readonly event: FutureEvent;
}

/** The thaw of what is frozen; else the freeze where it comes before the end of the budget; else that. Absent where it is not known. */
export function nextEvent({ status }: SloReport, { forecast }: SloEvaluation): NextEvent | undefined {
  if (!forecast.known) {
    return undefined;
  }
  const { thawsEarliest, freezesOn, runsOutOn } = forecast.value;
  if (status.state === 'frozen') {
    return thawsEarliest.known ? { kind: 'thaws', event: thawsEarliest.value } : undefined;
  }
  const isSame = runsOutOn.kind === 'at' && freezesOn.kind === 'at' && runsOutOn.timeMs === freezesOn.timeMs;
  return freezesOn.kind === 'at' && !isSame
    ? { kind: 'freezes', event: freezesOn }
    : { kind: 'runs-out', event: runsOutOn };
}
