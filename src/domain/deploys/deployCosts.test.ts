import { anSliSeries } from '../../testing/anSliSeries';
import { HOUR_MS } from '../timeWindow';
import { computeDeployCosts } from './deployCosts';

const series = anSliSeries({ bucketMs: HOUR_MS, total: Array<number>(48).fill(100), bad: Array<number>(48).fill(1) });
const facts = { series, window: { startMs: 0, endMs: 48 * HOUR_MS }, allowed: 100, horizonMs: 24 * HOUR_MS };
const at = (hour: number) => ({ timeMs: hour * HOUR_MS, name: `v${hour}` });

describe('the cost of a deploy', () => {
  it('is what burned until the next deploy, the horizon or now', () => {
    const costs = computeDeployCosts([at(40), at(2), at(5)], facts);
    expect(costs.map(({ name, endMs, bad }) => [name, endMs / HOUR_MS, bad])).toEqual([
      ['v2', 5, 3],
      ['v5', 29, 24],
      ['v40', 48, 8],
    ]);
    expect(costs[1].costRatio).toBeCloseTo(0.24, 9);
  });

  it('is the part within the window where the deploy was before it', () => {
    const window = { startMs: 10 * HOUR_MS, endMs: 48 * HOUR_MS };
    const costs = computeDeployCosts([at(1), at(5)], { ...facts, window });
    expect(costs.map(({ name, startMs, endMs, bad }) => [name, startMs / HOUR_MS, endMs / HOUR_MS, bad])).toEqual([
      ['v5', 10, 29, 19],
    ]);
  });

  it('is nothing of a deploy at the very instant of the next, and leaves out one without a time', () => {
    const costs = computeDeployCosts(
      [at(2), { timeMs: 2 * HOUR_MS, name: 'again' }, { timeMs: NaN, name: 'lost' }],
      facts
    );
    expect(costs.map(({ name, bad }) => [name, bad])).toEqual([['again', 24]]);
  });

  it('does not end with a deploy that is yet to come, in a window whose end is cut', () => {
    const window = { startMs: 0, endMs: 10 * HOUR_MS };
    expect(computeDeployCosts([at(8), at(10), at(12)], { ...facts, window }).map(({ name }) => name)).toEqual(['v8']);
  });

  it('leaves out deploys that are yet to come, and has no share without a budget', () => {
    expect(computeDeployCosts([at(48), at(60)], facts)).toEqual([]);
    expect(computeDeployCosts([at(2)], { ...facts, allowed: 0 })[0].costRatio).toBeUndefined();
  });
});
