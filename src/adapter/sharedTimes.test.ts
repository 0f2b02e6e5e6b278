import { bucketSeriesOf } from './bucketSeries';
import { bucketEdges } from './bucketTime';
import { timesOf } from './instants';
import { areAscending, areSame } from './sharedTimes';

const NOW = Date.UTC(2026, 10, 1);
const MINUTE = 60_000;

const minutes = (count: number, endMs = NOW) =>
  Array.from({ length: count }, (_, i) => endMs - (count - 1 - i) * MINUTE);

describe('times that many series have', () => {
  it('are one array, and so are the edges that follow from them', () => {
    const [first, second] = [timesOf(minutes(5), NOW), timesOf(minutes(5), NOW)];
    expect(second).toBe(first);
    expect(bucketEdges(second, MINUTE, 'end')).toBe(bucketEdges(first, MINUTE, 'end'));
  });

  it('are told apart by every number of them', () => {
    const all = [minutes(6), minutes(7), minutes(6, NOW - MINUTE), [...minutes(5), NOW + 1]];
    const read = all.map((times) => timesOf(times, NOW + MINUTE));
    expect(read.map((times) => [...times])).toEqual(all);
  });

  it('are edges of other buckets by another step or stamp', () => {
    const times = timesOf([NOW - 10 * MINUTE, NOW], NOW);
    const lengths = ([step, stamp]: [number, 'start' | 'end']) => {
      const { startMs, endMs } = bucketEdges(times, step * MINUTE, stamp);
      return Array.from(startMs, (start, i) => (endMs[i] - start) / MINUTE);
    };
    expect(
      (
        [
          [1, 'end'],
          [2, 'end'],
          [1, 'start'],
          [10, 'start'],
          [1, 'end'],
        ] as Array<[number, 'start' | 'end']>
      ).map(lengths)
    ).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [10, 10],
      [1, 1],
    ]);
  });

  it('are not taken for milliseconds where the same numbers are seconds, nor the other way round', () => {
    const seconds = [NOW / 1000 - 60, NOW / 1000];
    // A dashboard that looks at January 1970.
    const asMilliseconds = timesOf(seconds, NOW / 1000);
    expect([...asMilliseconds]).toEqual(seconds);
    expect([...timesOf(seconds, NOW)]).toEqual([NOW - MINUTE, NOW]);
    expect([...timesOf(seconds, NOW / 1000)]).toEqual(seconds);
  });

  it('stay as they are when a bucket of one series is cut by now', () => {
    const times = timesOf(minutes(4), NOW);
    const counts = {
      ...bucketEdges(times, MINUTE, 'start'),
      bad: new Float64Array(4),
      total: new Float64Array(4).fill(10),
      clamped: 0,
    };
    const cut = bucketSeriesOf(counts, NOW - MINUTE / 2);
    expect(cut.endMs.at(-1)).toBe(NOW - MINUTE / 2);
    expect([...times]).toEqual(minutes(4));
    const whole = bucketSeriesOf(counts, NOW + MINUTE);
    expect([whole.length, whole.endMs.at(-1)]).toEqual([4, NOW + MINUTE]);
  });

  it('share a grid with the series of other counts, which stay their own', () => {
    const edges = bucketEdges(timesOf(minutes(3), NOW), MINUTE, 'end');
    const [few, many] = [1, 100].map((count) =>
      bucketSeriesOf({ ...edges, bad: new Float64Array(3), total: new Float64Array(3).fill(count), clamped: 0 }, NOW)
    );
    expect(many.cumulativeObservedMs).toBe(few.cumulativeObservedMs);
    expect([[...few.cumulativeTotal], [...many.cumulativeTotal]]).toEqual([
      [0, 1, 2, 3],
      [0, 100, 200, 300],
    ]);
  });
});

describe('times', () => {
  it.each([
    { what: 'ascend', times: [1, 2, 3], ascends: true },
    { what: 'are none', times: [], ascends: true },
    { what: 'repeat one', times: [1, 2, 2], ascends: false },
    { what: 'fall', times: [2, 1], ascends: false },
    { what: 'hold what is no time', times: [1, NaN, 3], ascends: false },
    { what: 'never end', times: [1, Infinity], ascends: false },
  ])('that $what: $ascends', ({ times, ascends }) => {
    const array = Float64Array.from(times);
    expect([areAscending(array), areAscending(array)]).toEqual([ascends, ascends]);
  });

  it('are the same number by number; what is no number is like none', () => {
    expect(areSame([1, 2], Float64Array.of(1, 2))).toBe(true);
    expect(areSame([1, 2], [1, 2, 3])).toBe(false);
    expect(areSame([NaN], [NaN])).toBe(false);
    expect(areSame([], [])).toBe(true);
  });
});
