import { FreezeState } from '../freeze/freezeStatus';
import { SloReport } from '../sloReport';

/** How pressing an SLO is, the most pressing first: burning now goes before everything, even before a freeze. */
export type Urgency = 'burning' | FreezeState;

const ORDER: readonly Urgency[] = ['burning', 'frozen', 'unknown', 'caution', 'open'];

export function urgencyOf({ status, evaluation }: SloReport): Urgency {
  return evaluation.known && evaluation.value.isBurningNow && status.state !== 'unknown' ? 'burning' : status.state;
}

/**
 * The order of a group: burning now, frozen, unknown, caution, open; then least time to the freeze, then least budget left,
 * then by name, so that the order does not depend on that of the data.
 */
export function compareUrgency(a: SloReport, b: SloReport): number {
  return (
    ORDER.indexOf(urgencyOf(a)) - ORDER.indexOf(urgencyOf(b)) ||
    compare(timeToFreezeMs(a), timeToFreezeMs(b)) ||
    compare(remainingOf(a), remainingOf(b)) ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}

/** The most pressing first; the first one's state is the group's. */
export function sortByUrgency(reports: readonly SloReport[]): SloReport[] {
  return [...reports].sort(compareUrgency);
}

/** Milliseconds until the freeze that is forecast; 0 within one, ∞ where none is in sight or known. */
export function timeToFreezeMs({ status, evaluation }: SloReport): number {
  if (status.state === 'frozen') {
    return 0;
  }
  if (!evaluation.known || !evaluation.value.forecast.known) {
    return Infinity;
  }
  const { asOfMs, forecast } = evaluation.value;
  const { freezesOn } = forecast.value;
  return freezesOn.kind === 'already' ? 0 : freezesOn.kind === 'at' ? freezesOn.timeMs - asOfMs : Infinity;
}

/** Ratio left; a budget of zero that is overspent ranks before every other, an unknown one after. */
function remainingOf({ evaluation }: SloReport): number {
  if (!evaluation.known) {
    return Infinity;
  }
  const { remainingRatio } = evaluation.value.budget;
  return remainingRatio.known ? remainingRatio.value : -Infinity;
}

/** Not by subtraction: ∞ − ∞ is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
