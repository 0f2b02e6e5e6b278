import fc from 'fast-check';
import { anSliSeries } from '../testing/anSliSeries';
import { anySeries } from '../testing/anySeries';
import { cases } from '../testing/cases';
import { largestDifference } from '../testing/largestDifference';
import { computeAnchoredCurve } from './burnDown';
import { badBefore } from './sli/sliSeries';
import { HOUR_MS } from './timeWindow';

describe('the anchored curve', () => {
  const edge = fc.integer({ min: -4, max: 90 });

  it('law: has its ends and each edge of a bucket between them, and there what is left by then', () => {
    fc.assert(
      fc.property(anySeries, fc.tuple(edge, edge), fc.boolean(), (series, [a, b], isAtEdges) => {
        const window = isAtEdges
          ? { startMs: series.startMs[Math.floor(series.length / 3)], endMs: series.endMs[series.length - 1] }
          : { startMs: (Math.min(a, b) * HOUR_MS) / 2, endMs: ((Math.max(a, b) + 1) * HOUR_MS) / 2 };
        const { timeMs, remaining } = computeAnchoredCurve(series, window, 40);
        const edges = [...series.startMs, ...series.endMs].filter(
          (time) => time > window.startMs && time < window.endMs
        );
        const wanted = [...new Set([window.startMs, ...edges, window.endMs])].sort((x, y) => x - y);
        expect([...timeMs]).toEqual(wanted);
        const leftAt = (time: number): number => 1 - (badBefore(series, time) - badBefore(series, window.startMs)) / 40;
        expect(largestDifference(remaining, wanted.map(leftAt))).toBeLessThan(1e-9);
      }),
      { numRuns: cases(1000) }
    );
  });

  describe('of buckets that follow each other', () => {
    const series = anSliSeries({ bucketMs: 10, total: [5, 5, 5, 5], bad: [1, 0, 2, 1] });
    const pointsOf = (startMs: number, endMs: number, allowed = 10): { points: number[][]; isShared: boolean } => {
      const { timeMs, remaining } = computeAnchoredCurve(series, { startMs, endMs }, allowed);
      const points = Array.from(timeMs, (time, i) => [time, Math.round(remaining[i] * 1e9) / 1e9]);
      return { points, isShared: timeMs.buffer === series.startMs.buffer };
    };
    const [fromTen, fromFive] = [
      [10, 1],
      [5, 1],
    ];

    it('has its times where the series has them, if the window begins and ends with a bucket', () => {
      expect(pointsOf(10, 40)).toEqual({ points: [fromTen, [20, 1], [30, 0.8], [40, 0.7]], isShared: true });
    });

    it('has times of its own where the window begins or ends within a bucket, or beside the data', () => {
      expect(pointsOf(5, 40)).toEqual({
        points: [fromFive, [10, 0.95], [20, 0.95], [30, 0.75], [40, 0.65]],
        isShared: false,
      });
      expect(pointsOf(10, 35)).toEqual({ points: [fromTen, [20, 1], [30, 0.8], [35, 0.75]], isShared: false });
      expect(pointsOf(10, 30)).toEqual({ points: [fromTen, [20, 1], [30, 0.8]], isShared: false });
      expect(pointsOf(-5, 10)).toEqual({
        points: [
          [-5, 1],
          [0, 1],
          [10, 0.9],
        ],
        isShared: false,
      });
      expect(pointsOf(30, 60)).toEqual({
        points: [
          [30, 1],
          [40, 0.9],
          [60, 0.9],
        ],
        isShared: false,
      });
      expect(pointsOf(50, 60)).toEqual({
        points: [
          [50, 1],
          [60, 1],
        ],
        isShared: false,
      });
    });

    it('has no share of a budget of zero once something failed', () => {
      expect(pointsOf(10, 40, 0).points).toEqual([fromTen, [20, 1], [30, -Infinity], [40, -Infinity]]);
    });

    it('has times of its own where the edges are held apart', () => {
      const apart = { ...series, endMs: Float64Array.from(series.endMs) };
      const { timeMs } = computeAnchoredCurve(apart, { startMs: 10, endMs: 40 }, 10);
      expect([...timeMs]).toEqual([10, 20, 30, 40]);
      expect(timeMs.buffer).not.toBe(apart.startMs.buffer);
    });
  });

  it('of a budget of zero stays whole until something fails', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const window = { startMs: series.startMs[0], endMs: series.endMs[series.length - 1] };
        const { timeMs, remaining } = computeAnchoredCurve(series, window, 0);
        expect([...remaining]).toEqual(Array.from(timeMs, (time) => (badBefore(series, time) > 0 ? -Infinity : 1)));
      }),
      { numRuns: cases(300) }
    );
  });
});
