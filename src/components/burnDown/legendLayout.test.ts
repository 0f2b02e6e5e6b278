import { countInRows, rowsNeeded } from './legendLayout';

describe('a legend in rows', () => {
  it('holds as many items as fit whole', () => {
    expect(countInRows([40, 40, 40], 100, 1)).toBe(2);
    expect(countInRows([40, 40, 40], 100, 2)).toBe(3);
    expect(countInRows([120], 100, 2)).toBe(0);
  });

  it('takes no more rows than it needs, and no more than it is given', () => {
    expect(rowsNeeded([40, 40], 100, 3)).toBe(1);
    expect(rowsNeeded([40, 40, 40], 100, 3)).toBe(2);
    expect(rowsNeeded(Array(20).fill(40), 100, 3)).toBe(3);
  });
});
