import { anSliSeries } from '../../testing/anSliSeries';
import { buildSliSeries } from '../sli/buildSliSeries';
import { SliSeries } from '../sli/sliSeries';
import { HOUR_MS } from '../timeWindow';
import { cornersOf, drawRollOff } from './rollOff';

/** A window of ten hours up to the tenth, 100 may be bad in it, looked at for five hours ahead. */
const facts = (series: SliSeries) => ({
  series,
  windowStartMs: 0,
  fromMs: 10 * HOUR_MS,
  untilMs: 15 * HOUR_MS,
  remaining: 0.5,
  allowed: 100,
  spendPerMs: 0.01 / HOUR_MS,
});
const points = (series: SliSeries) => {
  const { count, timeAt, quietAt, paceAt } = cornersOf(facts(series));
  return Array.from({ length: count }, (_, i) => [timeAt(i) / HOUR_MS, quietAt(i), paceAt(i)]);
};
const near = (rows: number[][]) => rows.map((row) => row.map((one) => expect.closeTo(one, 9)));

describe('the corners of a window that moves on', () => {
  it('are now, the edges of each bucket that leaves, and the end of the look ahead', () => {
    const series = buildSliSeries(
      {
        startMs: [HOUR_MS, 3 * HOUR_MS],
        endMs: [2 * HOUR_MS, 4 * HOUR_MS],
        bad: [10, 20],
        total: [100, 100],
      },
      Infinity
    );
    expect(points(series)).toEqual(
      near([
        [10, 0.5, 0.5],
        [11, 0.5, 0.49],
        [12, 0.6, 0.58],
        [13, 0.6, 0.57],
        [14, 0.8, 0.76],
        [15, 0.8, 0.75],
      ])
    );
  });

  it('take of buckets that the edges cut what lies between these', () => {
    const series = buildSliSeries(
      { startMs: [-HOUR_MS, 4 * HOUR_MS], endMs: [HOUR_MS, 6 * HOUR_MS], bad: [20, 40], total: [100, 100] },
      Infinity
    );
    expect(points(series)).toEqual(
      near([
        [10, 0.5, 0.5],
        [10, 0.5, 0.5],
        [11, 0.6, 0.59],
        [14, 0.6, 0.56],
        [15, 0.8, 0.75],
        [15, 0.8, 0.75],
      ])
    );
  });

  it('are two where nothing leaves the window in that time', () => {
    const later = buildSliSeries({ startMs: [8 * HOUR_MS], endMs: [9 * HOUR_MS], bad: [20], total: [100] }, Infinity);
    const rows = points(later);
    expect(rows[0]).toEqual([10, 0.5, 0.5]);
    expect(rows[rows.length - 1]).toEqual([15, expect.closeTo(0.5, 9), expect.closeTo(0.45, 9)]);
    expect(rows.every(([, quiet]) => quiet === 0.5)).toBe(true);
  });

  it('know of no share that comes back where nothing may be bad', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(10).fill(0) });
    const { count, quietAt } = cornersOf({ ...facts(series), allowed: 0, remaining: 1 });
    expect(Array.from({ length: count }, (_, i) => quietAt(i)).every((left) => left === 1)).toBe(true);
  });
});

describe('the drawn future', () => {
  it('has every corner where there are few', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(10).fill(100), bad: [0, 5, 0, 7] });
    const corners = cornersOf(facts(series));
    const { timeMs, remaining } = drawRollOff(corners);
    expect([...timeMs]).toEqual(Array.from({ length: corners.count }, (_, i) => corners.timeAt(i)));
    expect([...remaining]).toEqual(Array.from({ length: corners.count }, (_, i) => corners.paceAt(i)));
  });

  it('has about a thousand of many, from now to the end, each exact', () => {
    const minutes = 10_000;
    const series = anSliSeries({ bucketMs: (10 * HOUR_MS) / minutes, total: Array<number>(minutes).fill(1) });
    const corners = cornersOf({ ...facts(series), untilMs: 20 * HOUR_MS });
    const { timeMs, remaining } = drawRollOff(corners);
    expect(timeMs.length).toBeLessThanOrEqual(1026);
    expect(timeMs.length).toBeGreaterThan(900);
    expect([timeMs[0], timeMs[timeMs.length - 1]]).toEqual([10 * HOUR_MS, 20 * HOUR_MS]);
    expect(timeMs.every((time, i) => i === 0 || time >= timeMs[i - 1])).toBe(true);
    expect(remaining[remaining.length - 1]).toBe(corners.paceAt(corners.count - 1));
  });
});
