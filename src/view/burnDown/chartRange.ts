import { FutureEvent } from '../../domain/forecast/firstCrossing';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { nextEvent } from '../summary/nextEvent';

/** The stretch of time that a chart shows. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Shares of the past that is shown: the past dominates, whatever is to come. */
const LEAST_AHEAD = 1 / 8;
const USUAL_AHEAD = 1 / 4;
const FARTHEST_EVENT = 1 / 2;
/** Room behind the event, so that it does not stick to the edge. */
const ROOM = 1.15;

/**
 * From the curve's start to the end of a calendar period. A rolling window shows a part of what is to come: as far as the
 * next date that matters where that is near, else a quarter; nothing where there is no forecast.
 */
export function chartRange(report: SloReport, evaluation: SloEvaluation, fromMs: number): TimeRange {
  const { window, placed, asOfMs, forecast } = evaluation;
  if (window.kind === 'calendar') {
    return { fromMs, toMs: Math.max(placed.endMs, asOfMs) };
  }
  const next = nextEvent(report, evaluation);
  return { fromMs, toMs: forecast.known ? asOfMs + aheadOf(asOfMs, fromMs, next?.event) : asOfMs };
}

function aheadOf(asOfMs: number, fromMs: number, next: FutureEvent | undefined): number {
  const pastMs = asOfMs - fromMs;
  if (next?.kind !== 'at') {
    return LEAST_AHEAD * pastMs;
  }
  const distanceMs = next.timeMs - asOfMs;
  return distanceMs > FARTHEST_EVENT * pastMs
    ? USUAL_AHEAD * pastMs
    : Math.max(LEAST_AHEAD * pastMs, ROOM * distanceMs);
}
