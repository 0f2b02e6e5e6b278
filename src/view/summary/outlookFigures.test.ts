import { REVIEW_NOW_MS, ReviewShape, aShownReport } from '../../testing/aReview';
import { valueOf } from '../../testing/anSlo';
import { describeNext, describeOutage, describePace } from './outlookFigures';

const context = { timeZone: 'utc', nowMs: REVIEW_NOW_MS };
/** 720 failures are allowed in 30 days of 1,000 events an hour. */
function figuresOf(shape: ReviewShape) {
  const { report } = aShownReport(shape);
  const evaluation = valueOf(report.evaluation);
  return {
    next: describeNext(report, evaluation, context),
    pace: describePace(report, evaluation, context),
    outage: describeOutage(evaluation),
  };
}

describe('the next date that matters', () => {
  it('is the thaw of what is frozen, by its weekday where it is near', () => {
    const { next, pace } = figuresOf({ badByDaysAgo: { 28: 200, 6: 600 } });
    expect(next).toMatchObject({ value: expect.stringMatching(/^Thu 00:\d\d$/), caption: 'thaws at the earliest' });
    // Nothing fails any more: this pace is the earliest.
    expect(pace).toBeUndefined();
  });

  it('tells the thaw at this pace apart where something still fails', () => {
    const { pace } = figuresOf({ badByDaysAgo: { 28: 200, 6: 600, 1: 5 } });
    expect(pace?.value).toMatch(/^Thaws .* at this pace\.$/);
    const { pace: never } = figuresOf({ badByDaysAgo: { 6: 700, 2: 200, 1: 200 } });
    expect(never?.value).toBe('Does not thaw within 30 days at this pace.');
  });

  it('is the end of the budget where nothing is frozen', () => {
    const { next } = figuresOf({ badByDaysAgo: { 2: 100, 1: 100 } });
    expect(next).toMatchObject({ value: expect.stringMatching(/2026|Oct|Nov/), caption: 'runs out at this pace' });
  });

  it('is the freeze where the policy freezes before the budget is spent', () => {
    const freezePolicy = {
      freezeAtRatio: 0.2,
      thawAtRatio: 0.25,
      cautionAtRatio: 0.3,
      thawHoldMs: 0,
      freezesOnFastBurn: false,
      cautionHorizonShare: 0.1,
    };
    const { next } = figuresOf({ badByDaysAgo: { 2: 100, 1: 100 }, definition: { freezePolicy } });
    expect(next?.caption).toBe('freezes at this pace');
  });

  it('says that it does not come within one window', () => {
    expect(figuresOf({ badByDaysAgo: { 20: 10 } }).next).toMatchObject({ value: 'Not within 30 days' });
  });

  it('says from which pace it was computed', () => {
    const { next } = figuresOf({ badByDaysAgo: { 2: 100, 1: 44 } });
    expect(next?.how[0]).toBe('This pace: burn rate 2.0× over the last 3 d, at the average traffic');
    expect(next?.how).toContain('What leaves the window comes back');
  });
});

describe('an outage', () => {
  it('is said with what it would cost and leave', () => {
    // Ten minutes at 1,000 events an hour are 167 failures of 720.
    const { outage } = figuresOf({ badByDaysAgo: { 20: 360 } });
    expect(outage?.value).toBe('A 10 min outage now would cost 23.1% and leave 26.9%.');
    expect(outage?.how).toContain('167 bad of 720 allowed');
  });

  it('overspends where not enough is left', () => {
    expect(figuresOf({ badByDaysAgo: { 20: 720 } }).outage?.value).toBe(
      'A 10 min outage now would cost 23.1% and leave -23.1%.'
    );
  });
});
