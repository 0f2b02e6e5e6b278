import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { valueOf } from '../../testing/anSlo';
import { objectiveOf } from '../objective';
import { sumOver } from '../sli/sliSeries';
import { MINUTE_MS } from '../timeWindow';
import { DEFAULT_INCIDENT_RULES, findIncidents } from './findIncidents';

const objective = objectiveOf(0.99) ?? { targetRatio: NaN, budgetRatio: NaN };
const TEN_MINUTES = 10 * MINUTE_MS;

function ledgerOf(bad: number[], shape: { startMs?: number; endMs?: number; total?: number } = {}) {
  const { startMs = 0, endMs = bad.length * TEN_MINUTES, total = 100 } = shape;
  const series = anSliSeries({ bucketMs: TEN_MINUTES, total: bad.map(() => total), bad });
  const allowed = objective.budgetRatio * sumOver(series, startMs, endMs).total;
  return findIncidents(
    { series, delivered: series, objective, window: { startMs, endMs }, allowed, notes: [] },
    DEFAULT_INCIDENT_RULES
  );
}

const quiet = (count: number): number[] => Array(count).fill(0);

describe('incidents', () => {
  it('are runs of buckets that burn strictly faster than 1', () => {
    // 1 % of 100 is burn 1: not an incident.
    const { incidents } = ledgerOf([...quiet(5), 1, ...quiet(5), 20, 30, ...quiet(87)]);
    expect(incidents.map(({ startMs, endMs, bad }) => [startMs / TEN_MINUTES, endMs / TEN_MINUTES, bad])).toEqual([
      [11, 13, 50],
    ]);
  });

  it('are joined across gaps shorter than 15 minutes, and own what is bad in between', () => {
    const { incidents } = ledgerOf([...quiet(5), 20, 1, 20, ...quiet(2), 20, ...quiet(89)]);
    expect(incidents.map(({ bad }) => bad)).toEqual([41, 20]);
  });

  it('that cost less than 1 % of the budget belong to the background', () => {
    const ledger = ledgerOf([...quiet(5), 1.5, ...quiet(194)]);
    expect(ledger.incidents).toEqual([]);
    expect(valueOf(ledger.backgroundRatio)).toBeCloseTo(0.0075, 9);
  });

  it('of more than a fifth of the allowed budget are major; a fifth exactly is not', () => {
    const major = (bad: number) => ledgerOf([...quiet(5), bad, ...quiet(94)]).incidents.map(({ isMajor }) => isMajor);
    expect(major(20)).toEqual([false]);
    expect(major(20.1)).toEqual([true]);
  });

  it('are cut at the start of the window, and marked so', () => {
    const { incidents } = ledgerOf([40, ...quiet(99)], { startMs: TEN_MINUTES / 2 });
    expect(incidents).toMatchObject([{ startMs: TEN_MINUTES / 2, isCut: true, bad: 20 }]);
  });

  it('have no share of a budget of zero, and are told all the same', () => {
    const series = anSliSeries({ bucketMs: TEN_MINUTES, total: [100, 100], bad: [0, 1] });
    const none = objectiveOf(1) ?? objective;
    const window = { startMs: 0, endMs: 2 * TEN_MINUTES };
    const { incidents } = findIncidents(
      { series, delivered: series, objective: none, window, allowed: 0, notes: [] },
      DEFAULT_INCIDENT_RULES
    );
    expect(incidents).toMatchObject([
      { bad: 1, isMajor: true, costRatio: { known: false, why: { code: 'no-budget' } } },
    ]);
  });

  it('law: costs and background add up to what was consumed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (bad, share) => {
          const startMs = Math.floor(share * bad.length * TEN_MINUTES);
          const { incidents, background } = ledgerOf(bad, { startMs });
          const series = anSliSeries({ bucketMs: TEN_MINUTES, total: bad.map(() => 100), bad });
          const owned = incidents.reduce((sum, incident) => sum + incident.bad, 0);
          expect(owned + background).toBeCloseTo(sumOver(series, startMs, bad.length * TEN_MINUTES).bad, 6);
          expect(background).toBeGreaterThanOrEqual(-1e-9);
        }
      )
    );
  });
});
