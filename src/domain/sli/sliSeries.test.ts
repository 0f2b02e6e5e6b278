import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { buildSliSeries } from './buildSliSeries';
import { sumOver } from './sliSeries';

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
