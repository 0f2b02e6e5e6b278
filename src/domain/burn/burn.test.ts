import { anSliSeries } from '../../testing/anSliSeries';
import { valueOf } from '../../testing/anSlo';
import { objectiveOf } from '../objective';
import { NOTHING_EXCLUDED } from '../sli/exclusions';
import { SliSeries } from '../sli/sliSeries';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../timeWindow';
import { WORKBOOK_POLICY, pyrraPolicy, thresholdOf } from './burnPolicy';
import { BurnSource, computeBurnRate } from './burnRate';
import { isBurningNow, judgeBurnPairs, verdictOf } from './burnVerdict';

const objective = (target: number) => objectiveOf(target) ?? { targetRatio: NaN, budgetRatio: NaN };
/** Burn rates from buckets alone, with missing time on neither side. */
const sourceOf = (series: SliSeries, target: number): BurnSource => ({
  series,
  resolutionMs: series.resolutionMs,
  missing: { policy: 'excluded', excluded: NOTHING_EXCLUDED },
  windows: [],
  rates: [],
  objective: objective(target),
  objectiveSteps: [],
  reachMs: -Infinity,
});
const minutes = (errorRatio: number, count: number, events = 1000) =>
  anSliSeries({ total: Array(count).fill(events), bad: Array(count).fill(events * errorRatio) });

describe('burn rates', () => {
  it.each([
    [0.001, 1],
    [0.002, 2],
    [0.01, 10],
    [1, 1000],
  ])('SRE Workbook: an error ratio of %p burns at %p with a target of 99.9 %%', (ratio, burn) => {
    const rate = computeBurnRate(sourceOf(minutes(ratio, 60), 0.999), {
      endMs: HOUR_MS,
      windowMs: HOUR_MS,
    });
    expect(valueOf(rate)).toBeCloseTo(burn, 9);
  });

  it.each([
    [0.3585, 0.9869],
    [0.5746, 0.6545],
  ])('OpenObserve: an SLI of %p burns at %p with a target of 35 %% (published)', (sli, burn) => {
    const rate = computeBurnRate(sourceOf(minutes(1 - sli, 60, 10_000), 0.35), {
      endMs: HOUR_MS,
      windowMs: HOUR_MS,
    });
    expect(valueOf(rate).toFixed(4)).toBe(burn.toFixed(4));
  });

  it('SRE Workbook: one failure in ten requests of an hour burns at 100', () => {
    const series = anSliSeries({ bucketMs: HOUR_MS, total: [10], bad: [1] });
    expect(valueOf(computeBurnRate(sourceOf(series, 0.999), { endMs: HOUR_MS, windowMs: HOUR_MS }))).toBeCloseTo(
      100,
      9
    );
  });

  it('slo-generator: SLI .5 with a target of .9 burns at 5', () => {
    expect(
      valueOf(
        computeBurnRate(sourceOf(minutes(0.5, 720), 0.9), {
          endMs: 12 * HOUR_MS,
          windowMs: 12 * HOUR_MS,
        })
      )
    ).toBeCloseTo(5, 9);
  });

  it('is at most 1/E: 25 with a target of 96 %', () => {
    expect(
      valueOf(
        computeBurnRate(sourceOf(minutes(1, 60), 0.96), {
          endMs: HOUR_MS,
          windowMs: HOUR_MS,
        })
      )
    ).toBeCloseTo(25, 9);
  });

  it('is 0 with data and no traffic, and absent without data, finer than the data or without a budget', () => {
    const idle = minutes(0, 60, 0);
    const stretch = { endMs: HOUR_MS, windowMs: HOUR_MS };
    expect(valueOf(computeBurnRate(sourceOf(idle, 0.999), stretch))).toBe(0);
    expect(
      computeBurnRate(sourceOf(minutes(0.1, 60), 0.999), {
        endMs: DAY_MS,
        windowMs: HOUR_MS,
      })
    ).toMatchObject({
      why: { code: 'not-observed', params: { windowMs: HOUR_MS } },
    });
    expect(
      computeBurnRate(sourceOf(minutes(0.1, 60), 0.999), {
        endMs: HOUR_MS,
        windowMs: 30_000,
      })
    ).toMatchObject({
      why: { code: 'finer-than-data', params: { windowMs: 30_000, resolutionMs: MINUTE_MS } },
    });
    expect(computeBurnRate(sourceOf(minutes(0.1, 60), 1), stretch)).toMatchObject({ why: { code: 'no-budget' } });
    expect(valueOf(computeBurnRate(sourceOf(minutes(0, 60), 1), stretch))).toBe(0);
  });
});

describe('a burn window', () => {
  it('may begin where the time range does, and not before', () => {
    const rate = (reachMs: number) =>
      computeBurnRate({ ...sourceOf(minutes(0.1, 60), 0.9), reachMs }, { endMs: HOUR_MS, windowMs: HOUR_MS });
    expect(valueOf(rate(0))).toBeCloseTo(1, 9);
    expect(rate(1)).toMatchObject({ known: false, why: { code: 'not-asked-for', params: { windowMs: HOUR_MS } } });
  });

  it('is told by values of its length to the millisecond', () => {
    const rate = (windowMs: number) =>
      computeBurnRate(
        {
          ...sourceOf(minutes(0, 60), 0.9),
          windows: [buildWindowedSeries({ timeMs: [HOUR_MS], bad: [2], total: [10], windowMs }, HOUR_MS)],
        },
        { endMs: HOUR_MS, windowMs: HOUR_MS }
      );
    expect([HOUR_MS, HOUR_MS + 0.5, HOUR_MS + 1].map((length) => valueOf(rate(length)))).toEqual([
      expect.closeTo(2, 9),
      expect.closeTo(2, 9),
      0,
    ]);
  });
});

