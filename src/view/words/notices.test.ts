import { joinNotices } from './notices';

describe('what was noticed about several SLOs', () => {
  it('is said once, with the names of those that it speaks of', () => {
    const late = (slo: string) => ({ slo, sentence: 'Late.' });
    expect(joinNotices([late('a'), { slo: 'a', sentence: 'Odd.' }, late('b')])).toEqual(['a, b: Late.', 'a: Odd.']);
    expect(joinNotices(['a', 'b', 'c', 'd', 'e'].map(late))).toEqual(['a, b, c and 2 more: Late.']);
  });
});
