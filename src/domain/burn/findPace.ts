import { Answer, Problem, known, unknown } from '../problem';
import { windowedAt } from '../sli/windowedSeries';
import { BurnSource, BurnStretch, computeBurnRate } from './burnRate';

/** How fast the budget is being spent, and over which stretch that was seen. */
export interface FoundPace {
  readonly burnRate: number;
  /** Absent where another system computed the burn rate and does not tell how far it looks back. */
  readonly lookbackMs: number | undefined;
}

/** When the pace is asked for. */
export type PaceInstant = Pick<BurnStretch, 'endMs' | 'toleranceMs'>;

/**
 * The pace where only sums over whole windows are known. The look-back that is wanted goes first, then the lengths that
 * windowed values cover, the longest within the look-back before shorter and before longer ones; last, burn rates of which
 * nobody tells the length.
 */
export function paceFinder(source: BurnSource, lookbackMs: number): (instant: PaceInstant) => Answer<FoundPace> {
  const lengths = [lookbackMs, ...nearestFirst(source, lookbackMs)];
  const notKnown: Problem = { code: 'pace-not-known', path: 'queries', params: {} };
  return (instant) => {
    let why: Problem | undefined;
    for (const windowMs of lengths) {
      const rate = computeBurnRate(source, { ...instant, windowMs });
      if (rate.known) {
        return known({ burnRate: rate.value, lookbackMs: windowMs });
      }
      why ??= rate.why;
    }
    const delivered = deliveredRate(source, instant);
    if (delivered !== undefined) {
      return known({ burnRate: delivered, lookbackMs: undefined });
    }
    return unknown(source.series && why ? why : notKnown);
  };
}

function nearestFirst({ windows }: BurnSource, lookbackMs: number): number[] {
  const lengths = windows.map(({ windowMs }) => windowMs);
  const within = lengths.filter((length) => length <= lookbackMs).sort((a, b) => b - a);
  return [...within, ...lengths.filter((length) => length > lookbackMs).sort((a, b) => a - b)];
}

function deliveredRate({ rates }: BurnSource, { endMs, toleranceMs }: PaceInstant): number | undefined {
  for (const series of rates) {
    const index = windowedAt(series, endMs, toleranceMs);
    if (index !== undefined) {
      return series.burnRate[index];
    }
  }
  return undefined;
}
