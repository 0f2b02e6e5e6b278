import fc from 'fast-check';

/** Where the generated time ranges end. */
export const FUZZ_NOW = 1_791_568_800_000;

export const HOUR = 3_600_000;

export const hostileNumber = fc.constantFrom(
  NaN,
  Infinity,
  -Infinity,
  -0,
  5e-324,
  1e308,
  -1,
  1e15,
  0.1 + 0.2,
  99.9,
  100
);
export const hostileValue = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  '12',
  ' 7 ',
  '1e3',
  'x',
  true,
  false,
  {},
  [],
  [1]
);

/** Mostly what a source would deliver, sometimes with a few values that it should not. */
export const anyNumbers = (length: number): fc.Arbitrary<unknown[]> => {
  const of = (plain: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => {
    const value = fc.oneof(
      { weight: 30, arbitrary: plain },
      { weight: 1, arbitrary: hostileNumber },
      { weight: 1, arbitrary: hostileValue }
    );
    return fc.oneof(
      { weight: 3, arbitrary: fc.array(plain, { minLength: length, maxLength: length }) },
      { weight: 1, arbitrary: fc.array(value, { minLength: length, maxLength: length }) },
      { weight: 1, arbitrary: fc.array(value, { maxLength: length + 2 }) }
    );
  };
  return fc.oneof(
    of(fc.integer({ min: 0, max: 1000 })),
    of(fc.integer({ min: 0, max: 5 })),
    of(fc.double({ min: 0, max: 1, noNaN: true })),
    of(fc.constantFrom(0, 1)),
    of(fc.double({ min: -10, max: 100, noNaN: true })),
    of(fc.double())
  );
};

const STEPS = [60_000, 300_000, HOUR, 6 * HOUR, 24 * HOUR];

/** Ascending by a step up to about now, sometimes in seconds or nanoseconds, unsorted, twice, or no times at all. */
export const anyTimes = (length: number): fc.Arbitrary<unknown[]> =>
  fc
    .record({
      stepMs: fc.constantFrom(...STEPS),
      lateMs: fc.constantFrom(0, 0, 0, HOUR, 40 * 24 * HOUR, -HOUR),
      perMs: fc.constantFrom(1, 1, 1, 1, 0.001, 1000, 1_000_000),
      order: fc.constantFrom<'up' | 'down' | 'same' | 'mixed'>('up', 'up', 'up', 'down', 'same', 'mixed'),
      holes: fc.array(fc.nat({ max: length }), { maxLength: 2 }),
      hole: fc.constantFrom<unknown>(null, undefined, NaN, 'x', '2026-01-01', Infinity, 1e300, -1e300, {}),
    })
    .map(({ stepMs, lateMs, perMs, order, holes, hole }) => {
      const at = (i: number): number => (FUZZ_NOW - lateMs - (length - 1 - i) * stepMs) * perMs;
      const index = {
        up: (i: number) => i,
        down: (i: number) => length - 1 - i,
        same: () => 0,
        mixed: (i: number) => (i * 7) % length,
      };
      return Array.from({ length }, (_, i) => (holes.includes(i) && i % 3 === 0 ? hole : at(index[order](i))));
    });
