import { DataFrame, FieldConfig } from '@grafana/data';
import { evaluateSlo } from '../domain/evaluateSlo';
import { DEFAULT_OPTIONS } from '../options/options';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { valueOf } from '../testing/anSlo';
import { SeriesShape, aFrame, aPanelData } from '../testing/frames';
import { prepareEach } from '../testing/prepareEach';
import { describeChart } from '../view/burnDown/chartModel';
import { describeFigures } from '../view/summary/figures';
import { describeSlo } from '../view/words/sentence';

const HOUR = 3_600_000;
const NOW = 1_791_568_800_000;
const TIMES = [3, 2, 1, 0].map((hours) => NOW - hours * HOUR);

const remaining = (shape: Partial<SeriesShape>) =>
  aFrame({ refId: 'remaining', timeMs: TIMES, values: [0.5, 0.45, 0.42, 0.4], intervalMs: HOUR, ...shape });

function prepare(frames: DataFrame[], options: Partial<typeof DEFAULT_OPTIONS> = {}) {
  const data = aPanelData({ series: frames, fromMs: NOW - 6 * HOUR, toMs: NOW });
  return prepareEach(data, { ...DEFAULT_OPTIONS, ...options }, { title: 'Checkout', timeZone: 'utc' });
}

function evaluate(frames: DataFrame[], options: Partial<typeof DEFAULT_OPTIONS> = {}) {
  return evaluateSlo(prepare(frames, options).slos[0].input);
}

const leftOf = (frames: DataFrame[], options: Partial<typeof DEFAULT_OPTIONS> = {}) =>
  valueOf(valueOf(evaluate(frames, options).evaluation).budget.remainingRatio);
const reasonOf = (frames: DataFrame[], options: Partial<typeof DEFAULT_OPTIONS> = {}) => {
  const { evaluation } = evaluate(frames, options);
  return evaluation.known ? undefined : evaluation.why.code;
};
const noticesOf = (frames: DataFrame[]) => prepare(frames).slos[0].input.notices.map(({ code }) => code);

