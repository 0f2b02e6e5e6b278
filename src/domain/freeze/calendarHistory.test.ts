import fc from 'fast-check';
import { anySeries } from '../../testing/anySeries';
import { cases } from '../../testing/cases';
import { largestDifference } from '../../testing/largestDifference';
import { objectiveOf } from '../objective';
import { excludeBuckets } from '../sli/exclusions';
import { NoDataPolicy, missingBetween } from '../sli/noData';
import { sumOver } from '../sli/sliSeries';
import { weighTargets } from '../sli/weighTargets';
import { CalendarPort, HOUR_MS, Interval } from '../timeWindow';
import { computeCalendarHistory } from './calendarHistory';

/** Periods of so many hours, the clock being changed in some. */
const EDGES_MS = [-10, 0, 7, 13, 20, 26, 34, 40, 60, 90, 200].map((hours) => hours * HOUR_MS);
const PERIODS: Interval[] = EDGES_MS.slice(1).map((endMs, i) => ({ startMs: EDGES_MS[i], endMs }));
const calendar: CalendarPort = {
  periodOf: (_, timeMs) => PERIODS.find(({ startMs, endMs }) => startMs < timeMs && timeMs <= endMs) ?? PERIODS[0],
  fiscalYearStartMonth: 0,
  dateOf: () => ({ year: 1970, month: 1, day: 1 }),
  startOf: () => 0,
};

const scenario = fc
  .record({
    series: anySeries,
    exclusion: fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 8 })), { freq: 2 }),
    policy: fc.constantFrom<NoDataPolicy[]>('excluded', 'countsAsGood', 'countsAsBad'),
    changes: fc.boolean(),
    tailHours: fc.constantFrom(0, 2, 12),
    wholeFromHours: fc.constantFrom(-10, 0, 13, 100),
  })
  .map(({ series, exclusion, policy, changes, tailHours, wholeFromHours }) => {
    const [from, length] = exclusion ?? [0, 0];
    const stretches = exclusion ? [{ startMs: from * HOUR_MS, endMs: (from + length) * HOUR_MS }] : [];
    const { series: kept, excluded } = excludeBuckets(series, stretches);
    const objective = objectiveOf(0.5) ?? { targetRatio: NaN, budgetRatio: NaN };
    return {
      series: changes ? weighTargets(kept, [{ fromMs: 0, objective }]) : kept,
      window: { kind: 'calendar' as const, unit: 'day' as const, calendar },
      missing: { policy, excluded },
      asOfMs: (kept.endMs.at(-1) ?? 0) + tailHours * HOUR_MS,
      isWhole: (period: Interval) => period.startMs >= wholeFromHours * HOUR_MS,
      denominatorOf: ({ startMs }: Interval) => ({
        total: 100 + startMs / HOUR_MS,
        allowed: changes ? 10 + startMs / HOUR_MS : undefined,
        isTooEarly: startMs === 13 * HOUR_MS,
      }),
    };
  })
  .filter(({ series }) => series.length > 0);

const close = (actual: ArrayLike<number>, wanted: ArrayLike<number>): void =>
  expect(largestDifference(actual, wanted)).toBeLessThan(1e-6);

describe('the history of calendar periods', () => {
  it('law: is the chain of anchored curves; each boundary before a period with data is an instant of a whole budget', () => {
    fc.assert(
      fc.property(scenario, (facts) => {
        const { series, missing, asOfMs, isWhole, denominatorOf } = facts;
        const firstMs = series.startMs[0];
        const periods = PERIODS.filter(({ startMs, endMs }) => endMs > firstMs && startMs < asOfMs);
        let isFirst = true;
        const rows = periods.flatMap((period) => {
          const { total, allowed, isTooEarly } = denominatorOf(period);
          const ends = [...series.endMs].filter((endMs) => endMs > period.startMs && endMs <= period.endMs);
          const whole = sumOver(series, period.startMs, Math.min(period.endMs, asOfMs));
          const rest = { total, allowed, isTooEarly, isWhole: isWhole(period), startMs: period.startMs };
          const observedBy = (timeMs: number): number => sumOver(series, firstMs, timeMs).observedMs;
          const boundary = {
            timeMs: period.startMs,
            bad: 0,
            coverage: 1,
            observed: observedBy(period.startMs),
            ...rest,
          };
          const inside = ends.map((endMs) => {
            const gapMs = missingBetween(series, missing.excluded, { startMs: period.startMs, endMs });
            const { bad, observedMs } = sumOver(series, period.startMs, endMs);
            const filled = missing.policy === 'countsAsBad' ? (gapMs * whole.total) / whole.observedMs : 0;
            const coverage = observedMs / (observedMs + gapMs);
            return { timeMs: endMs, bad: bad + filled, coverage, observed: observedBy(endMs), ...rest };
          });
          const list = inside.length > 0 && !isFirst ? [boundary, ...inside] : inside;
          isFirst = isFirst && inside.length === 0;
          return list;
        });
        const history = computeCalendarHistory(facts);
        expect(rows.map(({ timeMs }) => timeMs)).toEqual([...history.timeMs]);
        close(
          history.bad,
          rows.map(({ bad }) => bad)
        );
        close(
          history.total,
          rows.map(({ total }) => total)
        );
        close(
          history.coverage ?? [],
          rows.map(({ coverage }) => coverage)
        );
        close(
          history.observedMs,
          rows.map(({ observed }) => observed)
        );
        if (series.cumulativeAllowed) {
          close(
            history.allowed ?? [],
            rows.map(({ allowed = NaN }) => allowed)
          );
        } else {
          expect(history.allowed).toBeUndefined();
        }
        const full = rows.findIndex((row) => row.isWhole);
        expect(history.fullFromIndex).toBe(full === -1 ? rows.length : full);
        expect(rows.map((_, i) => history.isTooEarlyAt(i))).toEqual(rows.map(({ isTooEarly }) => isTooEarly));
        expect(rows.map((_, i) => history.periodAt?.(i).startMs)).toEqual(rows.map(({ startMs }) => startMs));
      }),
      { numRuns: cases(600) }
    );
  });
});
