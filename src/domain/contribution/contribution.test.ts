import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { HOUR_MS } from '../timeWindow';
import { computeContributions } from './contribution';

describe('the contribution of each value of a label', () => {
  it('comes with the largest first', () => {
    const part = (value: string, bad: number) => ({
      value,
      series: anSliSeries({ bucketMs: HOUR_MS, total: [100], bad: [bad] }),
    });
    const shares = computeContributions([part('/a', 2), part('/b', 5)], { startMs: 0, endMs: HOUR_MS }, 10);
    expect(shares).toEqual([
      { value: '/b', bad: 5, consumedRatio: 0.5 },
      { value: '/a', bad: 2, consumedRatio: 0.2 },
    ]);
  });

  it('law: the shares add up to what the pool consumed', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (parts) => {
        const series = parts.map((bad, i) => ({
          value: `${i}`,
          series: anSliSeries({ bucketMs: HOUR_MS, total: bad.map(() => 100), bad }),
        }));
        const pooled = parts.flat().reduce((a, b) => a + b, 0);
        const shares = computeContributions(series, { startMs: 0, endMs: 5 * HOUR_MS }, 7);
        expect(shares.reduce((sum, { consumedRatio = NaN }) => sum + consumedRatio, 0)).toBeCloseTo(pooled / 7, 9);
      })
    );
  });
});