describe('a remaining budget that another system computed', () => {
  it('gives the headline, the time left, the trailing curve and the state, on a range shorter than the window', () => {
    const { evaluation, status } = evaluate([remaining({})]);
    const { budget, trailing } = valueOf(evaluation);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.4, 12);
    expect(budget.leftMs).toBeCloseTo(0.4 * 43.2 * 60_000, 6);
    valueOf(trailing).remaining.forEach((value, i) => expect(value).toBeCloseTo([0.5, 0.45, 0.42, 0.4][i], 12));
    expect(status.state).toBe('open');
    expect(evaluate([remaining({ values: [0.2, 0.1, 0, -0.1] })]).status).toMatchObject({
      state: 'frozen',
      sinceMs: TIMES[2],
    });
  });

  it('leaves out what needs good and bad events, and says why', () => {
    const { evaluation } = evaluate([remaining({})]);
    const { budget, anchored, incidents } = valueOf(evaluation);
    expect([budget.sliRatio.known, anchored.known, incidents.known]).toEqual([false, false, false]);
    const context = { timeZone: 'utc', nowMs: NOW };
    const figures = describeFigures(valueOf(evaluation), {}, context);
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['remaining', '40.0%'],
      ['time', '17 min 17 s'],
      ['sli', '–'],
    ]);
    expect(figures[2].how.join(' ')).toContain('without good and bad events');
    expect([anchored, incidents]).toEqual(
      Array(2).fill({ known: false, why: expect.objectContaining({ code: 'ready-made' }) })
    );
  });

  it('is not told in words that are true of counts and slices only', () => {
    const [prepared] = prepare([remaining({})]).slos;
    const report = evaluateSlo(prepared.input);
    const evaluation = valueOf(report.evaluation);
    const context = { timeZone: 'utc', nowMs: NOW };
    const how = describeFigures(evaluation, {}, context).flatMap((figure) => figure.how);
    expect(how.join(' ')).not.toMatch(/windowed|Method|Bad time/);
    const chart = describeChart({ ...prepared, report }, 'trailing', context);
    const rows = chart?.describePoint({ timeMs: TIMES[1], toleranceMs: 0 }).rows ?? [];
    expect(rows.slice(0, 2).map(({ label, value }) => [label, value])).toEqual([
      ['Left', '45.0%'],
      ['≈ Full outage', '19 min 26 s'],
    ]);
  });

  it('is told in a sentence that names no failures', () => {
    const context = { timeZone: 'utc', nowMs: NOW };
    expect(describeSlo(evaluate([remaining({})]), context)).toBe(
      'Checkout: 40.0% of the budget is left in the last 30 days, ≈ 17 min 17 s of full outage, as another system computed it. Open to ship.'
    );
    expect(describeSlo(evaluate([remaining({ values: [0.2, 0.1, 0.1, -0.1] })]), context)).toContain(
      'The budget is overspent by 10.0% in the last 30 days'
    );
  });

  it('gives the headline beside buckets where the range is too short for them, which go on telling the burn rate', () => {
    const count = (refId: string, values: number[]) => remaining({ refId, values });
    const frames = [remaining({}), count('total', [10, 10, 10, 10]), count('bad', [1, 0, 0, 0])];
    const { slos } = prepare(frames);
    expect(slos[0].understood.map(({ role }) => role)).toEqual(['total', 'bad', 'remaining']);
    const { budget, burnPairs } = valueOf(evaluateSlo(slos[0].input).evaluation);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.4, 12);
    expect(burnPairs.known).toBe(true);
  });

  it('is not used where the range reaches over the window of the events that are queried, too: they tell more', () => {
    const count = (refId: string, values: number[]) => remaining({ refId, values });
    const frames = [remaining({}), count('total', [10, 10, 10, 10]), count('bad', [1, 0, 0, 0])];
    const { slos } = prepare(frames, { window: '6h' });
    expect(slos[0].understood.map(({ role }) => role)).toEqual(['total', 'bad']);
  });

  it('is the same at every instant, though the objective changed meanwhile', () => {
    const objective = aFrame({ refId: 'objective', timeMs: TIMES, values: [0.99, 0.99, 0.999, 0.999] });
    const { trailing, objectiveSteps } = valueOf(evaluate([remaining({}), objective]).evaluation);
    valueOf(trailing).remaining.forEach((value, i) => expect(value).toBeCloseTo([0.5, 0.45, 0.42, 0.4][i], 12));
    expect(objectiveSteps).toEqual([]);
  });

  it('needs a budget, and to be told once', () => {
    expect(reasonOf([remaining({})], { objective: '100' })).toBe('no-budget');
    expect(reasonOf([remaining({}), remaining({ name: 'again' })])).toBe('role-ambiguous');
  });

  it('is not told by a burn rate alone, nor by the budget there was', () => {
    expect(reasonOf([remaining({ refId: 'burn_rate' })])).toBe('ready-made-alone');
    const { slos, problems } = prepare([remaining({ refId: 'A', name: 'slo:error_budget:ratio' })]);
    expect([slos.length, problems.map(({ code }) => code)]).toEqual([0, ['field-without-role']]);
  });
});

