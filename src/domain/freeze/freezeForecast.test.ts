import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { anySeries } from '../../testing/anySeries';
import { cases } from '../../testing/cases';
import { BurnSource, computeBurnRate } from '../burn/burnRate';
import { firstAtMost } from '../forecast/firstCrossing';
import { cornersOf } from '../forecast/rollOff';
import { ObjectiveSteps, objectiveOf } from '../objective';
import { NOTHING_EXCLUDED } from '../sli/exclusions';
import { NoDataPolicy, fillMissing } from '../sli/noData';
import { weighTargets } from '../sli/weighTargets';
import { sumOver } from '../sli/sliSeries';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { HOUR_MS, Interval } from '../timeWindow';
import { allowedAt, remainingAt } from './budgetHistory';
import { FreezeForecastFacts, replayFreezeForecast } from './freezeForecast';
import { DEFAULT_FREEZE_POLICY } from './freezePolicy';
import { computeTrailingHistory } from './trailingHistory';

const [half, most] = [0.5, 0.9].map((target) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN });

const scenario: fc.Arbitrary<FreezeForecastFacts> = fc
  .record({
    series: anySeries,
    hours: fc.constantFrom(8, 20, 33),
    lookbackHours: fc.constantFrom(0.5, 1, 2, 3.5),
    horizon: fc.constantFrom(0.1, 0.3, 0.8),
    levels: fc.constantFrom({ freezeAtRatio: 0, cautionAtRatio: 0.1 }, { freezeAtRatio: 0.3, cautionAtRatio: 0.2 }),
    changes: fc.boolean(),
    reachMs: fc.constantFrom(-Infinity, 4 * HOUR_MS),
    burnsAt: fc.integer({ min: 0, max: 60 }),
    windowed: fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2 }),
    inPeriods: fc.boolean(),
    rollOffFromMs: fc.constantFrom(-Infinity, -Infinity, 12 * HOUR_MS, Infinity),
    policy: fc.constantFrom<NoDataPolicy[]>('excluded', 'excluded', 'countsAsGood', 'countsAsBad'),
  })
  .map(({ series: plain, hours, lookbackHours, changes, windowed, reachMs, inPeriods, burnsAt, policy, ...rest }) => {
    const objectiveSteps = changes
      ? [
          { fromMs: 0, objective: half },
          { fromMs: 9 * HOUR_MS, objective: most },
        ]
      : [];
    const series = weighTargets(plain, objectiveSteps);
    const windowMs = hours * HOUR_MS;
    const lookbackMs = lookbackHours * HOUR_MS;
    const missing = { policy, excluded: NOTHING_EXCLUDED };
    const trailing = computeTrailingHistory({
      series,
      window: { kind: 'rolling', durationMs: windowMs },
      fullToleranceMs: 0,
      missing,
      firstWindow: { total: 100, allowed: changes ? 20 : undefined, isTooEarly: false, missingPerMs: 0 },
    });
    const periodAt = (index: number): Interval => {
      const period = Math.ceil(trailing.timeMs[index] / windowMs) - 1;
      return { startMs: period * windowMs, endMs: (period + 1) * windowMs };
    };
    const windows =
      windowed === null
        ? []
        : [
            buildWindowedSeries(
              {
                timeMs: series.endMs,
                bad: series.endMs.map(() => windowed),
                total: series.endMs.map(() => 10),
                windowMs: lookbackMs,
              },
              Infinity
            ),
          ];
    const source: BurnSource = {
      series,
      resolutionMs: series.resolutionMs,
      missing,
      windows,
      rates: [],
      objective: most,
      objectiveSteps,
      reachMs,
    };
    return {
      history: inPeriods ? { ...trailing, periodAt } : trailing,
      source,
      series,
      rollOffFromMs: inPeriods ? -Infinity : rest.rollOffFromMs,
      objective: most,
      policy: { ...DEFAULT_FREEZE_POLICY, ...rest.levels, cautionHorizonShare: rest.horizon },
      windowMs,
      lookbackMs,
      burning: Uint8Array.from(trailing.timeMs, (_, i) => (i === burnsAt ? 1 : 0)),
    };
  });

