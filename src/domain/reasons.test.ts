import { anSliSeries } from '../testing/anSliSeries';
import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { DEFAULT_ACCOUNTING } from './accounting';
import { evaluateSlo } from './evaluateSlo';
import { Problem, known, unknown } from './problem';
import { buildRatioSeries } from './sli/buildRatioSeries';
import { buildSliSeries } from './sli/buildSliSeries';
import { buildBurnRates } from './sli/burnRates';
import { buildWindowedSeries } from './sli/windowedSeries';
import { SloInput } from './sloInput';
import { DAY_MS, HOUR_MS } from './timeWindow';

/** What keeps an answer from being known is told with its facts; ten days of 100 events, 99 %, unless said. */
const days = anSliSeries({ bucketMs: DAY_MS, total: Array<number>(10).fill(100) });
const definition = aDefinition({ target: 0.99, windowMs: 10 * DAY_MS });
const slo = (shape: Partial<SloInput> = {}) => anSlo(definition, days, shape);
const timeslices = { ...definition, accounting: { ...DEFAULT_ACCOUNTING, method: 'timeslices' as const } };
const windowed = (total: number, bad = 0, windowMs = 10 * DAY_MS) =>
  buildWindowedSeries({ timeMs: [10 * DAY_MS], bad: [bad], total: [total], windowMs }, 10 * DAY_MS);

describe('an SLO that cannot be evaluated', () => {
  const whyOf = (shape: Partial<SloInput>): Problem | undefined => {
    const { evaluation, status } = evaluateSlo(slo(shape));
    expect(status).toMatchObject({ state: 'unknown', because: evaluation.known ? undefined : evaluation.why });
    return evaluation.known ? undefined : evaluation.why;
  };
  const broken: Problem = { code: 'no-queries', path: 'queries', params: {} };
  const noData: Problem = { code: 'no-data', path: 'queries', params: {} };

  it('passes on what its definition or its data is wrong with', () => {
    expect(whyOf({ definition: unknown(broken) })).toBe(broken);
    expect(whyOf({ data: unknown(broken) })).toBe(broken);
  });

  it('says that there is no data, by whatever empty series', () => {
    const empty = anSliSeries({ total: [] });
    expect(whyOf({ data: known({ buckets: undefined, windows: [] }) })).toEqual(noData);
    expect(whyOf({ data: known({ buckets: empty, windows: [] }) })).toEqual(noData);
    const none = buildWindowedSeries({ timeMs: [], bad: [], total: [], windowMs: 10 * DAY_MS }, 0);
    expect(whyOf({ data: known({ buckets: empty, windows: [none] }) })).toEqual(noData);
  });

  it('says that everything is excluded', () => {
    expect(whyOf({ exclusions: [{ startMs: 0, endMs: 10 * DAY_MS }] })).toEqual({
      code: 'all-excluded',
      path: 'annotations',
      params: {},
    });
  });

  it('says that counts are too large, of whatever kind, from beyond 1e200 on', () => {
    const tooLarge = { code: 'count-too-large', path: 'checkout', params: { slo: 'Checkout' } };
    const counts = (total: number) =>
      buildSliSeries({ startMs: [0], endMs: [10 * DAY_MS], bad: [0], total: [total] }, Infinity);
    const rates = (rate: number) => [
      buildBurnRates({ timeMs: [10 * DAY_MS], burnRate: [rate], windowMs: undefined }, 10 * DAY_MS),
    ];
    const why = (large: number) => [
      whyOf({ data: known({ buckets: counts(large), windows: [] }) }),
      whyOf({ data: known({ buckets: undefined, windows: [windowed(large)] }) }),
      whyOf({ data: known({ buckets: undefined, windows: [windowed(1), windowed(1, large, DAY_MS)] }) }),
      whyOf({ data: known({ buckets: undefined, windows: [windowed(1)], burnRates: rates(-large) }) }),
    ];
    expect(why(2e200)).toEqual([tooLarge, tooLarge, tooLarge, tooLarge]);
    const fine = evaluateSlo(slo({ data: known({ buckets: undefined, windows: [windowed(1e200)] }) }));
    expect(fine.evaluation.known).toBe(true);
  });
});