describe('a remaining budget of a calendar period that another system computed', () => {
  // October 2026; the new month is an hour old.
  const START = Date.parse('2026-10-01T00:00:00Z');
  const timeMs = [-2, -1, 0, 1, 2, 3].map((hours) => START + hours * HOUR);
  const monthly = (values: number[], rest: Partial<SeriesShape> = {}) => remaining({ timeMs, values, ...rest });
  const evaluateMonth = (frames: DataFrame[], window = 'month', toMs = timeMs[5]) => {
    const data = aPanelData({ series: frames, fromMs: timeMs[0] - HOUR, toMs });
    const { slos } = prepareEach(data, { ...DEFAULT_OPTIONS, window }, { title: 'Checkout', timeZone: 'utc' });
    return evaluateSlo(slos[0].input);
  };
  const left = [0.1, -0.1, -0.2, 1, 0.9, 0.8];

  it('is what it is, over the period: headline, time left, the curve since the period began, the state', () => {
    const { evaluation, status } = evaluateMonth([monthly(left)]);
    const { budget, anchored, trailing, interval } = valueOf(evaluation);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.8, 12);
    expect(budget.leftMs).toBeCloseTo(0.8 * 0.001 * 31 * 24 * HOUR, 3);
    expect(interval).toEqual({ startMs: START, endMs: timeMs[5] });
    expect([...valueOf(anchored).timeMs]).toEqual(timeMs.slice(3));
    valueOf(anchored).remaining.forEach((value, i) => expect(value).toBeCloseTo(left[3 + i], 12));
    expect(trailing).toMatchObject({ known: false, why: { code: 'rolling-only' } });
    expect(status).toMatchObject({ state: 'open', sinceMs: timeMs[3] });
  });

  it('freezes the period that it is of, and what it does not tell is absent with that reason', () => {
    const { evaluation, status } = evaluateMonth([monthly([...left.slice(0, 5), -0.5])]);
    expect(status).toMatchObject({ state: 'frozen', sinceMs: timeMs[5] });
    const { budget, incidents, deploys, forecast } = valueOf(evaluation);
    expect([budget.sliRatio, incidents, deploys].map((one) => !one.known && one.why.code)).toEqual(
      Array(3).fill('ready-made')
    );
    expect(forecast).toMatchObject({ known: false, why: { code: 'pace-not-known' } });
  });

  it('runs out at the pace of a burn rate within the period, and is whole again after it', () => {
    const burn = monthly([1, 1, 1, 1, 1, 20], { refId: 'burn_rate' });
    const { forecast } = valueOf(evaluateMonth([monthly(left), burn]).evaluation);
    const monthMs = 31 * 24 * HOUR;
    expect(valueOf(forecast)).toMatchObject({
      basis: 'period',
      runsOutOn: { kind: 'at', timeMs: expect.closeTo(timeMs[5] + (0.8 * monthMs) / 20, -1) },
    });
    const slow = monthly([1, 1, 1, 1, 1, 0.5], { refId: 'burn_rate' });
    const { runsOutOn } = valueOf(valueOf(evaluateMonth([monthly(left), slow]).evaluation).forecast);
    expect(runsOutOn.kind).toBe('not-within-window');
  });

  it('is careful where that burn rate freezes within the horizon', () => {
    const burn = monthly([1, 1, 1, 1, 1, 20], { refId: 'burn_rate' });
    expect(evaluateMonth([monthly(left), burn]).status.state).toBe('caution');
  });

  it('stays that of its own period while the first value of the next one is late', () => {
    const frame = monthly(left.slice(0, 3), { timeMs: timeMs.slice(0, 3) });
    const { evaluation, status } = evaluateMonth([frame], 'month', START + 5 * HOUR);
    const { interval, anchored, budget, freshness } = valueOf(evaluation);
    expect(freshness).toBe('stale');
    expect(interval).toEqual({ startMs: Date.parse('2026-09-01T00:00:00Z'), endMs: START });
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(-0.2, 12);
    expect(valueOf(anchored).timeMs).toHaveLength(3);
    expect(status.state).toBe('frozen');
  });

  it('told as time is of its own period, whose length differs', () => {
    const minutes = timeMs.map((time) => (time <= START ? 43.2 : 44.64) / 2);
    const frame = monthly(minutes, { config: { unit: 'm' } });
    const { evaluation } = evaluateMonth([frame]);
    expect(valueOf(valueOf(evaluation).budget.remainingRatio)).toBeCloseTo(0.5, 9);
    const september = evaluateMonth([
      monthly(
        minutes.map(() => 21.6),
        { config: { unit: 'm' }, timeMs: timeMs.slice(0, 3) }
      ),
    ]);
    expect(valueOf(valueOf(september.evaluation).budget.remainingRatio)).toBeCloseTo(0.5, 9);
  });
});

