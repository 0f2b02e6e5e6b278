import { formatPercent } from './format';

describe('a percentage', () => {
  it('has the decimals that were asked for, as far as a number can have them', () => {
    expect([formatPercent(0.5, 2), formatPercent(0.5, -1), formatPercent(0.5, NaN)]).toEqual(['50.00%', '50%', '50%']);
    expect(formatPercent(0.5, 400)).toMatch(/^50\.0{15}%$/);
  });
});
