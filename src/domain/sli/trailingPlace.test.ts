import { anSliSeries } from '../../testing/anSliSeries';
import { sumBefore, trailingPlace } from './trailingPlace';

const series = anSliSeries({ bucketMs: 10, total: [1, 2, 4, 8] });
/** What lies before the window that ends with each bucket. */
const before = (windowMs: number): number[] => {
  const place = trailingPlace(series, windowMs);
  return place ? [0, 1, 2, 3].map((i) => sumBefore(series.cumulativeTotal, i, place)) : [];
};

describe('windows that end with the buckets of a regular series', () => {
  it('begin as many buckets back, and with the first one at the earliest', () => {
    expect(before(10)).toEqual([0, 1, 3, 7]);
    expect(before(20)).toEqual([0, 0, 1, 3]);
    expect(before(100)).toEqual([0, 0, 0, 0]);
  });

  it('cut the bucket in which they begin', () => {
    expect(before(15)).toEqual([0, 0.5, 2, 5]);
    expect(before(5)).toEqual([0.5, 2, 5, 11]);
  });

  it('have to be looked for where the series is not regular, or the window has no finite length', () => {
    expect(trailingPlace(anSliSeries({ total: [1, null, 1] }), 60_000)).toBeUndefined();
    expect(trailingPlace(series, Infinity)).toBeUndefined();
  });
});