describe('a burn rate that another system computed', () => {
  const HOURS = 3_600_000;
  const burn = (shape: Partial<SeriesShape>) => remaining({ refId: 'burn_rate', values: [1, 1, 2, 2], ...shape });
  const forecastOf = (frames: DataFrame[]) => valueOf(valueOf(evaluate(frames).evaluation).forecast);

  it('beside a remaining budget tells when it runs out: remaining · window / burn', () => {
    const { runsOutOn, lookbackMs, basis } = forecastOf([remaining({}), burn({})]);
    expect([basis, lookbackMs]).toEqual(['paceOnly', undefined]);
    expect(runsOutOn).toEqual({ kind: 'at', timeMs: expect.closeTo(NOW + (0.4 * 30 * 24 * HOURS) / 2, -1) });
    const { slos } = prepare([remaining({}), burn({})]);
    expect(slos[0].understood.map(({ role }) => role)).toEqual(['remaining', 'burnRate']);
  });

  it.each<[string, Partial<SeriesShape>]>([
    ['the name of a recording rule', { name: 'slo:burn_rate:burnrate1h' }],
    ['the name of a metric', { name: 'slo.burn_rate.60min' }],
    ['the name of the query', { refId: 'burn_rate_1h' }],
    ['the label of Sloth', { labels: { sloth_window: '1h' } }],
    ['the field option', { config: { custom: { window: '1h' } } }],
    [
      'the range of the query that ran',
      { executed: 'Expr: sum(rate(bad[1h])) / 0.001 / sum(rate(all[1h]))\nStep: 1h0m0s' },
    ],
  ])('looks back over the length that is told by %s', (_, shape) => {
    const { slos } = prepare([remaining({}), burn({ name: 'burn_rate', ...shape })]);
    expect(valueOf(slos[0].input.data).burnRates).toMatchObject([{ windowMs: HOURS, length: 4 }]);
  });

  it('is read in percent where its unit says so', () => {
    const { slos } = prepare([remaining({}), burn({ values: [100, 100, 200, 200], config: { unit: 'percent' } })]);
    expect([...(valueOf(slos[0].input.data).burnRates?.[0].burnRate ?? [])]).toEqual([1, 1, 2, 2]);
  });

  it('is left out and named where its length cannot be read', () => {
    const { slos } = prepare([remaining({}), burn({ config: { custom: { window: 'long' } } })]);
    expect(valueOf(slos[0].input.data).burnRates).toBeUndefined();
    expect(slos[0].input.notices.map(({ code }) => code)).toContain('field-window-invalid');
  });

  it('is not needed where buckets tell it', () => {
    const count = (refId: string, values: number[]) => remaining({ refId, values });
    const { slos } = prepare([burn({}), count('total', [10, 10, 10, 10]), count('bad', [1, 0, 0, 0])]);
    expect(valueOf(slos[0].input.data).burnRates).toBeUndefined();
  });
});

describe('the unit of a remaining budget', () => {
  const last = (value: number) => [value, value, value, value];
  const set = (custom: Partial<SliFieldConfig>, config: FieldConfig = {}) => ({ config: { ...config, custom } });

  it.each<[string, Partial<SeriesShape>]>([
    ['the unit Percent (0.0-1.0)', { values: last(0.4), config: { unit: 'percentunit' } }],
    ['the unit Percent (0-100)', { values: last(40), config: { unit: 'percent' } }],
    ['the unit minutes', { values: last(17.28), config: { unit: 'm' } }],
    ['the unit milliseconds', { values: last(1_036_800), config: { unit: 'ms' } }],
    ['the word ratio', { values: last(0.4), name: 'slo:period_error_budget_remaining:ratio' }],
    ['the word percentage', { values: last(40), name: 'errorBudgetRemainingPercentage' }],
    ['the word minutes', { values: last(17.28), name: 'error_budget_remaining_minutes' }],
    ['the word points', { values: last(0.04), name: 'budget remaining in points' }],
    ['values above 1, which are percent', { values: [100, 60, 50, 40] }],
    ['the field option percent', { values: last(40), ...set({ valueUnit: 'percent' }, { unit: 'percentunit' }) }],
    ['the field option percentage points', { values: last(0.04), ...set({ valueUnit: 'percentagePoints' }) }],
    ['the field option time with a unit', { values: last(0.288), ...set({ valueUnit: 'time' }, { unit: 'h' }) }],
    ['the field option share', { values: last(0.4), ...set({ valueUnit: 'fraction' }) }],
  ])('is told by %s: 40 %% left', (_, shape) => {
    expect(leftOf([remaining(shape)])).toBeCloseTo(0.4, 9);
    expect(noticesOf([remaining(shape)])).toEqual([]);
  });

  it('Dynatrace: −5.323715 percentage points at 99.9 % are −5323.7 % of the budget', () => {
    const frame = remaining({ values: last(-5.323715), ...set({ valueUnit: 'percentagePoints' }) });
    expect(leftOf([frame])).toBeCloseTo(-53.23715, 9);
  });

  it('is a share where nothing tells it, and seconds for a time without unit: both are said', () => {
    expect(leftOf([remaining({})])).toBeCloseTo(0.4, 12);
    expect(noticesOf([remaining({})])).toEqual(['remaining-unit-assumed']);
    const time = remaining({ values: last(1036.8), ...set({ valueUnit: 'time' }) });
    expect(leftOf([time])).toBeCloseTo(0.4, 9);
    expect(noticesOf([time])).toEqual(['remaining-unit-assumed']);
  });

  it('takes percentage points by the objective of their own time', () => {
    const objective = aFrame({ refId: 'objective', timeMs: TIMES, values: [0.99, 0.99, 0.999, 0.999] });
    const frame = remaining({ values: [0.4, 0.4, 0.04, 0.04], ...set({ valueUnit: 'percentagePoints' }) });
    const { trailing } = valueOf(evaluate([frame, objective]).evaluation);
    valueOf(trailing).remaining.forEach((value) => expect(value).toBeCloseTo(0.4, 9));
  });
});

