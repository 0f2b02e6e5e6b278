import { anSliSeries } from '../../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../../testing/anSlo';
import { evaluateSlo } from '../evaluateSlo';
import { known } from '../problem';
import { buildBurnRates } from '../sli/burnRates';
import { buildReadyMadeSeries } from '../sli/readyMade';
import { SliData } from '../sli/sliData';
import { buildWindowedSeries } from '../sli/windowedSeries';
import { SloInput } from '../sloInput';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../timeWindow';

const NOW = 100 * DAY_MS;
const WINDOW = 30 * DAY_MS;
const DEFINITION = aDefinition({ windowMs: WINDOW });
const [{ objective }] = [DEFINITION];

/** Values over the whole window, an hour apart, the last one now. */
const leaving = (...remaining: number[]) =>
  buildReadyMadeSeries(
    { timeMs: remaining.map((_, i) => NOW - (remaining.length - 1 - i) * HOUR_MS), remainingRatio: remaining },
    { objective, windowMs: WINDOW },
    NOW
  );
const windowed = (windowMs: number, burnRate: number) =>
  buildWindowedSeries({ timeMs: [NOW], bad: [burnRate], total: [1000], windowMs }, NOW);
const delivered = (windowMs: number | undefined, ...burnRate: number[]) =>
  buildBurnRates(
    { timeMs: burnRate.map((_, i) => NOW - (burnRate.length - 1 - i) * HOUR_MS), burnRate, windowMs },
    NOW
  );

function reportOf(data: Partial<SliData>, shape: Partial<SloInput> = {}) {
  const input = anSlo(DEFINITION, anSliSeries({ total: [] }), { nowMs: NOW, ...shape });
  return evaluateSlo({ ...input, data: known({ buckets: undefined, windows: [], ...data }) });
}
const forecastOf = (data: Partial<SliData>, shape?: Partial<SloInput>) => evaluationOf(reportOf(data, shape)).forecast;

describe('a forecast from sums over whole windows', () => {
  it('runs out after remaining · W / burn, and says that nothing tells what ages out', () => {
    const { basis, burnRate, lookbackMs, runsOutOn, freezesOn } = valueOf(
      forecastOf({ windows: [leaving(0.4), windowed(3 * DAY_MS, 2)] })
    );
    expect({ basis, burnRate, lookbackMs }).toEqual({ basis: 'paceOnly', burnRate: 2, lookbackMs: 3 * DAY_MS });
    expect(runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(NOW + 6 * DAY_MS, 0) });
    expect(freezesOn).toEqual(runsOutOn);
  });

  it('draws a straight line one window ahead', () => {
    const { curve } = valueOf(forecastOf({ windows: [leaving(0.4), windowed(3 * DAY_MS, 2)] }));
    expect([...curve.timeMs]).toEqual([NOW, NOW + WINDOW]);
    expect([...curve.remaining]).toEqual([expect.closeTo(0.4, 12), expect.closeTo(-1.6, 12)]);
  });

  it('is the same from windowed counts as from a ready-made remaining budget', () => {
    const counts = buildWindowedSeries({ timeMs: [NOW], bad: [600], total: [1e6], windowMs: WINDOW }, NOW);
    const [fromCounts, fromReadyMade] = [counts, leaving(0.4)].map((headline) =>
      valueOf(forecastOf({ windows: [headline, windowed(3 * DAY_MS, 2)] }))
    );
    expect(fromCounts.runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(NOW + 6 * DAY_MS, 0) });
    expect(fromReadyMade.runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(NOW + 6 * DAY_MS, 0) });
  });

  it('does not run out within a window where the pace is too slow for it', () => {
    const { runsOutOn } = valueOf(forecastOf({ windows: [leaving(0.4), windowed(3 * DAY_MS, 0.39)] }));
    expect(runsOutOn).toEqual({ kind: 'not-within-window' });
  });

  it('cannot tell when a freeze ends, and says why', () => {
    const { freezesOn, thawsEarliest, thawsAtPace } = valueOf(
      forecastOf({ windows: [leaving(-0.2), windowed(3 * DAY_MS, 2)] })
    );
    expect(freezesOn).toEqual({ kind: 'already' });
    expect([thawsEarliest, thawsAtPace]).toMatchObject([
      { known: false, why: { code: 'needs-buckets' } },
      { known: false, why: { code: 'needs-buckets' } },
    ]);
  });

  it('knows that a budget at the thaw level needs no thaw', () => {
    const { thawsEarliest } = valueOf(forecastOf({ windows: [leaving(0.05), windowed(3 * DAY_MS, 2)] }));
    expect(thawsEarliest).toEqual(known({ kind: 'already' }));
  });
});

