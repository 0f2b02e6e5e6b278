import { DEFAULT_FREEZE_POLICY } from '../freeze/freezePolicy';
import { frozenAhead } from './frozenAhead';

const ahead = (remaining: number[], isFrozenNow: boolean, thawHoldMs = 0) =>
  frozenAhead({
    curve: { timeMs: Float64Array.from(remaining, (_, i) => i * 100), remaining: Float64Array.from(remaining) },
    policy: { ...DEFAULT_FREEZE_POLICY, thawHoldMs },
    isFrozenNow,
  });

describe('the freezes of a forecast', () => {
  it('are none while the budget stays above the freeze level', () => {
    expect(ahead([0.5, 0.3, 0.2], false)).toEqual([]);
  });

  it('begin where the curve reaches the freeze level, and last to the end unless it comes back', () => {
    expect(ahead([0.5, 0.25, -0.25, -0.5], false)).toEqual([{ startMs: 150, endMs: 300 }]);
  });

  it('go on from now until the thaw level, not merely until something is left', () => {
    expect(ahead([-0.1, 0.02, 0.1, 0.2], true)).toEqual([{ startMs: 0, endMs: expect.closeTo(137.5, 6) }]);
  });

  it('last as long as the budget must stay back, and start anew where it falls before that', () => {
    expect(ahead([-0.1, 0.1, 0.1, 0.1], true, 100)).toEqual([{ startMs: 0, endMs: expect.closeTo(175, 6) }]);
    expect(ahead([-0.1, 0.1, -0.1, -0.1], true, 100)).toEqual([{ startMs: 0, endMs: 300 }]);
  });

  it('begin now where the budget is spent already, or a freeze is held although the budget is back', () => {
    expect(ahead([-0.1, -0.2], false)).toEqual([{ startMs: 0, endMs: 100 }]);
    expect(ahead([0.5, 0.5, 0.5], true, 120)).toEqual([{ startMs: 0, endMs: 120 }]);
  });

  it('end as soon as the hold is over, at that very instant', () => {
    expect(ahead([-0.1, 0.05, 0.05], true, 100)).toEqual([{ startMs: 0, endMs: 200 }]);
    expect(ahead([0.05, 0.05], true)).toEqual([{ startMs: 0, endMs: 0 }]);
  });

  it('count the hold of each freeze by itself', () => {
    // Back at 175 and away again at 225; frozen anew at 250, back at 375.
    const [first, second] = ahead([-0.2, -0.1, 0.1, -0.1, 0.1, 0.1], true, 40);
    expect(first).toEqual({ startMs: 0, endMs: expect.closeTo(215, 6) });
    expect(second).toEqual({ startMs: expect.closeTo(250, 6), endMs: expect.closeTo(415, 6) });
  });

  it('of no curve are none', () => {
    expect(ahead([], true)).toEqual([]);
  });

  it('may come and go more than once', () => {
    expect(ahead([-0.1, 0.1, -0.1], true)).toHaveLength(2);
  });
});
