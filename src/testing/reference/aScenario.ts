import fc from 'fast-check';
import { HOUR } from './aReferenceInput';
import { ReferenceCountBucket, ReferenceData, ReferenceInput, ReferenceWindow } from './referenceInput';

/** A bucket of an hour at its slot, sometimes of another length, late, delivered twice or overlapping the next. */
const slot = fc.option(
  fc.record({
    good: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
    bad: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) }),
    shiftMs: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constantFrom(HOUR / 4, HOUR / 2)),
    lengthMs: fc.oneof({ weight: 12, arbitrary: fc.constant(HOUR) }, fc.constantFrom(HOUR / 2, 2 * HOUR)),
    isTwice: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, fc.constant(true)),
  }),
  { freq: 6 }
);

const slots = fc.array(slot, { minLength: 1, maxLength: 60 });

/** Regular series take the engine's short ways: they must be as frequent as the others. */
const regularSlots = fc
  .array(fc.record({ good: fc.integer({ min: 0, max: 300 }), bad: fc.integer({ min: 0, max: 12 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((list) => list.map((one) => ({ ...one, shiftMs: 0, lengthMs: HOUR, isTwice: false })));

const buckets: fc.Arbitrary<ReferenceCountBucket[]> = fc.oneof(slots, regularSlots).map((list) =>
  list.flatMap((one, i) => {
    if (!one) {
      return [];
    }
    const startMs = i * HOUR + one.shiftMs;
    const bucket = { startMs, endMs: startMs + one.lengthMs, bad: one.bad, total: one.bad + one.good };
    return one.isTwice ? [bucket, bucket] : [bucket];
  })
);

const data: fc.Arbitrary<ReferenceData> = fc.oneof(
  { weight: 3, arbitrary: buckets.map((list): ReferenceData => ({ kind: 'counts', buckets: list, parts: [] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(buckets, buckets).map(([a, b]): ReferenceData => ({
      kind: 'counts',
      buckets: [...a, ...b],
      parts: [
        { value: '/a', buckets: a },
        { value: '/b', buckets: b },
      ],
    })),
  },
  {
    weight: 1,
    arbitrary: buckets.map((list): ReferenceData => ({
      kind: 'ratios',
      buckets: list.map(({ startMs, endMs, bad, total }) => ({ startMs, endMs, errorRatio: bad / total })),
      parts: [],
    })),
  }
);

/** Days of a wall clock: mostly 24 hours, 23 and 25 where the clock is changed; a period may be a day or some days. */
const calendarWindow: fc.Arbitrary<ReferenceWindow> = fc
  .tuple(fc.array(fc.constantFrom(24, 24, 24, 23, 25), { minLength: 12, maxLength: 12 }), fc.constantFrom(1, 1, 2))
  .map(([hours, days]) => {
    const edges = hours.reduce((list, length) => [...list, list[list.length - 1] + length * HOUR], [-96 * HOUR]);
    return { kind: 'calendar', boundariesMs: edges.filter((_, i) => i % days === 0) };
  });

const window: fc.Arbitrary<ReferenceWindow> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .oneof(fc.integer({ min: 2, max: 70 }), fc.double({ min: 1.5, max: 70, noNaN: true }))
      .map((hours): ReferenceWindow => ({ kind: 'rolling', durationMs: Math.round(hours * HOUR) })),
  },
  { weight: 2, arbitrary: calendarWindow }
);

const hour = fc.integer({ min: 0, max: 60 });
const target = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 1);
const targets = fc.oneof(
  { weight: 3, arbitrary: target.map((targetRatio) => [{ fromMs: 0, targetRatio }]) },
  {
    weight: 1,
    arbitrary: fc.tuple(target, target, hour).map(([before, after, at]) => [
      { fromMs: 0, targetRatio: before },
      { fromMs: at * HOUR, targetRatio: after },
    ]),
  }
);

const pair = fc.record({
  longMs: fc.constantFrom(2, 5, 12).map((hours) => hours * HOUR),
  shortMs: fc.constantFrom(0.5, 1, 2).map((hours) => hours * HOUR),
  budgetShare: fc.constantFrom(0.1, 0.3, 0.5),
  severity: fc.constantFrom<Array<'page' | 'ticket'>>('page', 'ticket'),
  isFast: fc.boolean(),
});

/** A time range that reaches back before all data. */
export const NO_RANGE_START_MS = -1e15;

/** Everything that a report depends on, in hours from the epoch. */
export const scenario: fc.Arbitrary<ReferenceInput> = fc
  .record({
    data,
    silentMs: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -1, max: 15 }).map((hours) => hours * HOUR)
    ),
    rangeStartMs: fc.oneof(
      { weight: 5, arbitrary: fc.constant(NO_RANGE_START_MS) },
      hour.map((at) => at * HOUR)
    ),
    exclusions: fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 240 }), length: fc.option(fc.integer({ min: 0, max: 16 })) }),
      { maxLength: 3 }
    ),
    targets,
    window,
    method: fc.constantFrom(
      'occurrences' as const,
      'occurrences' as const,
      'timeslices' as const,
      'ratioTimeslices' as const
    ),
    sliceMs: fc.constantFrom(1, 2, 2.5).map((hours) => hours * HOUR),
    sliceTargetRatio: fc.option(fc.constantFrom(0.8, 0.95), { nil: undefined, freq: 2 }),
    noDataPolicy: fc.constantFrom(
      'excluded' as const,
      'excluded' as const,
      'countsAsGood' as const,
      'countsAsBad' as const
    ),
    levels: fc.constantFrom(
      { freezeAtRatio: 0, thawAtRatio: 0.05, cautionAtRatio: 0.1 },
      { freezeAtRatio: 0, thawAtRatio: 0, cautionAtRatio: 0.1 },
      { freezeAtRatio: 0.2, thawAtRatio: 0.5, cautionAtRatio: 0.4 },
      { freezeAtRatio: -0.5, thawAtRatio: 0, cautionAtRatio: 0.3 }
    ),
    thawHoldMs: fc.constantFrom(0, 0, 3 * HOUR),
    freezesOnFastBurn: fc.boolean(),
    burnPairs: fc.array(pair, { maxLength: 3 }),
    joinGapMs: fc.constantFrom(undefined, 0, 3 * HOUR),
    minCostRatio: fc.constantFrom(0, 0.01, 0.1),
    minCoverageRatio: fc.constantFrom(0, 0.5),
    minHistoryRatio: fc.constantFrom(0, 0.25),
    deploys: fc.array(
      hour.map((at) => ({ timeMs: at * HOUR })),
      { maxLength: 3 }
    ),
  })
  .map(({ data: measured, silentMs, exclusions, levels, thawHoldMs, freezesOnFastBurn, ...rest }) => {
    const { joinGapMs, minCostRatio, ...settings } = rest;
    const lastMs = measured.buckets.reduce((last, { endMs }) => Math.max(last, endMs), HOUR);
    return {
      ...settings,
      ...measured,
      nowMs: lastMs + silentMs,
      // A target that begins after now does not hold yet.
      targets: rest.targets.filter(({ fromMs }) => fromMs === 0 || fromMs < lastMs + silentMs),
      exclusions: exclusions.map(({ at, length }) => ({
        startMs: (at * HOUR) / 4,
        endMs: length === null ? undefined : ((at + length) * HOUR) / 4,
      })),
      freeze: {
        ...levels,
        thawHoldMs,
        freezesOnFastBurn,
        cautionHorizonShare: 0.1,
        forecastLookbackShare: 0.1,
      },
      incidents: { levelRate: 1, joinGapMs, minCostRatio },
      whatIfTargets: [0.8, 0.95],
      deployHorizonMs: 24 * HOUR,
    };
  });
