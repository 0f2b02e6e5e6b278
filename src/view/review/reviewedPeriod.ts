import { evaluatePeriod, replayPeriod } from '../../domain/pastPeriod/evaluatePeriod';
import { evaluateSlo } from '../../domain/evaluateSlo';
import { Answer, known } from '../../domain/problem';
import { SloInput } from '../../domain/sloInput';
import { SloEvaluation, SloReport } from '../../domain/sloReport';
import { Interval, TimeWindow } from '../../domain/timeWindow';
import { ViewContext } from '../viewContext';
import { ReviewPeriod } from './reviewPeriods';

/** A period as it is reviewed. */
export interface ReviewedPeriod {
  readonly period: ReviewPeriod;
  /** Its budget, incidents and deploys: the period as one window. */
  readonly judged: SloReport;
  /** Its freezes and what other targets would have meant: the SLO's own window, replayed up to the period's end. */
  readonly replayed: SloReport;
  /** Words of the period: now is its end. */
  readonly context: ViewContext;
  /** The time range that was asked for. */
  readonly range: Interval;
  /** What costs less than this share of the budget is background. */
  readonly minCostRatio: number;
}

/** A reviewed period of which everything is known. */
export interface KnownPeriod extends Omit<ReviewedPeriod, 'judged' | 'replayed'> {
  readonly judged: SloEvaluation;
  readonly replayed: SloEvaluation;
  /** The part of the period that is over. */
  readonly stretch: Interval;
  /** A freeze is only held because newer data is missing. */
  readonly isHeld: boolean;
}

/** The period where everything is known of it; else why not. */
export function knowPeriod({ judged, replayed, ...rest }: ReviewedPeriod): Answer<KnownPeriod> {
  if (!judged.evaluation.known) {
    return judged.evaluation;
  }
  if (!replayed.evaluation.known) {
    return replayed.evaluation;
  }
  return known({
    ...rest,
    judged: judged.evaluation.value,
    replayed: replayed.evaluation.value,
    stretch: judged.evaluation.value.interval,
    isHeld: replayed.status.isHeld,
  });
}

/** Evaluates a period, once as a window of its own, and where that is another window than the SLO's, once as that. */
export function reviewPeriod(
  input: SloInput,
  period: ReviewPeriod,
  { targets, context }: ReviewQuestion
): ReviewedPeriod {
  const asked = askFor(input, targets);
  const { placed } = period;
  const facts = {
    period,
    range: { startMs: input.rangeStartMs, endMs: input.nowMs },
    minCostRatio: input.definition.known ? input.definition.value.incidentRules.minCostRatio : 0,
  };
  if (!placed) {
    const report = evaluateSlo(asked);
    return { ...facts, judged: report, replayed: report, context };
  }
  const judged = evaluatePeriod(asked, placed.window, placed.interval);
  const isOwn = input.definition.known && isSameUnit(input.definition.value.window, placed.window);
  const replayed = isOwn ? judged : replayPeriod(asked, placed.interval);
  return { ...facts, judged, replayed, context: { ...context, nowMs: Math.min(context.nowMs, placed.interval.endMs) } };
}

export interface ReviewQuestion {
  /** Targets for what-if, ratios. */
  readonly targets: readonly number[];
  readonly context: ViewContext;
}

function askFor(input: SloInput, whatIfTargets: readonly number[]): SloInput {
  return input.definition.known ? { ...input, definition: known({ ...input.definition.value, whatIfTargets }) } : input;
}

function isSameUnit(own: TimeWindow, other: TimeWindow): boolean {
  return own.kind === 'calendar' && other.kind === 'calendar' && own.unit === other.unit;
}
