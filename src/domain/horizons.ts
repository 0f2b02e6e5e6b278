import { DAY_MS } from './timeWindow';

/** How far the engine looks, and how long it waits. */
export interface Horizons {
  /** How late data may be before it counts as stale; the larger of three intervals and 15 minutes where absent. */
  readonly staleAfterMs: number | undefined;
  /** How late data may be before the state is not known; the larger of twelve intervals and an hour where absent. */
  readonly unknownAfterMs: number | undefined;
  /** How long after a deploy what burns is told as its cost. */
  readonly deployHorizonMs: number;
  /** The stretch over which the forecast's pace is taken, as a share of the window. */
  readonly forecastLookbackShare: number;
}

export const DEFAULT_HORIZONS: Horizons = {
  staleAfterMs: undefined,
  unknownAfterMs: undefined,
  deployHorizonMs: DAY_MS,
  forecastLookbackShare: 0.1,
};