describe('Google Cloud Monitoring, from its documentation (not recorded)', () => {
  const name = (selector: string, lookback = '') =>
    `${selector}("projects/shop/services/checkout/serviceLevelObjectives/availability"${lookback})`;
  const cloud = (selector: string, values: number[]) =>
    remaining({
      refId: 'A',
      name: selector,
      values,
      labels: { 'resource.type': 'gce_instance' },
      config: { displayNameFromDS: selector },
    });

  it('select_slo_budget_fraction is the remaining budget', () => {
    const { slos } = prepare([cloud(name('select_slo_budget_fraction'), [0.5, 0.45, 0.42, 0.4])]);
    expect(slos[0].input.labels).toMatchObject({ service: 'checkout', slo: 'availability' });
    expect(slos[0].understood).toMatchObject([{ role: 'remaining' }]);
    expect(slos[0].input.notices).toEqual([]);
    const { evaluation } = evaluateSlo(slos[0].input);
    expect(valueOf(valueOf(evaluation).budget.remainingRatio)).toBeCloseTo(0.4, 12);
  });

  it('select_slo_compliance is the ratio of good over the whole window', () => {
    const { slos } = prepare([cloud(name('select_slo_compliance'), [0.9999, 0.9998, 0.9996, 0.9996])]);
    const { budget } = valueOf(evaluateSlo(slos[0].input).evaluation);
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(0.6, 9);
  });

  it('select_slo_health is the ratio of good in each interval', () => {
    const { slos } = prepare([cloud(name('select_slo_health'), [1, 1, 0.5, 1])]);
    const { buckets } = valueOf(slos[0].input.data);
    expect([buckets?.length, buckets?.cumulativeBad[4]]).toEqual([4, HOUR / 2]);
  });

  it('select_slo_burn_rate alone does not tell what is left, select_slo_budget tells it in events', () => {
    expect(reasonOf([cloud(name('select_slo_burn_rate', ', "3600s"'), [1, 1, 2, 2])])).toBe('ready-made-alone');
    expect(prepare([cloud(name('select_slo_budget'), [100, 90, 80, 70])]).slos).toEqual([]);
  });

  it('tells two SLOs apart by the name of the SLO, and stamps the end of an interval', () => {
    const other = name('select_slo_health').replace('availability', 'latency');
    const frames = [cloud(name('select_slo_health'), [1, 1, 1, 1]), cloud(other, [1, 1, 1, 1])];
    const data = aPanelData({ series: frames, fromMs: TIMES[0], toMs: NOW, sourceType: 'stackdriver' });
    const { slos } = prepareEach(data, DEFAULT_OPTIONS, { title: '', timeZone: 'utc' });
    expect(slos.map(({ input }) => input.labels.slo)).toEqual(['availability', 'latency']);
    expect(valueOf(slos[0].input.data).buckets?.endMs.at(-1)).toBe(NOW);
  });
});
