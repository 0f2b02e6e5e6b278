import { accumulate } from './accumulate';
import { SeriesBucket } from './sliSeries';

const bucket = (startMs: number, endMs: number, rest: Partial<SeriesBucket> = {}): SeriesBucket => ({
  startMs,
  endMs,
  bad: 1,
  total: 4,
  ...rest,
});

describe('a series from buckets', () => {
  it('holds running sums, and how much time was observed before each bucket', () => {
    const series = accumulate([bucket(0, 10), bucket(20, 30, { bad: 3 }), bucket(30, 40, { observedMs: 0 })], 'events');
    expect([...series.cumulativeBad]).toEqual([0, 1, 4, 5]);
    expect([...series.cumulativeTotal]).toEqual([0, 4, 8, 12]);
    expect([...series.cumulativeObservedMs]).toEqual([0, 10, 20, 20]);
  });

  it('is regular where all buckets are of one length and follow each other', () => {
    expect(accumulate([bucket(5, 15), bucket(15, 25), bucket(25, 35)], 'events')).toMatchObject({
      isRegular: true,
      resolutionMs: 10,
    });
    expect(accumulate([bucket(5, 15)], 'events')).toMatchObject({ isRegular: true, resolutionMs: 10 });
  });

  it('is not regular with a gap, with another length, or where a bucket only stands for missing time', () => {
    const irregular = [
      [bucket(0, 10), bucket(20, 30)],
      [bucket(0, 10), bucket(10, 25)],
      [bucket(0, 10), bucket(10, 20, { observedMs: 0 }), bucket(20, 30)],
    ];
    for (const buckets of irregular) {
      expect(accumulate(buckets, 'events')).toMatchObject({ isRegular: false, resolutionMs: 10 });
    }
  });

  it('has the lower median of the lengths as its resolution, 0 without buckets', () => {
    expect(accumulate([bucket(0, 10), bucket(10, 130), bucket(130, 142)], 'events').resolutionMs).toBe(12);
    expect(accumulate([bucket(0, 30), bucket(30, 40)], 'events').resolutionMs).toBe(10);
    expect(accumulate([], 'events')).toMatchObject({ length: 0, resolutionMs: 0, isRegular: false });
  });

  it('tells whether a bucket only stands for missing time', () => {
    const hasUnobserved = (...observed: Array<number | undefined>): boolean =>
      accumulate(
        observed.map((observedMs, i) => bucket(i * 10, (i + 1) * 10, observedMs === undefined ? {} : { observedMs })),
        'events'
      ).hasUnobserved;
    expect([hasUnobserved(), hasUnobserved(undefined, 10), hasUnobserved(undefined, 0)]).toEqual([false, false, true]);
  });

  it('sums up what may be bad where the target changed, and has no such sum otherwise', () => {
    const series = accumulate([bucket(0, 10, { allowed: 2 }), bucket(10, 20, { allowed: 0.5 })], 'events');
    expect([...(series.cumulativeAllowed ?? [])]).toEqual([0, 2, 2.5]);
    expect(accumulate([bucket(0, 10)], 'events').cumulativeAllowed).toBeUndefined();
  });
});
