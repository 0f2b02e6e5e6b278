import { isAtThawLevel } from '../freeze/freezePolicy';
import { Answer, known, unknown } from '../problem';
import { FutureEvent, firstAtMost } from './firstCrossing';
import { Forecast, Pace } from './forecast';
import { straightLine } from './straightLine';

export interface PaceForecastFacts extends Pace {
  readonly asOfMs: number;
  /** Length of the rolling window; looks as far ahead. */
  readonly windowMs: number;
  readonly remainingNow: number;
}

/**
 * Where nothing tells what ages out of the window, because only its sums are known: `R(now + Δ) = R(now) − burn · Δ / W`, so
 * that the budget runs out after `remaining · W / burn`. Budget that comes back would make it later; when a freeze ends cannot
 * be told.
 */
export function computePaceForecast(facts: PaceForecastFacts): Forecast {
  const { asOfMs, windowMs, remainingNow, burnRate, lookbackMs, policy } = facts;
  const corners = straightLine([asOfMs, asOfMs + windowMs], [remainingNow, remainingNow - burnRate]);
  const thaw: Answer<FutureEvent> = isAtThawLevel(remainingNow, policy)
    ? known({ kind: 'already' })
    : unknown({ code: 'needs-buckets', path: 'queries', params: {} });
  return {
    basis: 'paceOnly',
    burnRate,
    lookbackMs,
    freezesOn: firstAtMost(corners, policy.freezeAtRatio),
    runsOutOn: firstAtMost(corners, 0),
    thawsEarliest: thaw,
    thawsAtPace: thaw,
    curve: corners.curve,
  };
}
