import { computeBudget } from './budget';
import { objectiveOf } from './objective';
import { DAY_MS, MINUTE_MS, RollingWindow } from './timeWindow';
import { valueOf } from '../testing/anSlo';

const THIRTY_DAYS: RollingWindow = { kind: 'rolling', durationMs: 30 * DAY_MS };

function budgetOf(target: number, bad: number, total: number, window = THIRTY_DAYS) {
  const objective = objectiveOf(target);
  if (!objective) {
    throw new Error('no objective');
  }
  return computeBudget({
    unit: 'events',
    objective,
    windowMs: window.durationMs,
    excludedMs: 0,
    bad,
    total,
    expected: total,
    allowed: undefined,
    isEstimated: false,
  });
}

describe('the error budget of a window', () => {
  it.each([
    // SRE Workbook, "Implementing SLOs" and "Error Budget Policy" (V2)
    ['SRE Workbook: 3,663,253 events at 97 % allow 109,897.59', 0.97, 3_663_253, 109_897.59],
    ['SRE Workbook: 3,663,253 events at 90 % allow 366,325.3', 0.9, 3_663_253, 366_325.3],
    ['SRE Workbook: 3,663,253 events at 99 % allow 36,632.53', 0.99, 3_663_253, 36_632.53],
    ['SRE Workbook: 1,000,000 events at 99.9 % allow 1,000', 0.999, 1_000_000, 1000],
  ])('%s', (_, target, total, allowed) => {
    expect(budgetOf(target, 0, total).allowed / allowed).toBeCloseTo(1, 9);
  });

  it('SRE Workbook: 3,557,865 good of 3,663,253 is an SLI of 97.123 % (published)', () => {
    expect((valueOf(budgetOf(0.97, 3_663_253 - 3_557_865, 3_663_253).sliRatio) * 100).toFixed(3)).toBe('97.123');
  });

  it('SRE Workbook: a push with 14,066 bad of 109,897.59 allowed costs 12.799 % (published)', () => {
    expect((valueOf(budgetOf(0.97, 14_066, 3_663_253).consumedRatio) * 100).toFixed(3)).toBe('12.799');
  });

  it.each([
    ['SRE Workbook: 1,500 bad of 3,000,000 at 99.9 % leave 50 %', 0.999, 1500, 3_000_000, 0.5],
    ['Nobl9: T 0.90, SLI 0.95 leaves 50 %', 0.9, 5, 100, 0.5],
    ['Kibana: SLI .995, T .99 leaves .5', 0.99, 5, 1000, 0.5],
    ['Kibana: SLI .95, T .999 leaves −49', 0.999, 50, 1000, -49],
  ])('%s', (_, target, bad, total, remaining) => {
    expect(valueOf(budgetOf(target, bad, total).remainingRatio)).toBeCloseTo(remaining, 9);
  });

  it('Pyrra: 155 bad of 346,425 at 99 % is an SLI of 99.955 % with 95.526 % left (published)', () => {
    const budget = budgetOf(0.99, 155, 346_425);
    expect((valueOf(budget.sliRatio) * 100).toFixed(3)).toBe('99.955');
    expect((valueOf(budget.remainingRatio) * 100).toFixed(3)).toBe('95.526');
  });

  it('slo-generator: SLI .5, T .9 over 43,200 s allows 72 min and is overspent by 288 min', () => {
    const budget = budgetOf(0.9, 50, 100, { kind: 'rolling', durationMs: 43_200_000 });
    expect(budget.allowedMs / MINUTE_MS).toBeCloseTo(72, 9);
    expect(budget.leftMs / MINUTE_MS).toBeCloseTo(-288, 9);
  });

  // V3, exact by arithmetic: (1 − T) × W
  const DOWNTIME_MINUTES: Array<[number, number[]]> = [
    [0.99, [100.8, 403.2, 432, 1296, 5256]],
    [0.995, [50.4, 201.6, 216, 648, 2628]],
    [0.999, [10.08, 40.32, 43.2, 129.6, 525.6]],
    [0.9995, [5.04, 20.16, 21.6, 64.8, 262.8]],
    [0.9999, [1.008, 4.032, 4.32, 12.96, 52.56]],
    [0.99999, [0.1008, 0.4032, 0.432, 1.296, 5.256]],
  ];
  it.each(DOWNTIME_MINUTES)('allowed downtime at T = %p over 7, 28, 30, 90 and 365 days', (target, minutes) => {
    [7, 28, 30, 90, 365].forEach((days, i) => {
      const { allowedMs } = budgetOf(target, 0, 1, { kind: 'rolling', durationMs: days * DAY_MS });
      expect(allowedMs / MINUTE_MS / minutes[i]).toBeCloseTo(1, 9);
    });
  });

  it('OpenSLO: 7 d at 99.95 % allow 5 min 2.4 s', () => {
    expect(budgetOf(0.9995, 0, 1, { kind: 'rolling', durationMs: 7 * DAY_MS }).allowedMs).toBeCloseTo(302_400, 6);
  });

  it('at 100 % nothing bad leaves all of it, and the first bad event leaves no share but says how much too much', () => {
    expect(valueOf(budgetOf(1, 0, 100).remainingRatio)).toBe(1);
    const spent = budgetOf(1, 1, 100);
    expect(spent.remainingRatio).toMatchObject({ known: false, why: { code: 'no-budget' } });
    expect(spent.left).toBe(-1);
    expect(spent.leftMs).toBeCloseTo(-0.01 * THIRTY_DAYS.durationMs, 6);
  });

  it('without traffic nothing is spent and there is no SLI', () => {
    const idle = budgetOf(0.999, 0, 0);
    expect(valueOf(idle.remainingRatio)).toBe(1);
    expect(idle.sliRatio).toMatchObject({ known: false, why: { code: 'no-traffic' } });
    expect(idle.leftMs).toBeCloseTo(43.2 * MINUTE_MS, 6);
  });
});

describe('an objective', () => {
  it.each([0, -1, 1.0001, NaN, Infinity])('of %p is none', (target) => {
    expect(objectiveOf(target)).toBeUndefined();
  });

  it('has the exact budget of its decimals: 1 − 0.999 is 0.001', () => {
    expect(objectiveOf(0.999)?.budgetRatio).toBe(0.001);
    expect(objectiveOf(0.99999)?.budgetRatio).toBe(0.00001);
    expect(objectiveOf(1)?.budgetRatio).toBe(0);
  });
});
