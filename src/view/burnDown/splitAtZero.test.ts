import fc from 'fast-check';
import { splitAtZero } from './splitAtZero';

const curve = (remaining: number[]) => ({
  timeMs: Float64Array.from(remaining, (_, i) => i * 100),
  remaining: Float64Array.from(remaining),
});

describe('splitting the curve at zero', () => {
  it('adds the crossing as a point that belongs to both parts', () => {
    expect(splitAtZero(curve([1, -1]))).toEqual({
      timeMs: [0, 50, 100],
      remaining: [1, 0, -1],
      left: [1, 0, null],
      overspent: [null, 0, -1],
    });
  });

  it('adds nothing where the curve touches zero at a point', () => {
    expect(splitAtZero(curve([1, 0, -1])).timeMs).toEqual([0, 100, 200]);
  });

  it('law: the parts together are the curve, they meet at zero, and time goes up', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 1, noNaN: true }), { maxLength: 40 }), (remaining) => {
        const split = splitAtZero(curve(remaining));
        remaining.forEach((value, i) => expect(split.remaining[split.timeMs.indexOf(i * 100)]).toBeCloseTo(value, 9));
        split.remaining.forEach((value, i) => {
          expect(split.left[i] ?? split.overspent[i]).toBe(value);
          expect((split.left[i] ?? 0) >= 0 && (split.overspent[i] ?? 0) <= 0).toBe(true);
          if (i > 0) {
            expect(split.timeMs[i]).toBeGreaterThan(split.timeMs[i - 1]);
            // No part ends without the other beginning at the same point.
            expect(split.remaining[i - 1] < 0 && value > 0).toBe(false);
            expect(split.remaining[i - 1] > 0 && value < 0).toBe(false);
          }
        });
      })
    );
  });
});
