import fc from 'fast-check';
import { buildSliSeries } from '../domain/sli/buildSliSeries';
import { SliSeries } from '../domain/sli/sliSeries';
import { HOUR_MS } from '../domain/timeWindow';

const bucket = fc.record({ good: fc.constantFrom(0, 9, 20, 100), bad: fc.constantFrom(0, 0, 0, 1, 3, 20) });

/** Hours in a row from the epoch on: such series take the engine's short ways. */
const regular = fc
  .array(bucket, { minLength: 1, maxLength: 40 })
  .map((list) => list.map((one, i) => ({ ...one, startMs: i * HOUR_MS, endMs: (i + 1) * HOUR_MS })));

/** Buckets of uneven length, some with a gap before them. */
const irregular = fc
  .array(fc.tuple(bucket, fc.constantFrom(0, 0, 0.5, 3), fc.constantFrom(1, 1, 0.5, 2)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => {
    let atMs = 0;
    return list.map(([one, gap, hours]) => {
      const startMs = atMs + gap * HOUR_MS;
      atMs = startMs + hours * HOUR_MS;
      return { ...one, startMs, endMs: atMs };
    });
  });

/** Series of counts, as many regular ones as others. */
export const anySeries: fc.Arbitrary<SliSeries> = fc.oneof(regular, irregular).map((list) =>
  buildSliSeries(
    {
      startMs: list.map(({ startMs }) => startMs),
      endMs: list.map(({ endMs }) => endMs),
      bad: list.map(({ bad }) => bad),
      total: list.map(({ good, bad }) => good + bad),
    },
    Infinity
  )
);
