import { countUpTo, uncoveredParts } from './stretches';

const times = (...list: number[]): Float64Array => Float64Array.from(list);
const interval = (startMs: number, endMs: number) => ({ startMs, endMs });
const covered = { startMs: times(10, 20, 40), endMs: times(15, 30, 50) };

describe('times in ascending order', () => {
  it('are counted up to an instant, that one included', () => {
    expect([0, 1, 2, 5, 6].map((timeMs) => countUpTo(times(1, 2, 5), timeMs))).toEqual([0, 1, 2, 3, 3]);
    expect(countUpTo(times(), 1)).toBe(0);
  });
});

describe('the parts of an interval that no stretch covers', () => {
  it('are what lies before, between and after the stretches', () => {
    expect(uncoveredParts(interval(5, 60), covered)).toEqual([
      interval(5, 10),
      interval(15, 20),
      interval(30, 40),
      interval(50, 60),
    ]);
  });

  it('have no part without length where an edge of the interval lies in a stretch, or upon its edge', () => {
    expect(uncoveredParts(interval(12, 45), covered)).toEqual([interval(15, 20), interval(30, 40)]);
    expect(uncoveredParts(interval(15, 20), covered)).toEqual([interval(15, 20)]);
    expect(uncoveredParts(interval(20, 40), covered)).toEqual([interval(30, 40)]);
    expect(uncoveredParts(interval(22, 28), covered)).toEqual([]);
  });

  it('are all of it where no stretch touches it, and none of an interval without length', () => {
    expect(uncoveredParts(interval(60, 70), covered)).toEqual([interval(60, 70)]);
    expect(uncoveredParts(interval(0, 5), covered)).toEqual([interval(0, 5)]);
    expect(uncoveredParts(interval(17, 17), covered)).toEqual([]);
  });

  it('do not separate stretches that follow each other', () => {
    expect(uncoveredParts(interval(0, 30), { startMs: times(10, 20), endMs: times(20, 25) })).toEqual([
      interval(0, 10),
      interval(25, 30),
    ]);
  });
});