/** Hours of quiet with some bursts, looked back on over many of them. */
const longScenario: fc.Arbitrary<FreezeForecastFacts> = fc
  .record({
    bursts: fc.array(
      fc.record({ at: fc.nat(399), hours: fc.integer({ min: 1, max: 40 }), bad: fc.constantFrom(1, 3, 12, 40) }),
      { maxLength: 6 }
    ),
    idleAt: fc.option(fc.nat(399), { nil: undefined }),
    windowHours: fc.constantFrom(48, 150, 250, 500),
    lookbackHours: fc.constantFrom(10, 24.5, 60, 120),
    horizon: fc.constantFrom(0.05, 0.2, 0.7),
    burnsAt: fc.nat(399),
  })
  .map(({ bursts, idleAt, windowHours, lookbackHours, horizon, burnsAt }) => {
    const hours = Array.from({ length: 400 }, (_, i) => i);
    const bad = hours.map((hour) =>
      bursts.reduce((sum, burst) => sum + (hour >= burst.at && hour < burst.at + burst.hours ? burst.bad : 0), 0)
    );
    const isIdle = (hour: number): boolean => idleAt !== undefined && hour >= idleAt && hour < idleAt + 100;
    const total = hours.map((hour) => (isIdle(hour) ? bad[hour] : 100 + bad[hour]));
    const series = anSliSeries({ bucketMs: HOUR_MS, total, bad });
    const missing = { policy: 'excluded' as const, excluded: NOTHING_EXCLUDED };
    const windowMs = windowHours * HOUR_MS;
    const history = computeTrailingHistory({
      series,
      window: { kind: 'rolling', durationMs: windowMs },
      fullToleranceMs: 0,
      missing,
      firstWindow: { total: 100 * windowHours, allowed: undefined, isTooEarly: false, missingPerMs: 0 },
    });
    const rates = { windows: [], rates: [], objective: most, objectiveSteps: [], reachMs: -Infinity };
    return {
      history,
      series,
      source: { series, resolutionMs: HOUR_MS, missing, ...rates },
      rollOffFromMs: -Infinity,
      objective: most,
      policy: { ...DEFAULT_FREEZE_POLICY, cautionHorizonShare: horizon },
      windowMs,
      lookbackMs: lookbackHours * HOUR_MS,
      burning: Uint8Array.from(history.timeMs, (_, i) => (i === burnsAt ? 1 : 0)),
    };
  });

/** The forecast of one instant, as it is made for now. */
function freezesSoon(facts: FreezeForecastFacts, i: number): boolean {
  const { history, source, series, objective, policy, windowMs, lookbackMs, burning, rollOffFromMs } = facts;
  const timeMs = history.timeMs[i];
  const remaining = remainingAt(history, i, objective);
  const burn = computeBurnRate(source, { endMs: timeMs, windowMs: lookbackMs });
  const isCareful = burning[i] === 1 || remaining <= Math.max(policy.cautionAtRatio, policy.freezeAtRatio) + 1e-9;
  if (isCareful || !burn.known || burn.value <= 0 || !series) {
    return false;
  }
  const horizonMs = policy.cautionHorizonShare * windowMs;
  const period = history.periodAt?.(i);
  if (period) {
    const aheadMs = period.endMs - timeMs;
    const countedMs = sumOver(series, period.startMs, timeMs).observedMs + aheadMs;
    const spent = countedMs > 0 ? (burn.value * Math.min(aheadMs, horizonMs)) / countedMs : 0;
    return remaining - spent <= policy.freezeAtRatio + 1e-9;
  }
  const spendPerMs = burn.value / windowMs;
  const window = { startMs: timeMs - windowMs, endMs: timeMs };
  const corners = cornersOf({
    series: source.missing.policy === 'countsAsBad' ? fillMissing(series, window, source.missing) : series,
    windowStartMs: timeMs - windowMs,
    fromMs: timeMs,
    untilMs: timeMs + horizonMs,
    remaining,
    allowed: timeMs >= rollOffFromMs ? allowedAt(history, i, objective) : 0,
    spendPerMs,
  });
  return firstAtMost(corners, policy.freezeAtRatio).kind !== 'not-within-window';
}

