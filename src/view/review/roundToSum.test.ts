import fc from 'fast-check';
import { roundToSum } from './roundToSum';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('rounding to a sum', () => {
  it('gives the missing unit to the largest remainder', () => {
    expect(roundToSum([33.34, 33.33, 33.33], 0)).toEqual([34, 33, 33]);
    expect(roundToSum([0.4, 0.4, 0.2], 0)).toEqual([1, 0, 0]);
  });

  it('leaves amounts that need no rounding', () => {
    expect(roundToSum([29 * 1.1, 40], 1)).toEqual([31.9, 40]);
  });

  it('law: what is shown adds up to the rounded sum, and none is off by a whole unit', () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2 }), (given, decimals) => {
        const rounded = roundToSum(given, decimals);
        const unit = 10 ** -decimals;
        expect(Math.round(sum(rounded) / unit)).toBe(Math.round(sum(given.map((amount) => amount / unit))));
        rounded.forEach((one, i) => expect(Math.abs(one - given[i])).toBeLessThan(unit * (1 + 1e-5)));
      })
    );
  });
});
