import fc from 'fast-check';
import { HOUR } from './aReferenceInput';
import { type ReferenceRateValue, type ReferenceValue, type ReferenceWindowedInput } from './referenceWindowed';

/** An instant on the hour, now and then a little later. */
const timeMs = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(0, 0, 0, 0.25))
  .map(([hours, later]) => (hours + later) * HOUR);

/** Sums over a window as an instant query gives them, or a range query; in any order, some twice. */
const value: fc.Arbitrary<ReferenceValue> = fc
  .record({ timeMs, bad: fc.integer({ min: 0, max: 60 }), good: fc.integer({ min: 40, max: 300 }) })
  .map(({ good, ...one }) => ({ timeMs: one.timeMs, bad: one.bad, total: one.bad + good }));
const rate: fc.Arbitrary<ReferenceRateValue> = fc.record({
  timeMs,
  burnRate: fc.oneof(fc.constantFrom(0, 1, 2), fc.double({ min: 0, max: 20, noNaN: true })),
});

/** Lengths in hours: a tenth of the window, what the pairs look at, and some besides. */
const lengths = (windowHours: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.constantFrom(windowHours / 10, 0.5, 1, 2, 5, 12), { maxLength: 4 });

const pair = fc.record({
  longMs: fc.constantFrom(2, 5, 12).map((hours) => hours * HOUR),
  shortMs: fc.constantFrom(0.5, 1, 2).map((hours) => hours * HOUR),
  budgetShare: fc.constantFrom(0.1, 0.3, 0.5),
  severity: fc.constantFrom<Array<'page' | 'ticket'>>('page', 'ticket'),
  isFast: fc.boolean(),
});

const target = fc.constantFrom(0.5, 0.8, 0.9, 0.95);

const freeze = fc
  .record({
    levels: fc.constantFrom(
      { freezeAtRatio: 0, thawAtRatio: 0.05, cautionAtRatio: 0.1 },
      { freezeAtRatio: 0, thawAtRatio: 0, cautionAtRatio: 0.1 },
      { freezeAtRatio: 0.2, thawAtRatio: 0.5, cautionAtRatio: 0.4 }
    ),
    thawHoldMs: fc.constantFrom(0, 0, 3 * HOUR),
    freezesOnFastBurn: fc.boolean(),
  })
  .map(({ levels, ...rest }) => ({ ...levels, ...rest, cautionHorizonShare: 0.1, forecastLookbackShare: 0.1 }));

/** All that a report depends on where only sums over whole windows are known. */
export const windowedScenario: fc.Arbitrary<ReferenceWindowedInput> = fc.constantFrom(30, 24).chain((windowHours) =>
  fc
    .record({
      values: fc.array(value, { minLength: 1, maxLength: 20 }),
      counted: lengths(windowHours),
      told: lengths(windowHours),
      otherValues: fc.array(fc.array(value, { maxLength: 12 }), { minLength: 4, maxLength: 4 }),
      rateValues: fc.array(fc.array(rate, { maxLength: 12 }), { minLength: 5, maxLength: 5 }),
      targets: fc.tuple(target, target, fc.integer({ min: 1, max: 40 })),
      nowMs: fc.integer({ min: 1, max: 60 }).map((hours) => hours * HOUR),
      freeze,
      burnPairs: fc.array(pair, { maxLength: 3 }),
    })
    .map(({ counted, told, otherValues, rateValues, targets: [before, after, at], ...rest }) => ({
      ...rest,
      durationMs: windowHours * HOUR,
      targets: [
        { fromMs: 0, targetRatio: before },
        // A target that begins after now does not hold yet.
        ...(at * HOUR < rest.nowMs ? [{ fromMs: at * HOUR, targetRatio: after }] : []),
      ],
      others: counted.map((hours, i) => ({ windowMs: hours * HOUR, values: otherValues[i] })),
      rates: [
        ...told.map((hours, i) => ({ windowMs: hours * HOUR, values: rateValues[i] })),
        { windowMs: undefined, values: rateValues[4] },
      ],
    }))
);
