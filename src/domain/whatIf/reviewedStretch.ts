import { BudgetHistory, remainingAt } from '../freeze/budgetHistory';
import { StatePeriod } from '../freeze/replayFreeze';
import { Objective } from '../objective';
import { Interval } from '../timeWindow';

/** What a replay tells of one stretch of time, such as the window or a month that is reviewed. */
export interface ReviewedStretch {
  /** Lowest remaining budget in it: a ratio, −∞ for a budget of zero that is overspent, +∞ where nothing was replayed. */
  readonly lowest: number;
  /** Freezes that lasted into it or began in it. */
  readonly freezes: number;
  /** How long they lasted within it. */
  readonly frozenMs: number;
  /** False where the history is not known for all of it: then both are lower bounds. */
  readonly isKnown: boolean;
}

export interface StretchFacts {
  readonly stretch: Interval;
  readonly history: BudgetHistory;
  readonly objective: Objective;
  /** The freezes of the replay, in order of time. */
  readonly frozen: readonly StatePeriod[];
  /** How much later than the stretch the known history may begin. */
  readonly toleranceMs: number;
}

/** The part of a replay that lies in a stretch. */
export function reviewStretch({ stretch, history, objective, frozen, toleranceMs }: StretchFacts): ReviewedStretch {
  const { timeMs, fullFromIndex } = history;
  const within = frozen.filter(
    ({ startMs, endMs }) => startMs <= stretch.endMs && touchesAfter(stretch, startMs, endMs)
  );
  let lowest = Infinity;
  for (let i = 0; i < timeMs.length; i++) {
    if (timeMs[i] > stretch.startMs && timeMs[i] <= stretch.endMs) {
      lowest = Math.min(lowest, remainingAt(history, i, objective));
    }
  }
  return {
    lowest,
    freezes: within.length,
    frozenMs: within.reduce((sum, one) => sum + overlapMs(one, stretch), 0),
    isKnown: fullFromIndex < timeMs.length && timeMs[fullFromIndex] <= stretch.startMs + toleranceMs,
  };
}

/** A freeze that ends where the stretch begins is none of it; one that begins at the last instant is, without length. */
function touchesAfter({ startMs: fromMs }: Interval, startMs: number, endMs: number): boolean {
  return endMs > fromMs || startMs > fromMs;
}

/** How long two stretches overlap. */
export function overlapMs(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
}
