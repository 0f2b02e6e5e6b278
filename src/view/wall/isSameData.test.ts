import { isSameData } from './isSameData';

describe('plain data', () => {
  it('is the same when it says the same, however deep', () => {
    expect(isSameData({ a: [1, { b: 'x' }], c: undefined }, { a: [1, { b: 'x' }], c: undefined })).toBe(true);
    expect(isSameData(NaN, NaN)).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[1, 2], [1]],
    [null, {}],
    [undefined, null],
    [{ a: [1] }, { a: [2] }],
  ])('%j is not %j', (a, b) => {
    expect(isSameData(a, b)).toBe(false);
  });
});
