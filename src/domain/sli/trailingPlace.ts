import { SliSeries } from './sliSeries';

/** Where windows of one length that end with the buckets of a regular series begin: always as many buckets back. */
export interface TrailingPlace {
  /** Index of the bucket in which the window of the bucket `i` begins: `i − back`; before the first one where negative. */
  readonly back: number;
  /** Share of that bucket that lies before the window. */
  readonly share: number;
}

/** `undefined` for a series that is not regular: there each place has to be looked for. */
export function trailingPlace({ isRegular, resolutionMs }: SliSeries, windowMs: number): TrailingPlace | undefined {
  if (!isRegular || !Number.isFinite(windowMs)) {
    return undefined;
  }
  const buckets = windowMs / resolutionMs;
  const back = Math.ceil(buckets) - 1;
  return { back, share: back + 1 - buckets };
}

/** The running sum up to the start of the window of the bucket `i`. */
export function sumBefore(cumulative: Float64Array, i: number, place: TrailingPlace): number {
  const index = i - place.back;
  const sum = index < 0 ? 0 : cumulative[index];
  return place.share === 0 || index < 0 ? sum : sum + (cumulative[index + 1] - sum) * place.share;
}
