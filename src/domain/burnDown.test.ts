import fc from 'fast-check';
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
