import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo } from '../../testing/anSlo';
import { known, unknown } from '../problem';
import { SloInput } from '../sloInput';
import { DAY_MS } from '../timeWindow';
import { checkPeriod } from './checkPeriod';

const days = (from: number, to: number) => ({ startMs: from * DAY_MS, endMs: to * DAY_MS });
/** Daily counts of the days 10 to 40, asked for from day 10 on. */
const series = anSliSeries({ startMs: 10 * DAY_MS, bucketMs: DAY_MS, total: Array(30).fill(100) });
const slo = (shape: Partial<SloInput> = {}) =>
  anSlo(aDefinition({ windowMs: 5 * DAY_MS }), series, { rangeStartMs: 10 * DAY_MS, ...shape });

describe('a period that is to be reviewed', () => {
  it('can be where the time range reaches back to it', () => {
    expect(checkPeriod(slo(), days(10, 20))).toBeUndefined();
    expect(checkPeriod(slo(), days(8, 18))).toMatchObject({
      code: 'range-too-short',
      params: { windowMs: 32 * DAY_MS, rangeMs: 30 * DAY_MS },
    });
  });

  it('can be where the service is younger than it, but not where it had no data at all', () => {
    expect(checkPeriod(slo({ rangeStartMs: 0 }), days(5, 15))).toBeUndefined();
    expect(checkPeriod(slo({ rangeStartMs: 0 }), days(0, 10))).toMatchObject({ code: 'no-data' });
  });

  it('needs buckets, and whatever else keeps the SLO from being evaluated is the reason', () => {
    const data = known({ buckets: undefined, windows: [] });
    expect(checkPeriod(slo({ data }), days(10, 20))).toMatchObject({ code: 'needs-buckets' });
    const why = { code: 'no-data', path: 'queries', params: {} } as const;
    expect(checkPeriod(slo({ data: unknown(why) }), days(10, 20))).toBe(why);
    expect(checkPeriod(slo({ definition: unknown(why) }), days(10, 20))).toBe(why);
  });
});
