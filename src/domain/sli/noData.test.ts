import { anSliSeries } from '../../testing/anSliSeries';
import { objectiveOf } from '../objective';
import { NOTHING_EXCLUDED, excludedTimeOf } from './exclusions';
import { NoDataPolicy, fillMissing, fillStretch, missingBetween, sumWithMissing } from './noData';
import { bucketAt, SliSeries, sumOver } from './sliSeries';
import { weighTargets } from './weighTargets';

const stretch = (startMs: number, endMs: number) => ({ startMs, endMs });
const rules = (policy: NoDataPolicy, excluded = NOTHING_EXCLUDED) => ({ policy, excluded });
const policies: NoDataPolicy[] = ['excluded', 'countsAsGood', 'countsAsBad'];

/** Buckets of 10 ms with 20 events each, two of which fail; no data from 20 to 40 and from 50 on. */
const series = anSliSeries({ bucketMs: 10, total: [20, 20, null, null, 20], bad: [2, 2, 0, 0, 2] });
const [tenth, half] = [0.9, 0.5].map((target) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN });
/** A budget of a tenth, and of a half from 40 on. */
const changed = weighTargets(series, [
  { fromMs: 0, objective: tenth },
  { fromMs: 40, objective: half },
]);

const edgesOf = ({ startMs, endMs }: SliSeries): number[][] => Array.from(startMs, (start, i) => [start, endMs[i]]);

describe('missing time', () => {
  it('is what is neither observed nor excluded', () => {
    expect(missingBetween(series, NOTHING_EXCLUDED, stretch(0, 60))).toBe(30);
    expect(missingBetween(series, excludedTimeOf([stretch(25, 35)]), stretch(0, 60))).toBe(20);
  });

  it('begins with the data: before it the service was not there', () => {
    expect(missingBetween(series, NOTHING_EXCLUDED, stretch(-100, 30))).toBe(10);
    expect(missingBetween(series, NOTHING_EXCLUDED, stretch(-100, -50))).toBe(0);
  });

  it('is none where there is no data at all', () => {
    expect(missingBetween(anSliSeries({ total: [] }), NOTHING_EXCLUDED, stretch(0, 60))).toBe(0);
  });
});

describe('the sums of a window with missing time', () => {
  it('leave it out under the policy "excluded"', () => {
    expect(sumWithMissing(changed, stretch(0, 60), rules('excluded'))).toEqual(sumOver(changed, 0, 60));
  });

  it('take it at the average traffic of the window, all good or all bad', () => {
    // 60 events in 30 ms observed; 30 ms are missing.
    expect(sumWithMissing(series, stretch(0, 60), rules('countsAsGood'))).toMatchObject({ total: 120, bad: 6 });
    expect(sumWithMissing(series, stretch(0, 60), rules('countsAsBad'))).toMatchObject({ total: 120, bad: 66 });
  });

  it('take it at the average budget of the window where the target changed', () => {
    // 40 events at a tenth and 20 at a half allow 14; as much again for the missing half of the time.
    const { allowed } = sumWithMissing(changed, stretch(0, 60), rules('countsAsGood'));
    expect(allowed).toBeCloseTo(28, 9);
    expect(sumWithMissing(series, stretch(0, 60), rules('countsAsGood')).allowed).toBeUndefined();
  });

  it('are nothing where nothing was observed: there is no traffic to go by', () => {
    for (const policy of policies) {
      expect(sumWithMissing(series, stretch(20, 40), rules(policy))).toMatchObject({ total: 0, bad: 0, observedMs: 0 });
    }
  });

  it('are those of the data where nothing is missing', () => {
    for (const policy of policies) {
      expect(sumWithMissing(changed, stretch(0, 20), rules(policy))).toEqual(sumOver(changed, 0, 20));
    }
  });
});

describe('a series with its gaps filled', () => {
  it('has a bucket that was not observed for each gap up to the end of the window', () => {
    const filled = fillMissing(series, stretch(0, 60), rules('countsAsBad'));
    expect(edgesOf(filled)).toEqual([
      [0, 10],
      [10, 20],
      [20, 40],
      [40, 50],
      [50, 60],
    ]);
    expect(bucketAt(filled, 2)).toEqual({ startMs: 20, endMs: 40, total: 40, bad: 40, observedMs: 0 });
    expect(bucketAt(fillMissing(series, stretch(0, 60), rules('countsAsGood')), 2)).toMatchObject({
      total: 40,
      bad: 0,
    });
    expect(filled).toMatchObject({ hasUnobserved: true, isRegular: false, resolutionMs: 10 });
  });

  it('leaves excluded time open', () => {
    const filled = fillMissing(series, stretch(0, 50), rules('countsAsBad', excludedTimeOf([stretch(25, 30)])));
    expect(edgesOf(filled).slice(2, 4)).toEqual([
      [20, 25],
      [30, 40],
    ]);
  });

  it('leaves open what lies outside the window, and time before the first bucket', () => {
    const late = anSliSeries({ startMs: 100, bucketMs: 10, total: [20, null, 20, null, 20] });
    expect(edgesOf(fillMissing(late, stretch(0, 150), rules('countsAsBad')))).toHaveLength(5);
    const filled = fillMissing(late, stretch(125, 150), rules('countsAsBad'));
    expect(edgesOf(filled)).toEqual([
      [100, 110],
      [120, 130],
      [130, 140],
      [140, 150],
    ]);
  });

  it('has the average budget in them where the target changed', () => {
    const filled = fillMissing(changed, stretch(0, 60), rules('countsAsBad'));
    // 14 of 60 events may fail: 14 in 30 ms.
    expect(bucketAt(filled, 2).allowed).toBeCloseTo((14 / 30) * 20, 9);
    expect(bucketAt(filled, 4).allowed).toBeCloseTo((14 / 30) * 10, 9);
    expect(sumOver(filled, 0, 60).allowed).toBeCloseTo(28, 9);
  });

  it('is the series itself where there is nothing to fill, or nothing to go by', () => {
    expect(fillMissing(series, stretch(0, 60), rules('excluded'))).toBe(series);
    expect(fillMissing(series, stretch(0, 20), rules('countsAsBad'))).toBe(series);
    expect(fillMissing(series, stretch(20, 40), rules('countsAsBad'))).toBe(series);
  });
});

describe('a stretch of a series with its gaps filled', () => {
  const fill = (from: number, to: number, excluded = NOTHING_EXCLUDED): SliSeries =>
    fillStretch(series, stretch(from, to), { ...rules('countsAsBad', excluded), perMs: 3 });

  it('has the buckets that touch the stretch, and no other', () => {
    expect(edgesOf(fill(15, 45))).toEqual([
      [10, 20],
      [20, 40],
      [40, 50],
    ]);
    expect(edgesOf(fill(12, 30))).toEqual([
      [10, 20],
      [20, 30],
    ]);
  });

  it('sees a gap at its beginning and at its end, at the traffic that is given', () => {
    const filled = fill(30, 60);
    expect(edgesOf(filled)).toEqual([
      [30, 40],
      [40, 50],
      [50, 60],
    ]);
    expect(sumOver(filled, 30, 40)).toMatchObject({ total: 30, bad: 30 });
    expect(sumOver(filled, 40, 50)).toMatchObject({ total: 20, bad: 2 });
  });

  it('is the series itself where the stretch has no gap', () => {
    expect(fill(0, 20)).toBe(series);
    expect(fill(20, 40, excludedTimeOf([stretch(20, 40)]))).toBe(series);
  });
});