describe('notices', () => {
  const noticesOf = (shape: Partial<SloInput>): readonly Problem[] => evaluateSlo(slo(shape)).notices;
  const notice = (code: string, params: object = {}) => ({
    code,
    path: 'checkout',
    params: { slo: 'Checkout', ...params },
  });

  it('are none where there is nothing to say', () => {
    expect(noticesOf({})).toEqual([]);
    expect(noticesOf({ definition: known(timeslices), exclusions: [{ startMs: 0, endMs: HOUR_MS }] })).toEqual([]);
    expect(noticesOf({ data: known({ buckets: days, windows: [windowed(1000)] }) })).toEqual([]);
  });

  it('tell overlaps, and what windowed values and ratios cannot do', () => {
    const overlapping = buildSliSeries(
      { startMs: [0, 0], endMs: [10 * DAY_MS, 10 * DAY_MS], bad: [0, 0], total: [9, 9] },
      Infinity
    );
    expect(noticesOf({ data: known({ buckets: overlapping, windows: [] }) })).toEqual([
      notice('overlapping-buckets', { count: overlapping.overlappingBuckets }),
    ]);
    const data = known({ buckets: undefined, windows: [windowed(1000)] });
    expect(noticesOf({ data, exclusions: [{ startMs: 0, endMs: HOUR_MS }] })).toEqual([
      notice('exclusions-need-buckets'),
    ]);
    expect(noticesOf({ data, definition: known(timeslices) })).toEqual([notice('slices-need-buckets')]);
    const ratios = buildRatioSeries({ startMs: [0], endMs: [10 * DAY_MS], errorRatio: [0] }, Infinity);
    expect(noticesOf({ data: known({ buckets: ratios, windows: [] }) })).toEqual([notice('occurrences-need-counts')]);
    expect(noticesOf({ data: known({ buckets: ratios, windows: [] }), definition: known(timeslices) })).toEqual([]);
    expect(noticesOf({ data: known({ buckets: ratios, windows: [windowed(1000)] }) })).toEqual([]);
  });
});

describe('what stands beside a freeze', () => {
  const frozen = anSliSeries({
    bucketMs: DAY_MS,
    total: Array<number>(25).fill(100),
    bad: [0, 0, 60, ...Array<number>(9).fill(0), 60],
  });
  const exceptionsOf = (...stretches: Array<[name: string, from: number, to: number]>) =>
    evaluationOf(
      evaluateSlo(
        anSlo(definition, frozen, {
          exceptions: stretches.map(([name, from, to]) => ({ name, startMs: from * DAY_MS, endMs: to * DAY_MS })),
        })
      )
    ).exceptions.map(({ name }) => name);

  it('are exceptions that touch the time from its beginning, or the window’s, to now', () => {
    // Open on day 25; the window begins with day 15.
    expect(
      exceptionsOf(
        ['long ago', 0, 2],
        ['into it', 10, 15],
        ['in it', 16, 17],
        ['at the end', 25, 26],
        ['later', 26, 27]
      )
    ).toEqual(['into it', 'in it', 'at the end']);
  });
});

describe('a fast pair that freezes', () => {
  const pair = { longMs: 2 * HOUR_MS, shortMs: HOUR_MS, budgetShare: 0.001, severity: 'ticket', isFast: true } as const;
  const burnPolicy = { id: 'workbook', source: 'a fast ticket', pairs: [pair] } as const;
  const young = anSliSeries({
    bucketMs: HOUR_MS,
    total: Array<number>(10).fill(100),
    bad: [...Array<number>(8).fill(0), 20, 20],
  });
  const statusOf = (freezesOnFastBurn: boolean) =>
    evaluateSlo(
      anSlo(
        {
          ...definition,
          burnPolicy,
          freezePolicy: {
            ...definition.freezePolicy,
            freezesOnFastBurn,
            cautionAtRatio: -9,
            freezeAtRatio: -9,
            thawAtRatio: -9,
            cautionHorizonShare: 0,
          },
        },
        young
      )
    ).status;

  it('burns now where it may not freeze yet, and says why it does not', () => {
    expect(statusOf(true)).toMatchObject({
      state: 'caution',
      cautionReasons: ['burning-now'],
      because: { code: 'too-early' },
    });
    expect(statusOf(false)).toMatchObject({ state: 'open', cautionReasons: [], because: undefined });
  });
});

describe('answers that need more', () => {
  it('name what is missing', () => {
    const { outage, incidents, deploys, burnPairs, contributions } = evaluationOf(
      evaluateSlo(slo({ data: known({ buckets: undefined, windows: [windowed(1000)] }) }))
    );
    const why = { code: 'needs-buckets', path: 'queries', params: {} };
    expect([outage, incidents, deploys, burnPairs, contributions]).toEqual(Array(5).fill({ known: false, why }));
    expect(evaluationOf(evaluateSlo(slo())).contributions).toEqual(
      unknown({ code: 'not-split', path: 'splitBy', params: {} })
    );
  });

  it('of an outage tell that nothing was observed, that there is no traffic, or no budget', () => {
    const outageOf = (total: number[], shape: { target?: number; nowMs?: number; bad?: number[] } = {}) => {
      const { target = 0.99, nowMs = total.length * HOUR_MS, bad } = shape;
      const series = anSliSeries({ bucketMs: HOUR_MS, total, bad });
      const young = aDefinition({ target, windowMs: total.length * HOUR_MS, minCoverageRatio: 0 });
      return evaluationOf(evaluateSlo(anSlo(young, series, { nowMs }))).outage;
    };
    const hours = Array<number>(50).fill(100);
    expect(outageOf(hours, { nowMs: 70 * HOUR_MS })).toEqual(
      unknown({ code: 'not-observed', path: 'data', params: { windowMs: HOUR_MS } })
    );
    expect(outageOf([...hours, 0])).toEqual(unknown({ code: 'no-traffic', path: 'data', params: {} }));
    expect(outageOf(hours, { target: 1 })).toEqual(unknown({ code: 'no-budget', path: 'objective', params: {} }));
    expect(valueOf(outageOf(hours)).durationMs).toBe(600_000);
  });
});