describe('the replay of the forecast', () => {
  it('law: marks an instant where the forecast that was made then foretold a freeze within the horizon', () => {
    fc.assert(
      fc.property(scenario, (facts) => {
        const marked = replayFreezeForecast(facts);
        expect([...marked]).toEqual(Array.from(facts.history.timeMs, (_, i) => (freezesSoon(facts, i) ? 1 : 0)));
      }),
      { numRuns: cases(1000) }
    );
  });

  it('law: the same of long histories, in which many instants are settled together', () => {
    fc.assert(
      fc.property(longScenario, (facts) => {
        const marked = replayFreezeForecast(facts);
        expect([...marked]).toEqual(Array.from(facts.history.timeMs, (_, i) => (freezesSoon(facts, i) ? 1 : 0)));
      }),
      { numRuns: cases(200) }
    );
  });

  describe('of known data', () => {
    interface Shape {
      readonly total: ReadonlyArray<number | null>;
      readonly bad: readonly number[];
      readonly horizonHours?: number;
      readonly policy?: NoDataPolicy;
      readonly steps?: ObjectiveSteps;
      readonly rest?: Partial<FreezeForecastFacts>;
      readonly sourceRest?: Partial<BurnSource>;
    }
    /** Hours at 90 % in a window of twenty hours, whose pace is that of the last two. */
    const factsOf = ({ total, bad, horizonHours = 10, policy = 'excluded', ...shape }: Shape): FreezeForecastFacts => {
      const { steps = [], rest, sourceRest } = shape;
      const series = weighTargets(anSliSeries({ bucketMs: HOUR_MS, total, bad }), steps);
      const missing = { policy, excluded: NOTHING_EXCLUDED };
      const history = computeTrailingHistory({
        series,
        window: { kind: 'rolling', durationMs: 20 * HOUR_MS },
        fullToleranceMs: 0,
        missing,
        firstWindow: { total: 2000, allowed: steps.length > 0 ? 200 : undefined, isTooEarly: false, missingPerMs: 0 },
      });
      const source = { series, resolutionMs: HOUR_MS, missing, windows: [], rates: [], objective: most };
      return {
        history,
        series,
        source: { ...source, objectiveSteps: steps, reachMs: -Infinity, ...sourceRest },
        rollOffFromMs: -Infinity,
        objective: most,
        policy: { ...DEFAULT_FREEZE_POLICY, cautionAtRatio: 0.01, cautionHorizonShare: horizonHours / 20 },
        windowMs: 20 * HOUR_MS,
        lookbackMs: 2 * HOUR_MS,
        burning: new Uint8Array(history.timeMs.length),
        ...rest,
      };
    };
    const hours = <T>(count: number, each: (hour: number) => T): T[] =>
      Array.from({ length: count }, (_, i) => each(i));
    const hundred = hours(100, () => 100);
    const markedHours = (facts: FreezeForecastFacts): number[] => {
      const marked = replayFreezeForecast(facts);
      return Array.from(facts.history.timeMs).flatMap((timeMs, i) => (marked[i] === 1 ? [timeMs / HOUR_MS] : []));
    };
    const foretoldHours = (facts: FreezeForecastFacts): number[] =>
      Array.from(facts.history.timeMs).flatMap((timeMs, i) => (freezesSoon(facts, i) ? [timeMs / HOUR_MS] : []));

    it('foretells nothing where as much ages out as is spent, however little is left', () => {
      const facts = factsOf({ total: hundred, bad: hours(100, () => 9.5) });
      expect(markedHours(facts).filter((hour) => hour > 20)).toEqual([]);
    });

    it('foretells a freeze that what ages out only puts off', () => {
      // From hour 60 on 10.2 an hour fail instead of 9.5: at hour 62 8.6 of 200 are left, at 0.7 an hour for 12.3 hours.
      const marked = (horizonHours: number): number[] =>
        markedHours(factsOf({ total: hundred, bad: hours(100, (hour) => (hour < 60 ? 9.5 : 10.2)), horizonHours }));
      expect(marked(10)).not.toContain(62);
      expect(marked(12.2)).not.toContain(62);
      expect(marked(12.4)).toContain(62);
      expect(marked(12.4).filter((hour) => hour > 20 && hour < 60)).toEqual([]);
    });

    it('lets a gap that counts as bad age out, too', () => {
      // The hour without data is a hundred failures, which the window leaves behind from hour 60 on; there 3.1 of 200 are left.
      const total = hours(100, (hour) => (hour === 40 ? null : 100));
      const bad = hours(100, (hour) => (hour < 41 ? 1 : 5.1));
      const facts = factsOf({ total, bad, policy: 'countsAsBad' });
      expect(markedHours(facts)).toEqual(foretoldHours(facts));
      expect(markedHours(facts)).toContain(42);
      expect(markedHours(facts)).not.toContain(60);
    });

    const rising = hours(100, (hour) => (hour % 25) / 1.5);
    const windowed = buildWindowedSeries(
      {
        timeMs: hours(100, (hour) => (hour + 1) * HOUR_MS),
        bad: hours(100, (hour) => (hour % 40 < 20 ? 0 : 1)),
        total: hours(100, () => 4),
        windowMs: 2 * HOUR_MS,
      },
      Infinity
    );
    it.each<[string, Shape]>([
      ['the buckets', { total: hundred, bad: rising }],
      ['values that cover the look-back', { total: hundred, bad: rising, sourceRest: { windows: [windowed] } }],
      [
        'the targets that held then',
        {
          total: hundred,
          bad: rising,
          steps: [
            { fromMs: 0, objective: half },
            { fromMs: 50 * HOUR_MS, objective: most },
          ],
        },
      ],
      ['data that was asked for only', { total: hundred, bad: rising, sourceRest: { reachMs: 60 * HOUR_MS } }],
      ['hours with traffic', { total: hours(100, (hour) => (hour % 10 < 3 ? 0 : 100)), bad: hours(100, () => 0) }],
      ['a look-back of an hour', { total: hundred, bad: rising, rest: { lookbackMs: HOUR_MS } }],
      [
        'what ages out, where the buckets tell it',
        { total: hundred, bad: rising, rest: { rollOffFromMs: 50 * HOUR_MS } },
      ],
    ])('goes by %s', (_, shape) => {
      const facts = factsOf(shape);
      expect(markedHours(facts)).toEqual(foretoldHours(facts));
    });

    it('goes by the pace alone where nothing happened in the whole window', () => {
      const total = hours(100, (hour) => (hour < 30 || hour >= 90 ? 100 : 0));
      const bad = hours(100, (hour) => (hour < 90 ? 0 : 20));
      const facts = factsOf({ total, bad, sourceRest: { windows: [windowed] } });
      expect(markedHours(facts)).toContain(70);
      expect(markedHours(facts)).toEqual(foretoldHours(facts));
    });

    it('foretells nothing by a look-back that is finer than the data', () => {
      expect(markedHours(factsOf({ total: hundred, bad: rising, rest: { lookbackMs: HOUR_MS / 2 } }))).toEqual([]);
    });

    it('looks at all of the period so far where another system tells no buckets', () => {
      const period = { startMs: 60 * HOUR_MS, endMs: 80 * HOUR_MS };
      const facts = factsOf({ total: hundred, bad: rising });
      const alone = { ...facts, series: undefined, history: { ...facts.history, periodAt: () => period } };
      const withBuckets = { ...facts, history: { ...facts.history, periodAt: () => period } };
      const inPeriod = (all: number[]): number[] => all.filter((hour) => hour > 60 && hour <= 80);
      expect(inPeriod(markedHours(alone))).toEqual(inPeriod(foretoldHours(withBuckets)));
    });
  });
});
