import fc from 'fast-check';
import { anSliSeries } from '../../testing/anSliSeries';
import { valueOf } from '../../testing/anSlo';
import { objectiveOf } from '../objective';
import { sumOver } from '../sli/sliSeries';
import { MINUTE_MS } from '../timeWindow';
import { DEFAULT_INCIDENT_RULES, NamedStretch, findIncidents } from './findIncidents';

const objective = objectiveOf(0.99) ?? { targetRatio: NaN, budgetRatio: NaN };
const TEN_MINUTES = 10 * MINUTE_MS;

function ledgerOf(bad: number[], shape: { startMs?: number; endMs?: number; notes?: NamedStretch[] } = {}) {
  const { startMs = 0, endMs = bad.length * TEN_MINUTES, notes = [] } = shape;
  const series = anSliSeries({ bucketMs: TEN_MINUTES, total: bad.map(() => 100), bad });
  const allowed = objective.budgetRatio * sumOver(series, startMs, endMs).total;
  return findIncidents(
    { series, delivered: series, objective, window: { startMs, endMs }, allowed, notes },
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

  it('are told apart from those that begin after the window', () => {
    const bad = [...quiet(5), 20, ...quiet(4), 30, 30, ...quiet(88)];
    const { incidents, background } = ledgerOf(bad, { endMs: 10 * TEN_MINUTES });
    expect(incidents.map(({ bad: own }) => own)).toEqual([20]);
    expect(background).toBe(0);
  });

  it('that are too cheap within the window are background, whatever they cost before it', () => {
    // 200 of 100 buckets' events: 100 may fail. Of 30 failures 0.9 lie in the window.
    const ledger = ledgerOf([30, ...quiet(99)], { startMs: 0.97 * TEN_MINUTES });
    expect(ledger.incidents).toEqual([]);
    expect(ledger.background).toBeCloseTo(0.9, 9);
  });

  it('leave no background where only a rounding remains', () => {
    const bad = [...quiet(5), 20.1, 20.2, 20.3, ...quiet(3), 30.7, 0, 0, 0, 17.3, ...quiet(80)];
    expect(ledgerOf(bad).background).toBe(0);
  });

  it('name nothing by a note with length that only touches them', () => {
    const touching = [{ name: 'before', startMs: 4 * TEN_MINUTES, endMs: 5 * TEN_MINUTES }];
    const [first] = ledgerOf([...quiet(5), 20, ...quiet(94)], { notes: touching }).incidents;
    expect(first.name).toBeUndefined();
  });

  it('go on after the window is cut off at its end, but own nothing of that', () => {
    const { incidents, background } = ledgerOf([...quiet(95), 20, 20, 20, ...quiet(2)], {
      startMs: 0,
      endMs: 96.5 * TEN_MINUTES,
    });
    expect(incidents).toMatchObject([{ endMs: 96.5 * TEN_MINUTES, bad: 30, isCut: false }]);
    expect(background).toBe(0);
  });

  it('that begin with the window are not cut, and those that join from before it are', () => {
    const cut = (bad: number[]) =>
      ledgerOf([...bad, ...quiet(97)], { startMs: 2 * TEN_MINUTES }).incidents.map(({ isCut, startMs }) => [
        isCut,
        startMs,
      ]);
    expect(cut([0, 0, 20])).toEqual([[false, 2 * TEN_MINUTES]]);
    expect(cut([0, 20, 20])).toEqual([[true, 2 * TEN_MINUTES]]);
    expect(cut([20, 0, 20])).toEqual([[true, 2 * TEN_MINUTES]]);
    expect(cut([20, 20, 0])).toEqual([]);
  });

  it('that cost just 1 % are told; what they leave over is the background', () => {
    const { incidents, background } = ledgerOf([...quiet(5), 2, ...quiet(50), 1.9, ...quiet(143)]);
    expect(incidents.map(({ bad }) => bad)).toEqual([2]);
    expect(background).toBeCloseTo(1.9, 9);
  });

  it('are joined across gaps up to the one that is given, not of its very length', () => {
    const runs = (joinGapMs: number) => {
      const bad = [20, 0, 0, 20, ...quiet(96)];
      const series = anSliSeries({ bucketMs: TEN_MINUTES, total: bad.map(() => 100), bad });
      const window = { startMs: 0, endMs: bad.length * TEN_MINUTES };
      const facts = { series, delivered: series, objective, window, allowed: 100, notes: [] };
      return findIncidents(facts, { ...DEFAULT_INCIDENT_RULES, joinGapMs }).incidents.length;
    };
    expect([runs(20 * MINUTE_MS), runs(21 * MINUTE_MS)]).toEqual([2, 1]);
  });

  it('are missing data where no bucket of theirs that burns has events that were delivered', () => {
    const total = [...quiet(5).map(() => 100), 100, 100, ...quiet(93).map(() => 100)];
    const bad = [...quiet(5), 100, 100, ...quiet(93)];
    const series = anSliSeries({ bucketMs: TEN_MINUTES, total, bad });
    const told = (missing: number[]) => {
      const delivered = anSliSeries({
        bucketMs: TEN_MINUTES,
        total: total.map((events, i) => (missing.includes(i) ? null : events)),
        bad,
      });
      const window = { startMs: 0, endMs: 100 * TEN_MINUTES };
      const facts = { series, delivered, objective, window, allowed: 100, notes: [] };
      return findIncidents(facts, DEFAULT_INCIDENT_RULES).incidents.map(({ isMissingData }) => isMissingData);
    };
    expect([told([5, 6]), told([5]), told([6]), told([])]).toEqual([[true], [false], [false], [false]]);
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

  describe('are named', () => {
    const hit = 5 * TEN_MINUTES;
    const nameBy = (...notes: Array<[name: string, startMs: number, endMs: number]>) =>
      ledgerOf([...quiet(5), 40, ...quiet(94)], {
        notes: notes.map(([name, startMs, endMs]) => ({ name, startMs, endMs })),
      }).incidents.map(({ name }) => name);

    it('by the annotation that overlaps longest, by the first of equals', () => {
      expect(nameBy(['short', hit - 10, hit + 1], ['long', hit + 2, hit + 9], ['as long', hit + 10, hit + 17])).toEqual(
        ['long']
      );
    });

    it('by one without length that lies in them, at their edges, too, where no other overlaps', () => {
      expect(nameBy(['page', hit + 3, hit + 3])).toEqual(['page']);
      expect(nameBy(['start', hit, hit])).toEqual(['start']);
      expect(nameBy(['end', hit + TEN_MINUTES, hit + TEN_MINUTES])).toEqual(['end']);
      expect(nameBy(['page', hit + 3, hit + 3], ['outage', hit, hit + 1])).toEqual(['outage']);
    });

    it('by none that lies apart or only touches them', () => {
      expect(nameBy(['before', hit - 20, hit], ['after', hit + TEN_MINUTES, hit + TEN_MINUTES + 9])).toEqual([
        undefined,
      ]);
      expect(nameBy(['long before', 0, 1], ['a moment after', hit + TEN_MINUTES + 1, hit + TEN_MINUTES + 1])).toEqual([
        undefined,
      ]);
    });
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
