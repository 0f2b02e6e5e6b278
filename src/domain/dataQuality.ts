import { SliData } from './sli/sliData';
import { Answer, known, unknown } from './problem';
import { Interval, HOUR_MS, MINUTE_MS } from './timeWindow';
import { WithoutExcluded, excludedBetween } from './sli/exclusions';
import { sumOver } from './sli/sliSeries';

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
  /** How much later than a window's start the data may begin for the window to count as full. */
  readonly fullToleranceMs: number;
}

/** When data counts as stale and as silent, and how far all windows of the SLO reach. Absent without data. */
export function timeData(data: SliData, nowMs: number, windowMs: number): Answer<DataTiming> {
  const span = spanOf(data);
  if (span === undefined) {
    return unknown({ code: 'no-data', path: 'queries', params: {} });
  }
  const { firstDataMs, lastDataMs, resolutionMs } = span;
  const staleAfterMs = Math.max(3 * resolutionMs, 15 * MINUTE_MS);
  const unknownAfterMs = Math.max(12 * resolutionMs, HOUR_MS);
  const silentMs = nowMs - lastDataMs;
  const freshness = silentMs > unknownAfterMs ? 'silent' : silentMs > staleAfterMs ? 'stale' : 'current';
  return known({
    ...span,
    // A windowed value speaks of its own instant only, however old it is.
    asOfMs: freshness === 'current' || data.kind === 'windowed' ? lastDataMs : nowMs,
    firstDataMs,
    freshness,
    fullToleranceMs: Math.min(staleAfterMs + resolutionMs, windowMs / 10),
  });
}

/**
 * Observed time / time from the later of the window's start and the first bucket to the window's end, exclusions out of
 * both: it speaks of gaps, not of youth. Windowed values do not tell what was observed inside them.
 */
export function computeCoverage(buckets: WithoutExcluded | undefined, window: Interval): Answer<number> {
  if (!buckets || buckets.series.length === 0) {
    return unknown({ code: 'needs-buckets', path: 'queries', params: {} });
  }
  const { series, excluded } = buckets;
  const fromMs = Math.max(window.startMs, series.startMs[0]);
  const { observedMs } = sumOver(series, fromMs, window.endMs);
  const countedMs = window.endMs - fromMs - excludedBetween(excluded, fromMs, window.endMs);
  return known(countedMs > 0 ? observedMs / countedMs : 1);
}

function spanOf(data: SliData): Pick<DataTiming, 'firstDataMs' | 'lastDataMs' | 'resolutionMs'> | undefined {
  const { length, resolutionMs } = data.series;
  if (length === 0) {
    return undefined;
  }
  return data.kind === 'buckets'
    ? { firstDataMs: data.series.startMs[0], lastDataMs: data.series.endMs[length - 1], resolutionMs }
    : { firstDataMs: data.series.timeMs[0], lastDataMs: data.series.timeMs[length - 1], resolutionMs };
}
