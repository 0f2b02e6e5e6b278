import { SliSeries } from './sliSeries';
import { WindowedSeries } from './windowedSeries';

/** The measurements behind an SLO. */
export type SliData =
  | { readonly kind: 'buckets'; readonly series: SliSeries }
  | { readonly kind: 'windowed'; readonly series: WindowedSeries };
