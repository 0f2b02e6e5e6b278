import { type ReferenceContext, type WindowBudget } from './referenceBudget';
import { breachedPairs, burnRateAt } from './referenceBurn';
import { lengthOf } from './referenceIntervals';
import { type Piece } from './referenceJudged';
import { costOf, isAtLeast, isAtMost } from './referenceNumbers';
import { type ReferenceForecast, type ReferenceMoment } from './referenceOutput';
import { badIn, observedMsIn } from './referenceStretch';

/** What the way ahead of an instant depends on. */
export interface Outlook {
  timeMs: number;
  remaining: number;
  allowed: number;
  /** How far ahead is looked: one window, or to the period's end. */
  aheadMs: number;
  /** The time over which a burn rate of 1 consumes one budget. */
  spanMs: number;
  /** What will age out of a rolling window: its pieces up to the instant; none in a calendar window. */
  agingPieces: Piece[];
}

interface Knot {
  deltaMs: number;
  remaining: number;
}

/** For rolling windows: the pieces of the last window up to `timeMs`, which age out one after the other. */
export function rollingOutlook(
  context: ReferenceContext,
  budget: Pick<Outlook, 'timeMs' | 'remaining' | 'allowed'>,
  pieces: Piece[]
): Outlook {
  const windowMs = lengthOf(context.window);
  return { ...budget, aheadMs: windowMs, spanMs: windowMs, agingPieces: pieces };
}

/** For calendar windows: straight, up to the boundary only. */
export function calendarOutlook(
  context: ReferenceContext,
  budget: Pick<Outlook, 'timeMs' | 'remaining' | 'allowed'>,
  period: { startMs: number; endMs: number }
): Outlook {
  const aheadMs = period.endMs - budget.timeMs;
  const observedMs = observedMsIn(context.series.pieces, { startMs: period.startMs, endMs: budget.timeMs });
  return { ...budget, aheadMs, spanMs: observedMs + aheadMs, agingPieces: [] };
}

/** R(t + Δ) = R − burn·Δ/span + what has aged out by then, at every Δ where its slope may change (definitions, 7). */
function pathOf(outlook: Outlook, burnRate: number, withinMs: number): Knot[] {
  const { timeMs, remaining, allowed, aheadMs, spanMs, agingPieces } = outlook;
  const backMs = timeMs - aheadMs;
  const bends = agingPieces
    .flatMap(({ startMs, endMs }) => [startMs - backMs, endMs - backMs])
    .filter((deltaMs) => deltaMs > 0 && deltaMs < withinMs);
  return [...new Set([0, ...bends, withinMs])]
    .sort((a, b) => a - b)
    .map((deltaMs) => {
      const aged = badIn(agingPieces, { startMs: backMs, endMs: backMs + deltaMs });
      const burned = deltaMs > 0 ? (burnRate * deltaMs) / spanMs : 0;
      return { deltaMs, remaining: remaining - burned + costOf(aged, allowed) };
    });
}

/** Where the straight line between two knots meets a level, never outside of them. */
function meetingMs(from: Knot, to: Knot, level: number): number {
  if (from.remaining === to.remaining) {
    return from.deltaMs;
  }
  const share = (level - from.remaining) / (to.remaining - from.remaining);
  return from.deltaMs + Math.min(1, Math.max(0, share)) * (to.deltaMs - from.deltaMs);
}

type Reached = (remaining: number) => boolean;

/** The first Δ at which a path has reached a level; 0 where it has already, undefined where it never does. */
function firstReach(path: Knot[], level: number, hasReached: Reached): number | undefined {
  const index = path.findIndex(({ remaining }) => hasReached(remaining));
  if (index <= 0) {
    return index === 0 ? 0 : undefined;
  }
  return meetingMs(path[index - 1], path[index], level);
}

/** How long until the remaining budget has fallen to a level within a time. */
export function msUntilAtMost(
  outlook: Outlook,
  burnRate: number,
  goal: { level: number; withinMs: number }
): number | undefined {
  const path = pathOf(outlook, burnRate, Math.min(goal.withinMs, outlook.aheadMs));
  return firstReach(path, goal.level, (remaining) => isAtMost(remaining, goal.level));
}

