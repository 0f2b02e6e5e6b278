import fc from 'fast-check';
import { aReviewPage, sectionOf } from '../../testing/aReview';
import { formatTargetBelow } from './negotiation';

const negotiate = (badByDaysAgo: Record<number, number>, whatIfTargets: number[], days = 80) =>
  sectionOf(aReviewPage({ badByDaysAgo, days, definition: { whatIfTargets } }), 'whatIf');

describe('the sentence to negotiate with', () => {
  it('names the tightest target that stayed open and the loosest that froze', () => {
    expect(negotiate({ 10: 400 }, [0.99, 0.995, 0.9995, 0.9999]).lead).toEqual([
      '99.9% would have stayed open for all of the last 30 days; 99.95% would have been frozen for 9 d 23 h.',
    ]);
  });

  it('has one half where all targets stayed open, or none', () => {
    expect(negotiate({}, [0.99]).lead).toEqual(['99.9% would have stayed open for all of the last 30 days.']);
    expect(negotiate({ 10: 9000 }, [0.99]).lead).toEqual(['99% would have been frozen for 9 d 23 h.']);
  });

  it('does not claim more than the data tells', () => {
    expect(negotiate({ 10: 400 }, [0.9995], 40).lead).toEqual([
      '99.9% would have stayed open as far as the data tells; 99.95% would have been frozen for 9 d 23 h.',
    ]);
    expect(negotiate({ 10: 400 }, [0.9995], 40).notes[0]).toMatch(
      /^Highest target that would have stayed open since .*: at most 99\.9444%; with more data it may be lower\.$/
    );
  });

  it('says so where any target would have stayed open', () => {
    expect(negotiate({}, [0.99]).notes[0]).toMatch(/^Any target would have stayed open since .*: nothing failed\.$/);
  });
});

describe('the highest open target', () => {
  it.each([
    [0.9989137, '99.891%'],
    [0.9999977, '99.99977%'],
    [0.949, '94.9%'],
    [0.9985, '99.85%'],
    [0.5, '50%'],
  ])('%p is shown as %s', (ratio, expected) => {
    expect(formatTargetBelow(ratio)).toBe(expected);
  });

  it('law: it is never rounded up', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999999, noNaN: true }), (ratio) => {
        expect(parseFloat(formatTargetBelow(ratio)) / 100).toBeLessThanOrEqual(ratio + 1e-13);
      })
    );
  });
});
