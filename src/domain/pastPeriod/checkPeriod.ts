import { fullTolerance, spanOfBuckets, timeData } from '../dataQuality';
import { Problem } from '../problem';
import { whyNoBuckets } from '../sli/windowedSeries';
import { SloInput } from '../sloInput';
import { Interval } from '../timeWindow';

/** Why a period cannot be evaluated: data that cannot, or does not reach back that far. `undefined` for one that can be. */
export function checkPeriod(input: SloInput, { startMs, endMs }: Interval): Problem | undefined {
  const { definition, data, nowMs, rangeStartMs } = input;
  if (!definition.known) {
    return definition.why;
  }
  if (!data.known) {
    return data.why;
  }
  const { buckets } = data.value;
  if (!buckets || buckets.length === 0) {
    return whyNoBuckets(data.value.windows.find(({ unit }) => unit === 'readyMade'));
  }
  const timing = timeData({
    span: spanOfBuckets(buckets),
    isWindowed: false,
    nowMs,
    horizons: definition.value.horizons,
  });
  const reachMs = Math.min(rangeStartMs, timing.firstDataMs);
  if (reachMs > startMs + fullTolerance(timing, endMs - startMs)) {
    const params = { windowMs: nowMs - startMs, rangeMs: nowMs - rangeStartMs };
    return { code: 'range-too-short', path: 'timeRange', params };
  }
  return timing.firstDataMs >= endMs ? { code: 'no-data', path: 'queries', params: {} } : undefined;
}
