import { pointsOf } from './points';

describe('values with one timestamp', () => {
  it('are added up, or averaged, and stay numbers however large they are', () => {
    expect([...pointsOf([1, 1, 2], [1, 2, 5]).values]).toEqual([3, 5]);
    expect([...pointsOf([1, 1, 2], [1, 2, 5], 'average').values]).toEqual([1.5, 5]);
    for (const merge of ['addUp', 'average'] as const) {
      const { values } = pointsOf([1, 1, 2, 2], [-1.7e308, -1.7e308, 1.7e308, 1.7e308], merge);
      expect([...values].every(Number.isFinite)).toBe(true);
    }
  });

  it('count as none where all of them are without events', () => {
    expect([...pointsOf([1, 1, 2, 2], [NaN, NaN, NaN, 4], 'average').values]).toEqual([NaN, 4]);
  });
});

describe('values newest first', () => {
  it('are put in order', () => {
    const { timeMs, values } = pointsOf([3, 2, 1], [30, null, 10]);
    expect([[...timeMs], [...values]]).toEqual([
      [1, 3],
      [10, 30],
    ]);
  });
});
