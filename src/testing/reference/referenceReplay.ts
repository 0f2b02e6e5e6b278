import { evaluateWindow, periodsOf, reachesBack, type ReferenceContext, type WindowBudget } from './referenceBudget';
import { observedEnds } from './referenceCurves';
import { calendarOutlook, type Outlook, rollingOutlook } from './referenceForecast';
import { type Interval, lengthOf } from './referenceIntervals';
import { costOf } from './referenceNumbers';
import { badIn, coverageOf, cutPieces, type Stretch, sumStretch } from './referenceStretch';

/** An instant at which the freeze policy is replayed (definitions, 8). */
export interface Instant {
  timeMs: number;
  bad: number;
  /** The events that the replayed curve divides by. */
  denominator: number;
  remaining: number;
  coverageRatio: number;
  /** Its whole window lies in the data. */
  isWhole: boolean;
  isTooEarly: boolean;
  outlook: Outlook;
}

/** The first window that the data holds: the pieces it sums, and what it divides by. */
interface FirstCurve {
  stretch: Stretch;
  allowed: number;
  denominator: number;
  isTooEarly: boolean;
}

/** Over the trailing curve: each instant looks back one full window. */
function trailingInstant(context: ReferenceContext, lookback: Interval): Instant {
  const stretch = sumStretch(context.series, lookback);
  const remaining = 1 - costOf(stretch.bad, stretch.allowed);
  const timeMs = lookback.endMs;
  return {
    timeMs,
    bad: stretch.bad,
    denominator: stretch.total,
    remaining,
    coverageRatio: coverageOf(context.series, lookback),
    isWhole: true,
    isTooEarly: false,
    outlook: rollingOutlook(context, { timeMs, remaining, allowed: stretch.allowed }, stretch.pieces),
  };
}

/** The first window that the data holds, against the expected total while the service is young. */
function firstCurve(context: ReferenceContext): FirstCurve {
  const { series, window } = context;
  const { isWhole, isTooEarly, allowed, expected } = evaluateWindow(context, window);
  const stretch = sumStretch(series, {
    startMs: series.firstMs,
    endMs: Math.min(series.firstMs + lengthOf(window), series.asOfMs),
  });
  return isWhole
    ? { stretch, isTooEarly, allowed: stretch.allowed, denominator: stretch.total }
    : { stretch, isTooEarly, allowed, denominator: expected };
}

/** Before the data reaches back one window: over the anchored curve of the first window that the data holds. */
function firstWindowInstant(context: ReferenceContext, curve: FirstCurve, lookback: Interval): Instant {
  const { series } = context;
  const { stretch, allowed, denominator, isTooEarly } = curve;
  const timeMs = lookback.endMs;
  const soFar = { startMs: series.firstMs, endMs: timeMs };
  const bad = badIn(stretch.pieces, soFar);
  const remaining = 1 - costOf(bad, allowed);
  return {
    timeMs,
    bad,
    denominator,
    remaining,
    coverageRatio: coverageOf(series, lookback),
    isWhole: false,
    isTooEarly,
    outlook: rollingOutlook(context, { timeMs, remaining, allowed }, cutPieces(stretch.pieces, soFar)),
  };
}

/** An instant of a period, over its anchored curve as drawn. */
function periodInstant(context: ReferenceContext, budget: WindowBudget, timeMs: number): Instant {
  const { window, stretch, allowed, expected, isWhole, isTooEarly } = budget;
  const soFar = { startMs: window.startMs, endMs: timeMs };
  const bad = badIn(stretch.pieces, soFar);
  const remaining = 1 - costOf(bad, allowed);
  return {
    timeMs,
    bad,
    denominator: expected,
    remaining,
    coverageRatio: timeMs > window.startMs ? coverageOf(context.series, soFar) : 1,
    isWhole,
    isTooEarly,
    outlook: calendarOutlook(context, { timeMs, remaining, allowed }, window),
  };
}

function rollingInstants(context: ReferenceContext, durationMs: number): Instant[] {
  const first = firstCurve(context);
  return observedEnds(context.series)
    .map((endMs) => ({ startMs: endMs - durationMs, endMs }))
    .map((lookback) =>
      reachesBack(context.series, lookback)
        ? trailingInstant(context, lookback)
        : firstWindowInstant(context, first, lookback)
    );
}

/** The chain of periods; the boundary to each that has data, but the first, is an instant itself. */
function calendarInstants(context: ReferenceContext, boundariesMs: number[]): Instant[] {
  const ends = observedEnds(context.series);
  return periodsOf(boundariesMs)
    .map((period) => ({ period, inside: ends.filter((end) => end > period.startMs && end <= period.endMs) }))
    .filter(({ inside }) => inside.length > 0)
    .flatMap(({ period, inside }, index) => {
      const budget = evaluateWindow(context, period);
      const times = index > 0 ? [period.startMs, ...inside] : inside;
      return times.map((timeMs) => periodInstant(context, budget, timeMs));
    });
}

/** All replayed instants, in order (definitions, 8). */
export function replayInstants(context: ReferenceContext): Instant[] {
  const { window } = context.input;
  return window.kind === 'rolling'
    ? rollingInstants(context, window.durationMs)
    : calendarInstants(context, window.boundariesMs);
}
