import { WORKBOOK_POLICY } from '../../domain/burn/burnPolicy';
import { DAY_MS } from '../../domain/timeWindow';
import { REVIEW_NOW_MS, ReviewShape, aShownReport } from '../../testing/aReview';
import { valueOf } from '../../testing/anSlo';
import { LadderRung, describeLadder } from './ladder';

/** Hours of a thousand events, of which one may fail. */
function rungsOf(shape: ReviewShape): readonly LadderRung[] {
  const evaluation = valueOf(aShownReport(shape).report.evaluation);
  return describeLadder(evaluation, 'a book', { timeZone: 'utc', nowMs: REVIEW_NOW_MS })?.rungs ?? [];
}
const wordsOf = (rungs: readonly LadderRung[]) =>
  rungs.map(({ verdictWord, severity }) => `${verdictWord}, ${severity}`);

describe('the ladder of burn rates', () => {
  it('has a rung for each pair: its windows, its threshold and its verdict', () => {
    const rungs = rungsOf({ badByDaysAgo: { 1: 100 } });
    expect(rungs.map(({ long, short, threshold }) => `${long.window} ${short.window} ${threshold}`)).toEqual([
      '1 h 5 min 14.4×',
      '6 h 30 min 6×',
      '1 d 2 h 3×',
      '3 d 6 h 1×',
    ]);
    expect(wordsOf(rungs)).toEqual([
      'Data too coarse, page',
      'Data too coarse, page',
      'Recovering, ticket',
      'Recovering, ticket',
    ]);
  });

  it('puts the threshold in the middle of the scale, and marks what goes beyond its end', () => {
    // 36 failures in a day are 1.5 times what 24,000 events allow.
    const [day, days] = rungsOf({ badByDaysAgo: { 1: 36 } }).slice(2);
    expect(day.long).toMatchObject({ rate: '1.5×', share: 0.25, isBeyond: false });
    expect(days.long.share).toBeCloseTo(0.25, 9);
    expect(rungsOf({ badByDaysAgo: { 1: 600 } })[2].long).toMatchObject({ rate: '25×', share: 1, isBeyond: true });
  });

  it('says that a threshold cannot be reached at a target', () => {
    const [hour] = rungsOf({ badByDaysAgo: {}, definition: { target: 0.9 } });
    expect(hour).toMatchObject({ verdictWord: 'Unreachable at this target', tone: 'none' });
  });

  it('has no bar, but a dash, where there is no burn rate', () => {
    const [{ short }] = rungsOf({ badByDaysAgo: {} });
    expect(short).toMatchObject({ rate: '–', share: undefined, isBeyond: false });
  });

  it('keeps red for what pages: a breached ticket only warns', () => {
    const { pairs, ...policy } = WORKBOOK_POLICY;
    const coarse = pairs.map((pair) => ({ ...pair, longMs: DAY_MS, shortMs: DAY_MS, budgetShare: 0.1 }));
    const tones = rungsOf({ badByDaysAgo: { 1: 100 }, definition: { burnPolicy: { ...policy, pairs: coarse } } });
    expect(tones.map(({ severity, tone }) => `${severity} ${tone}`)).toEqual([
      'page alarm',
      'page alarm',
      'ticket warning',
      'ticket warning',
    ]);
  });
});
