import { BurnRateSeries } from './burnRates';
import { SliSeries } from './sliSeries';
import { WindowedSeries } from './windowedSeries';

/** The measurements behind an SLO: buckets, windowed values of one or more lengths, or both. */
export interface SliData {
  readonly buckets: SliSeries | undefined;
  /** One series for each length of window. */
  readonly windows: readonly WindowedSeries[];
  /** Burn rates that another system computed; absent where there are none. */
  readonly burnRates?: readonly BurnRateSeries[];
}
