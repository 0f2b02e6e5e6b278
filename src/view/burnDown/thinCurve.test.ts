import fc from 'fast-check';
import { firstAfter, thinCurve } from './thinCurve';

const curve = (remaining: number[]) => ({ timeMs: remaining.map((_, i) => i), remaining });
const all = (remaining: number[], count: number) => ({ fromMs: 0, toMs: remaining.length - 1, count });

describe('thinning a curve to what a screen can show', () => {
  it('leaves few points as they are', () => {
    const remaining = [1, 0.8, 0.8, 0.3];
    expect(thinCurve(curve(remaining), all(remaining, 2))).toEqual(curve(remaining));
  });

  it('keeps the first, the lowest, the highest and the last point of each column', () => {
    const remaining = [5, 1, 4, 9, 5, 5, 5, 5];
    const thin = thinCurve(curve(remaining), { fromMs: 0, toMs: 8, count: 2 });
    expect(thin.timeMs).toEqual([0, 1, 3, 4, 7]);
    expect(thin.remaining).toEqual([5, 1, 9, 5, 5]);
  });

  it('keeps the neighbours outside of a stretch, so that the line does not end at its edge', () => {
    const remaining = Array.from({ length: 100 }, (_, i) => 1 - i / 100);
    const { timeMs } = thinCurve(curve(remaining), { fromMs: 40.5, toMs: 59.5, count: 1000 });
    expect([timeMs[0], timeMs[timeMs.length - 1], timeMs.length]).toEqual([40, 60, 21]);
  });

  it('law: ends, lowest and highest value stay, time goes up, and there are at most four points a column', () => {
    const values = fc.array(fc.double({ min: -5, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (remaining, count) => {
        const thin = thinCurve(curve(remaining), all(remaining, count));
        expect([thin.timeMs[0], thin.timeMs.at(-1)]).toEqual([0, remaining.length - 1]);
        expect(thin.remaining.at(-1)).toBe(remaining.at(-1));
        expect(Math.min(...thin.remaining)).toBe(Math.min(...remaining));
        expect(Math.max(...thin.remaining)).toBe(Math.max(...remaining));
        expect(thin.timeMs.every((time, i) => i === 0 || time > thin.timeMs[i - 1])).toBe(true);
        expect(thin.timeMs.length).toBeLessThanOrEqual(4 * (count + 1));
      })
    );
  });
});

describe('finding the point after an instant', () => {
  it('is the first later one, or the number of points', () => {
    expect([-1, 0, 1.5, 3].map((instant) => firstAfter([0, 1, 2, 3], instant))).toEqual([0, 1, 2, 4]);
  });
});