describe('the pace of a forecast without buckets', () => {
  const lookbackOf = (data: Partial<SliData>) =>
    valueOf(forecastOf({ ...data, windows: [leaving(0.4), ...(data.windows ?? [])] })).lookbackMs;

  it('is taken over a tenth of the window where values cover that', () => {
    expect(lookbackOf({ windows: [DAY_MS, 3 * DAY_MS, 7 * DAY_MS].map((length) => windowed(length, 1)) })).toBe(
      3 * DAY_MS
    );
  });

  it('else over the longest stretch within it, before shorter and longer ones', () => {
    expect(lookbackOf({ windows: [HOUR_MS, DAY_MS, 7 * DAY_MS].map((length) => windowed(length, 1)) })).toBe(DAY_MS);
    expect(lookbackOf({ windows: [10 * DAY_MS, 7 * DAY_MS].map((length) => windowed(length, 1)) })).toBe(7 * DAY_MS);
  });

  it('is the long window of a paging pair while that is breached', () => {
    expect(lookbackOf({ windows: [3 * DAY_MS, HOUR_MS, 5 * MINUTE_MS].map((length) => windowed(length, 20)) })).toBe(
      HOUR_MS
    );
  });

  it('is a delivered burn rate of unknown length only where there is nothing else', () => {
    const burnRates = [delivered(undefined, 1, 2)];
    const only = valueOf(forecastOf({ windows: [leaving(0.4)], burnRates }));
    expect(only).toMatchObject({ burnRate: 2, lookbackMs: undefined, basis: 'paceOnly' });
    expect(lookbackOf({ windows: [windowed(HOUR_MS, 1)], burnRates })).toBe(HOUR_MS);
  });

  it('is a delivered burn rate of a told length as if counts covered it', () => {
    expect(lookbackOf({ burnRates: [delivered(DAY_MS, 1), delivered(HOUR_MS, 1)] })).toBe(DAY_MS);
  });

  it('leaves out a burn rate that is too old', () => {
    const old = buildBurnRates({ timeMs: [NOW - DAY_MS], burnRate: [5], windowMs: undefined }, NOW);
    expect(forecastOf({ windows: [leaving(0.4)], burnRates: [old] })).toMatchObject({
      known: false,
      why: { code: 'pace-not-known' },
    });
  });

  it('is that of the buckets where these reach back so far, though not over the window', () => {
    const days = 4;
    const buckets = anSliSeries({
      startMs: NOW - days * DAY_MS,
      bucketMs: HOUR_MS,
      total: Array<number>(days * 24).fill(1000),
      bad: Array<number>(days * 24).fill(2),
    });
    const forecast = forecastOf({ buckets, windows: [leaving(0.4)] }, { rangeStartMs: NOW - days * DAY_MS });
    expect(valueOf(forecast)).toMatchObject({ basis: 'paceOnly', burnRate: expect.closeTo(2, 9) });
  });

  it('says that the range is too short where the buckets do not reach back so far', () => {
    const buckets = anSliSeries({ startMs: NOW - DAY_MS, bucketMs: HOUR_MS, total: Array<number>(24).fill(1000) });
    const forecast = forecastOf({ buckets, windows: [leaving(0.4)] }, { rangeStartMs: NOW - DAY_MS });
    expect(forecast).toMatchObject({ known: false, why: { code: 'not-asked-for', params: { windowMs: 3 * DAY_MS } } });
  });
});

