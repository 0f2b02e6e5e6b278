import { evaluateSlo } from '../domain/evaluateSlo';
import { NO_POLICY_NOTE } from '../domain/policyNote';
import { known } from '../domain/problem';
import { SloInput } from '../domain/sloInput';
import { DAY_MS, MINUTE_MS } from '../domain/timeWindow';
import { ShownReport } from '../view/summary/shownReport';
import { utcCalendar } from './aCalendar';
import { aDefinition, anSlo } from './anSlo';
import { anSliSeries } from './anSliSeries';

const BUCKET_MS = 5 * MINUTE_MS;
const BUCKETS = (7 * DAY_MS) / BUCKET_MS;

/** End of the data of every shown report, unless it says otherwise. */
export const SHOWN_NOW_MS = 7 * DAY_MS;

/** Failures of each of the 1,000 events of a five-minute bucket, by how long before now the bucket begins. */
export type FailuresAt = (agoMs: number) => number;

/**
 * A service of seven days at 99 %: 1,000 events in every five minutes, of which 20,160 may fail.
 *
 * @param failures none where absent
 */
export function aShownReport(failures: FailuresAt = () => 0, shape: Partial<SloInput> = {}): ShownReport {
  const bad = Array.from({ length: BUCKETS }, (_, i) => failures(SHOWN_NOW_MS - i * BUCKET_MS));
  const series = anSliSeries({ bucketMs: BUCKET_MS, total: bad.map(() => 1000), bad });
  const input = anSlo(aDefinition({ target: 0.99, windowMs: 7 * DAY_MS }), series, { rangeStartMs: 0, ...shape });
  const calendar = known(utcCalendar(0));
  return { report: evaluateSlo(input), input, display: {}, remarks: [], policyNote: NO_POLICY_NOTE, calendar };
}

/** So many failures in each bucket of a stretch, told by how long ago it began and ended. */
export function failing(perBucket: number, fromAgoMs: number, toAgoMs = 0): FailuresAt {
  return (agoMs) => (agoMs <= fromAgoMs && agoMs > toAgoMs ? perBucket : 0);
}
