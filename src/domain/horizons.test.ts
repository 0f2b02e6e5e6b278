import { aDefinition, anSlo, evaluationOf, valueOf } from '../testing/anSlo';
import { anSliSeries } from '../testing/anSliSeries';
import { evaluateSlo } from './evaluateSlo';
import { DEFAULT_HORIZONS, Horizons } from './horizons';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './timeWindow';

const HOURS = 20 * 24;
const series = anSliSeries({
  bucketMs: HOUR_MS,
  total: Array<number>(HOURS).fill(1000),
  // One failure an hour, and two in each of the last twelve hours.
  bad: Array.from({ length: HOURS }, (_, i) => (i < HOURS - 12 ? 1 : 2)),
});

const evaluate = (horizons: Partial<Horizons>, lateMs = 0, deployMs?: number) => {
  const definition = aDefinition({
    target: 0.99,
    windowMs: 10 * DAY_MS,
    horizons: { ...DEFAULT_HORIZONS, ...horizons },
  });
  const deploys = deployMs === undefined ? [] : [{ timeMs: deployMs, name: 'v1' }];
  return evaluateSlo(anSlo(definition, series, { nowMs: HOURS * HOUR_MS + lateMs, deploys }));
};

describe('how late data may be', () => {
  const freshnessOf = (horizons: Partial<Horizons>, lateMs: number) => {
    const { evaluation } = evaluate(horizons, lateMs);
    return evaluation.known ? evaluation.value.freshness : evaluation.why.code;
  };

  it('is three and twelve intervals unless the definition says otherwise', () => {
    expect([3, 4, 12, 13].map((hours) => freshnessOf({}, hours * HOUR_MS))).toEqual([
      'current',
      'stale',
      'stale',
      'silent',
    ]);
  });

  it('follows the definition', () => {
    const own = { staleAfterMs: 6 * HOUR_MS, unknownAfterMs: 2 * DAY_MS };
    expect([6, 7, 48, 49].map((hours) => freshnessOf(own, hours * HOUR_MS))).toEqual([
      'current',
      'stale',
      'stale',
      'silent',
    ]);
  });
});

describe('the stretch over which the pace of the forecast is taken', () => {
  const paceOf = (horizons: Partial<Horizons>) => {
    const { burnRate, lookbackMs } = valueOf(evaluationOf(evaluate(horizons)).forecast);
    return [Number(burnRate.toFixed(6)), (lookbackMs ?? NaN) / HOUR_MS];
  };

  it('is a tenth of the window unless the definition says otherwise', () => {
    expect(paceOf({})).toEqual([0.15, 24]);
  });

  it('follows the definition', () => {
    expect(paceOf({ forecastLookbackShare: 0.05 })).toEqual([0.2, 12]);
  });
});

describe('the horizon of a deploy', () => {
  const costOf = (horizons: Partial<Horizons>) =>
    valueOf(evaluationOf(evaluate(horizons, 0, 15 * DAY_MS)).deploys).map(({ bad }) => bad);

  it('is a day unless the definition says otherwise, and follows it', () => {
    expect([costOf({}), costOf({ deployHorizonMs: 6 * HOUR_MS })]).toEqual([[24], [6]]);
  });
});

describe('a horizon that is no length of time', () => {
  it.each([
    ['staleAfterMs', NaN],
    ['unknownAfterMs', -1],
    ['deployHorizonMs', Infinity],
    ['forecastLookbackShare', -0.1],
  ])('is a problem that names it: %s', (setting, given) => {
    const { evaluation } = evaluate({ [setting]: given });
    expect(evaluation).toMatchObject({ why: { code: 'setting-invalid', params: { setting } } });
  });
});

describe('how late data of short buckets may be', () => {
  it('is a quarter of an hour and an hour at least', () => {
    const freshnessOf = (lateMinutes: number): string => {
      const minutes = anSliSeries({ total: Array<number>(120).fill(10) });
      const slo = anSlo(aDefinition({ windowMs: HOUR_MS }), minutes, { nowMs: (120 + lateMinutes) * MINUTE_MS });
      return evaluationOf(evaluateSlo(slo)).freshness;
    };
    expect([15, 16, 60, 61].map(freshnessOf)).toEqual(['current', 'stale', 'stale', 'silent']);
  });
});
