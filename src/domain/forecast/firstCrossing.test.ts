import fc from 'fast-check';
import { cases } from '../../testing/cases';
import { FutureEvent, firstAtLeast, firstAtMost } from './firstCrossing';
import { Corners } from './rollOff';

/** Corners an hour apart; what comes back at each never falls, and the pace spends the same from corner to corner. */
function cornersOf(left: number, back: readonly number[], spend: number): Corners & { readonly looks: () => number } {
  const quiet = new Float64Array(back.length + 1).fill(left);
  back.forEach((one, i) => {
    quiet[i + 1] = quiet[i] + one;
  });
  let looked = 0;
  const look = (value: number): number => {
    looked++;
    return value;
  };
  return {
    count: quiet.length,
    timeAt: (corner) => corner,
    cornerBefore: (time) => Math.max(0, Math.min(quiet.length - 1, Math.floor(time) - 1)),
    quietAt: (corner) => look(quiet[corner]),
    paceAt: (corner) => look(quiet[corner] - spend * corner),
    looks: () => looked,
  };
}

/** Corner by corner: the first at which it holds, and where the line to it meets the level. */
function naive(values: readonly number[], level: number, holds: (value: number) => boolean): FutureEvent {
  const found = values.findIndex(holds);
  if (found <= 0) {
    return { kind: found === 0 ? 'already' : 'not-within-window' };
  }
  const [before, after] = [values[found - 1], values[found]];
  const share = Math.min(1, Math.max(0, (level - before) / (after - before)));
  return { kind: 'at', timeMs: expect.closeTo(found - 1 + share, 9) };
}

const scenario = fc.record({
  left: fc.constantFrom(-0.5, 0, 0.05, 0.5, 1),
  back: fc.oneof(
    fc.array(fc.constantFrom(0, 0, 0, 0.01, 0.2), { minLength: 1, maxLength: 30 }),
    fc.array(fc.constantFrom(0, 0, 0, 0, 0.005), { minLength: 65, maxLength: 400 })
  ),
  spend: fc.constantFrom(0, 0.002, 0.01, 0.1),
  level: fc.constantFrom(0, 0.05, 0.2),
});

describe('the first crossing of a level', () => {
  it('law: falling, it is the one that looking at each corner finds', () => {
    fc.assert(
      fc.property(scenario, ({ left, back, spend, level }) => {
        const corners = cornersOf(left, back, spend);
        const values = Array.from({ length: corners.count }, (_, corner) => corners.paceAt(corner));
        expect(firstAtMost(corners, level)).toEqual(naive(values, level, (value) => value <= level + 1e-9));
      }),
      { numRuns: cases(1000) }
    );
  });

  it.each([true, false])('law: rising, it is the one that looking at each corner finds (in quiet: %p)', (isQuiet) => {
    fc.assert(
      fc.property(scenario, fc.boolean(), ({ left, back, spend, level }, isStrict) => {
        const corners = cornersOf(left, back, spend);
        const values = Array.from({ length: corners.count }, (_, corner) =>
          isQuiet ? corners.quietAt(corner) : corners.paceAt(corner)
        );
        const holds = (value: number): boolean => (isStrict ? value > level + 1e-9 : value >= level - 1e-9);
        expect(firstAtLeast(corners, level, { isQuiet, isStrict })).toEqual(naive(values, level, holds));
      }),
      { numRuns: cases(1000) }
    );
  });

  const MANY = 100_000;

  it('looks at few of very many corners: where the pace alone cannot have come so far yet, none', () => {
    const back = Array<number>(MANY).fill(0);
    const corners = cornersOf(1, back, 2 / MANY);
    expect(firstAtMost(corners, 0)).toEqual({ kind: 'at', timeMs: expect.closeTo(MANY / 2, 3) });
    expect(corners.looks()).toBeLessThan(1000);
  });

  it('looks at few of very many corners where the level is never reached', () => {
    const corners = cornersOf(1, Array<number>(MANY).fill(0), 0.5 / MANY);
    expect(firstAtMost(corners, 0)).toEqual({ kind: 'not-within-window' });
    expect(corners.looks()).toBeLessThan(50);
  });

  it('looks at few of very many corners on the way back', () => {
    const back = Array<number>(MANY).fill(0);
    back[MANY - 10] = 1;
    const corners = cornersOf(0, back, 0);
    expect(firstAtLeast(corners, 0.5, { isQuiet: true, isStrict: false })).toEqual({
      kind: 'at',
      timeMs: expect.closeTo(MANY - 9.5, 9),
    });
    expect(corners.looks()).toBeLessThan(1000);
  });
});
