import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { HOUR_MS } from '../timeWindow';
import { DEFAULT_ACCOUNTING, accountFor } from '../accounting';
import { buildSliSeries } from '../sli/buildSliSeries';
import { bucketAt } from '../sli/sliSeries';
import { Part, computeContributions } from './contribution';

/** What the values burned of a pool that may lose so much, by occurrences. */
function contributionsOf(parts: Part[], hours: number, allowed: number) {
  const window = { startMs: 0, endMs: hours * HOUR_MS };
  const lists = parts.map(({ series }) => Array.from({ length: series.length }, (_, i) => bucketAt(series, i)));
  const all = lists.flat();
  const pool = buildSliSeries(
    {
      startMs: all.map(({ startMs }) => startMs),
      endMs: all.map(({ endMs }) => endMs),
      bad: all.map(({ bad }) => bad),
      total: all.map(({ total }) => total),
    },
    Infinity
  );
  const objective = { targetRatio: 0.5, budgetRatio: 0.5 };
  const account = accountFor({
    series: pool,
    exclusions: [],
    rules: DEFAULT_ACCOUNTING,
    objective,
    objectiveSteps: [],
    window,
  });
  return computeContributions({ parts, account, window, allowed });
}

describe('the contribution of each value of a label', () => {
  it('comes with the largest first', () => {
    const part = (value: string, bad: number) => ({
      value,
      series: anSliSeries({ bucketMs: HOUR_MS, total: [100], bad: [bad] }),
    });
    const shares = contributionsOf([part('/a', 2), part('/b', 5)], 1, 10);
    expect(shares).toEqual([
      { value: '/b', bad: 5, consumedRatio: 0.5 },
      { value: '/a', bad: 2, consumedRatio: 0.2 },
    ]);
  });

  const part = (value: string, bad: number[]) => ({
    value,
    series: anSliSeries({ bucketMs: HOUR_MS, total: bad.map(() => 100), bad }),
  });

  it('comes by name where two burned as much, and without a share where there is no budget', () => {
    expect(contributionsOf([part('/b', [2]), part('/a', [2]), part('/c', [2])], 1, 0)).toEqual([
      { value: '/a', bad: 2, consumedRatio: undefined },
      { value: '/b', bad: 2, consumedRatio: undefined },
      { value: '/c', bad: 2, consumedRatio: undefined },
    ]);
  });

  it('ends with the window, and takes its part of a bucket that it cuts', () => {
    const shares = contributionsOf([part('/a', [2, 4, 8]), part('/b', [0, 4, 8])], 1.5, 10);
    expect(shares.map(({ value, bad }) => [value, bad])).toEqual([
      ['/a', 4],
      ['/b', 2],
    ]);
  });

  it('are in order of their size, and of their names where they burned the same', () => {
    const shares = contributionsOf([part('/c', [0, 2]), part('/b', [1, 1]), part('/a', [3, 0])], 2, 10);
    expect(shares.map(({ value }) => value)).toEqual(['/a', '/b', '/c']);
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
        const shares = contributionsOf(series, 5, 7);
        expect(shares.reduce((sum, { consumedRatio = NaN }) => sum + consumedRatio, 0)).toBeCloseTo(pooled / 7, 9);
      })
    );
  });
});
