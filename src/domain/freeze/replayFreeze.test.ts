import fc from 'fast-check';
import { cases } from '../../testing/cases';
import { objectiveOf } from '../objective';
import { BudgetHistory } from './budgetHistory';
import { DEFAULT_FREEZE_POLICY, FreezePolicy } from './freezePolicy';
import { replayFreeze } from './replayFreeze';

const HOUR = 3_600_000;
const POLICY = DEFAULT_FREEZE_POLICY;
const objective = objectiveOf(0.5) ?? { targetRatio: NaN, budgetRatio: NaN };

/** One instant an hour with the remaining budget given; `hours` tells instants that are not an hour apart. */
function history(remaining: number[], hours = remaining.map((_, i) => i)): BudgetHistory {
  return {
    timeMs: Float64Array.from(hours, (hour) => hour * HOUR),
    bad: Float64Array.from(remaining, (left) => (1 - left) * 50),
    total: Float64Array.from(remaining, () => 100),
    allowed: undefined,
    coverage: undefined,
    observedMs: Float64Array.from(remaining, (_, i) => i * HOUR),
    fullFromIndex: 0,
    periodAt: undefined,
    isTooEarlyAt: () => false,
  };
}

const replay = (remaining: number[], policy: Partial<FreezePolicy> = {}, hours?: number[]) =>
  replayFreeze(history(remaining, hours), {
    objective,
    policy: { ...POLICY, ...policy },
    signals: {},
    minCoverageRatio: 0.5,
  }).map(({ state, startMs }) => `${state} ${startMs / HOUR}`);

interface Signals {
  readonly burning: Uint8Array;
  readonly fastBurning: Uint8Array;
  readonly freezesSoon: Uint8Array;
}

/** The default policy without a hold, as it is written: freeze at 0, thaw at 5 %, careful at 10 %. */
function oneByOne(remaining: readonly number[], signals: Signals, freezesOnFastBurn: boolean): string[] {
  let isFrozen = false;
  return remaining.map((left, i) => {
    const isRed = left <= 1e-9 || (freezesOnFastBurn && signals.fastBurning[i] === 1);
    isFrozen = isRed || (isFrozen && left < 0.05 - 1e-9);
    const isCareful = left <= 0.1 + 1e-9 || signals.burning[i] === 1 || signals.freezesSoon[i] === 1;
    return isFrozen ? 'frozen' : isCareful ? 'caution' : 'open';
  });
}

describe('the replay of the freeze policy', () => {
  it('enters at the freeze level and leaves at the thaw level', () => {
    expect(replay([1, 0.5, 0, 0.04, 0.05, 0.2])).toEqual(['open 0', 'frozen 2', 'caution 4', 'open 5']);
  });

  it('leaves strictly above the level where freeze and thaw level are one', () => {
    expect(replay([1, 0, 0, 0.01], { thawAtRatio: 0, cautionAtRatio: -1 })).toEqual(['open 0', 'frozen 1', 'open 3']);
  });

  it('ends a freeze only after the hold', () => {
    expect(replay([1, -1, 0.5, 0.5, 0.5, 0.5], { thawHoldMs: 2 * HOUR })).toEqual(['open 0', 'frozen 1', 'open 4']);
  });

  it('begins the hold anew when the budget falls below the thaw level', () => {
    expect(replay([1, -1, 0.5, 0.04, 0.5, 0.5, 0.5], { thawHoldMs: 2 * HOUR })).toEqual([
      'open 0',
      'frozen 1',
      'open 6',
    ]);
  });

  it('counts observed time only: a gap stops the clock of the hold', () => {
    const hours = [0, 1, 2, 30, 31];
    expect(replay([1, -1, 0.5, 0.5, 0.5], { thawHoldMs: 2 * HOUR }, hours)).toEqual(['open 0', 'frozen 1', 'open 31']);
  });

  it('does not know the start of the first state, nor of one that begins before history is whole', () => {
    const facts = { ...history([1, -1, -1, 0.5, -1]), fullFromIndex: 2 };
    const periods = replayFreeze(facts, {
      objective,
      policy: POLICY,
      signals: {},
      minCoverageRatio: 0.5,
    });
    expect(periods.map(({ state, isStartKnown }) => [state, isStartKnown])).toEqual([
      ['open', false],
      ['frozen', false],
      ['open', true],
      ['frozen', true],
    ]);
  });

  it('enters no freeze on thin data, and none by an estimate that rests on too little', () => {
    const thin = { ...history([1, -1, -1]), coverage: Float64Array.from([1, 0.4, 0.4]) };
    const rules = { objective, policy: POLICY, signals: {}, minCoverageRatio: 0.5 };
    expect(replayFreeze(thin, rules).map(({ state }) => state)).toEqual(['open', 'caution']);
    expect(replayFreeze({ ...history([1, -1]), isTooEarlyAt: () => true }, rules).map(({ state }) => state)).toEqual([
      'open',
      'caution',
    ]);
  });

  it('is careful where a freeze may not begin, however low the level for care is', () => {
    const policy = { ...POLICY, cautionAtRatio: -2, freezesOnFastBurn: true };
    const fastBurning = Uint8Array.from([0, 0, 1]);
    const thin = { ...history([1, -1, 1]), coverage: Float64Array.from([1, 0.4, 0.4]) };
    const rules = { objective, policy, signals: { fastBurning }, minCoverageRatio: 0.5 };
    expect(replayFreeze(thin, rules)).toMatchObject([
      { state: 'open', endMs: HOUR },
      { state: 'caution', endMs: 2 * HOUR },
    ]);
  });

  it('law: is what judging instant by instant gives, however long all is well in between', () => {
    const stretch = fc.record({
      instants: fc.integer({ min: 1, max: 150 }),
      left: fc.constantFrom(1, 1, 0.6, 0.1, 0.09, 0.05, 0.03, 0, -0.5),
    });
    const marks = fc.array(fc.nat(500), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 8 }),
        fc.record({ burning: marks, fastBurning: marks, freezesSoon: marks }),
        fc.boolean(),
        (stretches, marked, freezesOnFastBurn) => {
          const remaining = stretches.flatMap(({ instants, left }) => Array<number>(instants).fill(left));
          const signalOf = (at: readonly number[]) => Uint8Array.from(remaining, (_, i) => (at.includes(i) ? 1 : 0));
          const signals = {
            burning: signalOf(marked.burning),
            fastBurning: signalOf(marked.fastBurning),
            freezesSoon: signalOf(marked.freezesSoon),
          };
          const policy = { ...POLICY, freezesOnFastBurn };
          const rules = { objective, policy, signals, minCoverageRatio: 0.5 };
          const periods = replayFreeze(history(remaining), rules);
          const at = (i: number) => periods.filter(({ startMs }) => startMs <= i * HOUR).at(-1)?.state;
          expect(remaining.map((_, i) => at(i))).toEqual(oneByOne(remaining, signals, freezesOnFastBurn));
        }
      ),
      { numRuns: cases(500) }
    );
  });

  it('of nothing is nothing', () => {
    expect(replay([])).toEqual([]);
  });
});