function fallsOn(outlook: Outlook, burnRate: number, level: number): ReferenceMoment {
  const deltaMs = msUntilAtMost(outlook, burnRate, { level, withinMs: outlook.aheadMs });
  if (deltaMs === undefined) {
    return 'never';
  }
  return isAtMost(outlook.remaining, level) ? 'already' : outlook.timeMs + deltaMs;
}

/** The first R at the thaw level, plus the hold; in a calendar window the level is reached at the boundary at the latest. */
function thawsOn({ input }: ReferenceContext, outlook: Outlook, burnRate: number): ReferenceMoment {
  const { thawAtRatio, freezeAtRatio, thawHoldMs } = input.freeze;
  const hasThawed: Reached = (remaining) => isAtLeast(remaining, thawAtRatio) && !isAtMost(remaining, freezeAtRatio);
  if (hasThawed(outlook.remaining)) {
    return 'already';
  }
  const boundaryMs = input.window.kind === 'calendar' ? outlook.aheadMs : undefined;
  const deltaMs = firstReach(pathOf(outlook, burnRate, outlook.aheadMs), thawAtRatio, hasThawed) ?? boundaryMs;
  return deltaMs === undefined ? 'never' : outlook.timeMs + deltaMs + thawHoldMs;
}

/** The outlook of the headline's own window from `asOf`. */
function outlookNow(context: ReferenceContext, budget: WindowBudget): Outlook {
  const { allowed, stretch, window } = budget;
  const now = { timeMs: context.series.asOfMs, remaining: 1 - costOf(stretch.bad, allowed), allowed };
  return context.input.window.kind === 'rolling'
    ? rollingOutlook(context, now, stretch.pieces)
    : calendarOutlook(context, now, window);
}

/** Looks ahead from `asOf` (definitions, 7); while a paging pair is breached, over that pair's long window. */
export function forecastNow(context: ReferenceContext, budget: WindowBudget): ReferenceForecast {
  const { input, series, window } = context;
  const paging = breachedPairs(context, series.asOfMs).find(({ severity }) => severity === 'page');
  const lookbackMs = paging?.longMs ?? input.freeze.forecastLookbackShare * lengthOf(window);
  const burnRate = burnRateAt(context, { timeMs: series.asOfMs, windowMs: lookbackMs });
  if (typeof burnRate === 'string') {
    return { known: false, why: burnRate, lookbackMs };
  }
  const outlook = outlookNow(context, budget);
  if (outlook.remaining === -Infinity) {
    return { known: false, why: 'no-budget', lookbackMs };
  }
  return {
    known: true,
    burnRate,
    lookbackMs,
    freezesOn: fallsOn(outlook, burnRate, input.freeze.freezeAtRatio),
    runsOutOn: fallsOn(outlook, burnRate, 0),
    thawsEarliest: thawsOn(context, outlook, 0),
    thawsAtPace: thawsOn(context, outlook, burnRate),
  };
}

/** Whether the way ahead reaches the freeze level within the caution horizon (definitions, 8). */
function isWithinHorizon({ input, window }: ReferenceContext, outlook: Outlook, burnRate: number): boolean {
  const withinMs = input.freeze.cautionHorizonShare * lengthOf(window) * (1 + 1e-9);
  return msUntilAtMost(outlook, burnRate, { level: input.freeze.freezeAtRatio, withinMs }) !== undefined;
}

/** The caution condition by forecast at a replayed instant, seen from there (definitions, 8). */
export function freezesSoonFrom(context: ReferenceContext, outlook: Outlook): boolean {
  const windowMs = context.input.freeze.forecastLookbackShare * lengthOf(context.window);
  const burnRate = burnRateAt(context, { timeMs: outlook.timeMs, windowMs });
  return typeof burnRate === 'number' && isWithinHorizon(context, outlook, burnRate);
}

/** The caution condition by the forecast of now (definitions, 8). */
export function freezesSoonNow(context: ReferenceContext, budget: WindowBudget, forecast: ReferenceForecast): boolean {
  return forecast.known && isWithinHorizon(context, outlookNow(context, budget), forecast.burnRate);
}
