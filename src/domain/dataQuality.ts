import { Horizons } from './horizons';
import { Interval, HOUR_MS, MINUTE_MS } from './timeWindow';
import { ExcludedTime, excludedBetween } from './sli/exclusions';
import { SliSeries, sumOver } from './sli/sliSeries';
import { WindowedSeries } from './sli/windowedSeries';

/** Up to when data speaks for today: `current`, `stale` (a badge), `silent` (the state is not known). */
export type Freshness = 'current' | 'stale' | 'silent';

export interface DataTiming {
  /** The instant at which all windows of the SLO end. */
  readonly asOfMs: number;
  /** Beginning and end of the data. */
  readonly firstDataMs: number;
  readonly lastDataMs: number;
  /** The data's resolution `L`; 0 where a single value is all there is. */
  readonly resolutionMs: number;
  readonly freshness: Freshness;
  /** How long before now the data ends; negative where it reaches beyond now. */
  readonly silentMs: number;
  /** How late data may be before it counts as stale. */
  readonly staleAfterMs: number;
}

/** Where data begins and ends, and how dense it is. */
export type DataSpan = Pick<DataTiming, 'firstDataMs' | 'lastDataMs' | 'resolutionMs'>;

export function spanOfBuckets({ length, startMs, endMs, resolutionMs }: SliSeries): DataSpan {
  return { firstDataMs: startMs[0], lastDataMs: endMs[length - 1], resolutionMs };
}

export function spanOfWindowed({ length, timeMs, resolutionMs }: WindowedSeries): DataSpan {
  return { firstDataMs: timeMs[0], lastDataMs: timeMs[length - 1], resolutionMs };
}

export interface TimingFacts {
  readonly span: DataSpan;
  /** A windowed value speaks of its own instant only, however old it is. */
  readonly isWindowed: boolean;
  readonly nowMs: number;
  readonly horizons: Horizons;
}

/** When data counts as stale and as silent, and how far all windows of the SLO reach. */
export function timeData({ span, isWindowed, nowMs, horizons }: TimingFacts): DataTiming {
  const { lastDataMs, resolutionMs } = span;
  const staleAfterMs = horizons.staleAfterMs ?? Math.max(3 * resolutionMs, 15 * MINUTE_MS);
  const unknownAfterMs = horizons.unknownAfterMs ?? Math.max(12 * resolutionMs, HOUR_MS);
  const silentMs = nowMs - lastDataMs;
  const freshness = silentMs > unknownAfterMs ? 'silent' : silentMs > staleAfterMs ? 'stale' : 'current';
  return {
    ...span,
    asOfMs: freshness === 'current' || isWindowed ? lastDataMs : nowMs,
    freshness,
    silentMs,
    staleAfterMs,
  };
}

/** How much later than a window's start the data may begin for the window to count as full. */
export function fullTolerance({ staleAfterMs, resolutionMs }: DataTiming, windowMs: number): number {
  return Math.min(staleAfterMs + resolutionMs, windowMs / 10);
}

/**
 * Observed time / time from the later of the window's start and the first bucket to the window's end, exclusions out of
 * both: it speaks of gaps, not of youth. Slices count as observed where they have data. The series holds one bucket at least.
 */
export function computeCoverage(series: SliSeries, excluded: ExcludedTime, window: Interval): number {
  const fromMs = Math.max(window.startMs, series.startMs[0]);
  const { observedMs } = sumOver(series, fromMs, window.endMs);
  const countedMs = window.endMs - fromMs - excludedBetween(excluded, fromMs, window.endMs);
  return countedMs > 0 ? observedMs / countedMs : 1;
}