describe('the state by a forecast without buckets', () => {
  it('is caution, since the pace foretells a freeze within a tenth of the window', () => {
    // 0.5 is gone after 3 days at a burn of 5: only the last two hours were so fast.
    const { status } = reportOf({
      windows: [leaving(0.5, 0.5, 0.5, 0.5)],
      burnRates: [delivered(DAY_MS, 1, 4.9, 5, 5)],
    });
    expect(status).toMatchObject({ state: 'caution', cautionReasons: ['freezes-soon'], sinceMs: NOW - HOUR_MS });
  });

  it('is open where the freeze is later than that', () => {
    const { status } = reportOf({ windows: [leaving(0.5)], burnRates: [delivered(undefined, 4.9)] });
    expect(status).toMatchObject({ state: 'open', cautionReasons: [] });
  });

  it('is open where nothing tells the pace, and the report says that', () => {
    const { status, evaluation } = reportOf({ windows: [leaving(0.5)] });
    expect(status.state).toBe('open');
    expect(valueOf(evaluation).forecast).toMatchObject({ known: false, why: { code: 'pace-not-known' } });
  });
});

describe('burn rates of another system', () => {
  it('judge the pairs of the policy where their lengths are told', () => {
    const { burnPairs, isBurningNow } = evaluationOf(
      reportOf({ windows: [leaving(0.4)], burnRates: [delivered(HOUR_MS, 15), delivered(5 * MINUTE_MS, 30)] })
    );
    const [hour] = valueOf(burnPairs);
    expect([valueOf(hour.long), valueOf(hour.short), valueOf(hour.verdict)]).toEqual([
      expect.closeTo(15, 9),
      expect.closeTo(30, 9),
      'breached',
    ]);
    expect(isBurningNow).toBe(true);
  });

  it('stay what they are when the target changes', () => {
    const step = (daysAgo: number, targetRatio: number) => ({
      fromMs: NOW - daysAgo * DAY_MS,
      objective: { targetRatio, budgetRatio: 1 - targetRatio },
    });
    const counts = buildWindowedSeries({ timeMs: [NOW], bad: [600], total: [1e6], windowMs: WINDOW }, NOW);
    const { burnRate } = valueOf(
      forecastOf(
        { windows: [counts], burnRates: [delivered(3 * DAY_MS, 2)] },
        { objectiveSteps: [step(50, 0.5), step(1, 0.99)] }
      )
    );
    expect(burnRate).toBeCloseTo(2, 9);
  });

  it('are put in order; those that are not finite or lie ahead are left out', () => {
    const series = buildBurnRates(
      { timeMs: [NOW, NOW - HOUR_MS, NOW + 1, NOW - 2 * HOUR_MS], burnRate: [2, 1, 9, NaN], windowMs: undefined },
      NOW
    );
    expect([...series.timeMs]).toEqual([NOW - HOUR_MS, NOW]);
    expect([...series.burnRate]).toEqual([1, 2]);
    expect(series).toMatchObject({ length: 2, resolutionMs: HOUR_MS });
  });
});

describe('a ready-made remaining budget', () => {
  it('answers no what-if: good and bad are not known', () => {
    const input = anSlo({ ...DEFINITION, whatIfTargets: [0.99] }, anSliSeries({ total: [] }), { nowMs: NOW });
    const { whatIf, highestOpenTarget } = evaluationOf(
      evaluateSlo({ ...input, data: known({ buckets: undefined, windows: [leaving(0.4)] }) })
    );
    expect([...whatIf, highestOpenTarget]).toMatchObject([
      { known: false, why: { code: 'ready-made' } },
      { known: false, why: { code: 'ready-made' } },
    ]);
  });
});
