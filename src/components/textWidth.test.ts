import { emWidth, textWidth } from './textWidth';

describe('the width of a text', () => {
  it('is the same for all numbers of as many digits, because numbers change and what is around them must not move', () => {
    expect(emWidth('11.1%')).toBe(emWidth('98.6%'));
    expect(emWidth('111.1%')).toBeGreaterThan(emWidth('98.6%'));
  });

  it('grows with the size, and more where all digits are of one width', () => {
    const small = textWidth('43 min', { size: 10 });
    expect(textWidth('43 min', { size: 20 })).toBeGreaterThan(small);
    expect(textWidth('43 min left', { size: 100, isTabular: true })).toBeGreaterThan(
      textWidth('43 min left', { size: 100 })
    );
  });
});