describe('burn policies', () => {
  const thresholds = (windowDays: number) =>
    WORKBOOK_POLICY.pairs.map((pair) => thresholdOf(pair, windowDays * DAY_MS));

  it('SRE Workbook: 2, 5, 10 and 10 % in 1 h, 6 h, 1 d and 3 d are thresholds of 14.4, 6, 3 and 1 over 30 days', () => {
    [14.4, 6, 3, 1].forEach((threshold, i) => expect(thresholds(30)[i]).toBeCloseTo(threshold, 9));
  });

  it('the same shares over 28 days are 13.44, 5.6 and 2.8', () => {
    [13.44, 5.6, 2.8].forEach((threshold, i) => expect(thresholds(28)[i]).toBeCloseTo(threshold, 9));
  });

  // V1: budget shares of other products, by the same formula.
  it.each([
    [
      '28 d',
      28,
      [
        [0.02, 1, 13.44],
        [0.02, 2, 6.72],
        [0.05, 6, 5.6],
        [0.05, 12, 2.8],
        [0.1, 24, 2.8],
      ],
    ],
    [
      'Datadog, 7 d',
      7,
      [
        [0.1, 1, 16.8],
        [0.2, 6, 5.6],
        [0.4, 24, 2.8],
      ],
    ],
    [
      'Datadog, 30 d',
      30,
      [
        [0.02, 1, 14.4],
        [0.05, 6, 6],
        [0.1, 24, 3],
      ],
    ],
    [
      'Datadog, 90 d',
      90,
      [
        [0.01, 1, 21.6],
        [0.03, 6, 10.8],
        [0.05, 24, 4.5],
      ],
    ],
  ])('%s: share × W / long window', (_, days, rows) => {
    for (const [budgetShare, hours, threshold] of rows) {
      const pair = { ...WORKBOOK_POLICY.pairs[0], budgetShare, longMs: hours * HOUR_MS };
      expect(thresholdOf(pair, days * DAY_MS)).toBeCloseTo(threshold, 9);
    }
  });

  it('Pyrra: factors 14, 7, 2 and 1 at 1 h/5 m, 6 h/30 m, 1 d/2 h and 4 d/6 h over four weeks', () => {
    const { pairs } = pyrraPolicy(28 * DAY_MS);
    expect(pairs.map(({ longMs, shortMs }) => [longMs / HOUR_MS, shortMs / MINUTE_MS])).toEqual([
      [1, 5],
      [6, 30],
      [24, 120],
      [96, 360],
    ]);
    [14, 7, 2, 1].forEach((factor, i) => expect(thresholdOf(pairs[i], 28 * DAY_MS)).toBeCloseTo(factor, 9));
    // The two fastest page; only the fastest may freeze by itself.
    expect(pairs.map(({ severity, isFast }) => [severity, isFast])).toEqual([
      ['page', true],
      ['page', false],
      ['ticket', false],
      ['ticket', false],
    ]);
  });
});

describe('the verdict of a pair', () => {
  it.each([
    [15, 15, 'breached'],
    [15, 14.4, 'recovering'],
    [14.4, 15, 'increasing'],
    [14.4, 14.4, 'acceptable'],
  ])('long %p, short %p against 14.4 is %p: strictly greater passes', (long, short, verdict) => {
    expect(verdictOf(long, short, 14.4)).toBe(verdict);
  });

  const judge = (errorRatio: number, target: number, count = 3 * 24 * 60) =>
    judgeBurnPairs(sourceOf(minutes(errorRatio, count), target), WORKBOOK_POLICY, {
      windowMs: 30 * DAY_MS,
      asOfMs: count * MINUTE_MS,
    });

  it('SRE Workbook: a constant 35 never breaches a pair of 36, and breaches all of these', () => {
    expect(verdictOf(35, 35, 36)).toBe('acceptable');
    const reports = judge(0.035, 0.999);
    expect(reports.map(({ verdict }) => valueOf(verdict))).toEqual(['breached', 'breached', 'breached', 'breached']);
    expect(isBurningNow(reports)).toBe(true);
  });

  it('with a target of 90 % a threshold of 14.4 is unreachable, and said to be', () => {
    expect(judge(1, 0.9).map(({ isUnreachable }) => isUnreachable)).toEqual([true, false, false, false]);
  });

  it('has none where a window is finer than the data', () => {
    const series = anSliSeries({ bucketMs: 10 * MINUTE_MS, total: Array(500).fill(100), bad: Array(500).fill(50) });
    const reports = judgeBurnPairs(sourceOf(series, 0.999), WORKBOOK_POLICY, {
      windowMs: 30 * DAY_MS,
      asOfMs: 5000 * MINUTE_MS,
    });
    expect(reports[0].verdict).toMatchObject({ known: false, why: { code: 'finer-than-data' } });
    expect(valueOf(reports[1].verdict)).toBe('breached');
  });

  it('is not "burning now" when only a ticket pair is breached', () => {
    expect(isBurningNow(judge(0.0035, 0.999))).toBe(false);
  });
});
