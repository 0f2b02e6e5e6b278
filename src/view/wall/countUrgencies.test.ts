import { countUrgencies, describeHidden } from './countUrgencies';

describe('how many SLOs are how pressing', () => {
  it('is told with the most pressing first, and without what there is none of', () => {
    const counts = countUrgencies(['open', 'caution', 'open', 'burning', 'unknown', 'frozen']);
    expect(counts.map(({ text }) => text)).toEqual(['1 burning now', '1 Freeze', '1 not known', '1 Careful', '2 Ship']);
  });

  it('says of those that are not shown which states they have, in fewer words where there is no room', () => {
    expect(describeHidden(['open', 'open'])).toEqual({
      variants: ['+2 more: all Ship', '+2 more', '+2'],
      worst: 'all Ship',
    });
    const { variants, worst } = describeHidden(['open', 'caution', 'open']);
    expect(variants[0]).toBe('+3 more: 1 Careful, 2 Ship');
    expect(worst).toBe('1 Careful');
  });
});
