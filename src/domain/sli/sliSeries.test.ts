import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { buildSliSeries } from './buildSliSeries';
import { SliSeries, sumOver } from './sliSeries';

const MINUTE = 60_000;

describe('an SLI series', () => {
  it('cuts a bucket pro rata where a window begins inside it', () => {
    const series = anSliSeries({ total: [100, 60], bad: [10, 6] });
    expect(sumOver(series, 0.75 * MINUTE, 1.5 * MINUTE)).toEqual({
      bad: 2.5 + 3,
      total: 25 + 30,
      observedMs: 0.75 * MINUTE,
    });
  });

  it('observes nothing in a gap', () => {
    const series = anSliSeries({ total: [100, null, 100], bad: [1, 0, 2] });
    expect(sumOver(series, MINUTE, 2 * MINUTE)).toEqual({ bad: 0, total: 0, observedMs: 0 });
    expect(sumOver(series, 0, 3 * MINUTE)).toEqual({ bad: 3, total: 200, observedMs: 2 * MINUTE });
  });

  it('answers zero outside its data, for no length and for no data', () => {
    const nothing = { bad: 0, total: 0, observedMs: 0 };
    const series = anSliSeries({ total: [100] });
    expect(sumOver(series, -5 * MINUTE, 0)).toEqual(nothing);
    expect(sumOver(series, 30_000, 30_000)).toEqual(nothing);
    expect(sumOver(series, 40_000, 30_000)).toEqual(nothing);
    expect(sumOver(anSliSeries({ total: [] }), 0, MINUTE)).toEqual(nothing);
  });

  it('takes the lower median of its bucket lengths as its resolution', () => {
    const series = buildSliSeries(
      { startMs: [0, 10, 30, 60], endMs: [10, 30, 60, 100], bad: [0, 0, 0, 0], total: [1, 1, 1, 1] },
      1000
    );
    expect(series.resolutionMs).toBe(20);
  });

  it('ends a bucket in progress at now and keeps all its counts; later buckets are ignored', () => {
    const series = buildSliSeries(
      { startMs: [0, 60, 120], endMs: [60, 120, 180], bad: [1, 2, 4], total: [10, 20, 40] },
      90
    );
    expect([...series.endMs]).toEqual([60, 90]);
    expect(sumOver(series, 0, 1000)).toEqual({ bad: 3, total: 30, observedMs: 90 });
  });

  it('adds up duplicates whole, and partial overlaps by density', () => {
    const duplicates = buildSliSeries({ startMs: [0, 0], endMs: [60, 60], bad: [1, 2], total: [10, 20] }, 1000);
    expect(duplicates.length).toBe(1);
    expect(duplicates.overlappingBuckets).toBe(1);
    expect(sumOver(duplicates, 0, 60)).toEqual({ bad: 3, total: 30, observedMs: 60 });

    const overlapping = buildSliSeries({ startMs: [0, 30], endMs: [60, 90], bad: [6, 0], total: [60, 120] }, 1000);
    expect(overlapping.overlappingBuckets).toBe(1);
    expect(sumOver(overlapping, 30, 60)).toEqual({ bad: 3, total: 30 + 60, observedMs: 30 });
    expect(sumOver(overlapping, 0, 90)).toEqual({ bad: 6, total: 180, observedMs: 90 });
  });

  it('leaves out buckets without length and values that are not finite', () => {
    const series = buildSliSeries(
      { startMs: [0, 60, 120, NaN], endMs: [60, 60, 100, 200], bad: [0, 1, 1, 1], total: [1, 1, 1, 1] },
      1000
    );
    expect(series.length).toBe(1);
    expect(buildSliSeries({ startMs: [0], endMs: [60], bad: [NaN], total: [1] }, 1000).length).toBe(0);
    expect(buildSliSeries({ startMs: [0], endMs: [60], bad: [0], total: [Infinity] }, 1000).length).toBe(0);
  });

  it('takes a count that is a rounding remainder as none', () => {
    const series = buildSliSeries({ startMs: [0], endMs: [60], bad: [1e-310], total: [1e-308] }, 1000);
    expect(sumOver(series, 0, 10)).toEqual({ bad: 0, total: 0, observedMs: 10 });
  });

  const gapless = (startMs: number[], endMs: number[], bad = startMs.map(() => 1), nowMs = 1000): SliSeries =>
    buildSliSeries({ startMs, endMs, bad, total: startMs.map(() => 5) }, nowMs);
  const hasSharedEdges = ({ startMs, endMs }: SliSeries): boolean => startMs.buffer === endMs.buffer;

  it('holds the edges once where buckets arrive in order and follow each other', () => {
    const series = gapless([7, 17, 27], [17, 27, 37], [0, 1, 0]);
    expect(hasSharedEdges(series)).toBe(true);
    expect([[...series.startMs], [...series.endMs]]).toEqual([
      [7, 17, 27],
      [17, 27, 37],
    ]);
    expect(series).toMatchObject({ isRegular: true, resolutionMs: 10, hasUnobserved: false, overlappingBuckets: 0 });
    expect([...series.cumulativeBad]).toEqual([0, 0, 1, 1]);
    expect([...series.cumulativeObservedMs]).toEqual([0, 10, 20, 30]);
  });

  it('holds them once for buckets of different length, too, which are not regular', () => {
    const series = gapless([0, 10, 40, 60], [10, 40, 60, 70]);
    expect(hasSharedEdges(series)).toBe(true);
    expect(series).toMatchObject({ isRegular: false, resolutionMs: 10 });
  });

  it('holds the edges of a series with a gap apart', () => {
    const series = gapless([0, 10, 30], [10, 20, 40]);
    expect(hasSharedEdges(series)).toBe(false);
    expect([[...series.startMs], [...series.endMs]]).toEqual([
      [0, 10, 30],
      [10, 20, 40],
    ]);
    expect(series).toMatchObject({ isRegular: false, resolutionMs: 10 });
  });

  it('is the same in any order, regular where the buckets are', () => {
    const series = gapless([10, 0, 20], [20, 10, 30]);
    expect([[...series.startMs], [...series.endMs]]).toEqual([
      [0, 10, 20],
      [10, 20, 30],
    ]);
    expect(series).toMatchObject({ isRegular: true, resolutionMs: 10, overlappingBuckets: 0 });
  });

  it('has a bucket that ends at now as it is, one that ends later cut, and none that begins at now', () => {
    expect(hasSharedEdges(gapless([0, 10], [10, 20], [1, 1], 20))).toBe(true);
    expect([...gapless([0, 10], [10, 20], [1, 1], 15).endMs]).toEqual([10, 15]);
    expect([...gapless([0, 10], [10, 20], [1, 1], 10).endMs]).toEqual([10]);
  });

  it('takes an amount that a rounding could leave as none, and any larger one as it is', () => {
    const badOf = (bad: number): number => gapless([0], [10], [bad]).cumulativeBad[1];
    expect([1e-99, 1e-101, -1e-101].map(badOf)).toEqual([1e-99, 0, 0]);
  });

  it('of no buckets is empty', () => {
    expect(gapless([], [])).toMatchObject({ length: 0, resolutionMs: 0, isRegular: false });
  });

  it('has the resolution of the buckets as delivered where these overlap, and is not regular', () => {
    const series = gapless([0, 5, 20], [10, 15, 30]);
    expect([...series.startMs]).toEqual([0, 5, 10, 20]);
    expect(series).toMatchObject({ resolutionMs: 10, isRegular: false, overlappingBuckets: 1 });
    expect(gapless([0, 0, 10], [10, 10, 20])).toMatchObject({ length: 2, isRegular: false, overlappingBuckets: 1 });
  });

  it('law: the order in which buckets arrive changes nothing', () => {
    const bucket = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 9 }),
      bad: fc.integer({ min: 0, max: 5 }),
      more: fc.integer({ min: 0, max: 50 }),
    });
    const build = (buckets: Array<{ start: number; length: number; bad: number; more: number }>) =>
      buildSliSeries(
        {
          startMs: buckets.map(({ start }) => start),
          endMs: buckets.map(({ start, length }) => start + length),
          bad: buckets.map(({ bad }) => bad),
          total: buckets.map(({ bad, more }) => bad + more),
        },
        1000
      );
    fc.assert(
      fc.property(fc.array(bucket, { maxLength: 12 }), fc.integer({ min: 0, max: 50 }), (buckets, edge) => {
        const [forward, backward] = [build(buckets), build([...buckets].reverse())];
        const [a, b] = [sumOver(forward, 0, edge), sumOver(backward, 0, edge)];
        expect(a.bad).toBeCloseTo(b.bad, 9);
        expect(a.total).toBeCloseTo(b.total, 9);
        expect(a.observedMs).toBeCloseTo(b.observedMs, 9);
      })
    );
  });

  it('law: overlaps lose and invent no events', () => {
    const bucket = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 50 })
    );
    fc.assert(
      fc.property(fc.array(bucket, { maxLength: 12 }), (buckets) => {
        const total = buckets.map(([, , events]) => events);
        const series = buildSliSeries(
          {
            startMs: buckets.map(([start]) => start),
            endMs: buckets.map(([start, length]) => start + length),
            bad: total.map(() => 0),
            total,
          },
          1000
        );
        expect(sumOver(series, 0, 1000).total).toBeCloseTo(
          total.reduce((a, b) => a + b, 0),
          6
        );
      })
    );
  });
});
