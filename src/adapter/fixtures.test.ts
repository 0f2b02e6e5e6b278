import { readFileSync } from 'fs';
import { join } from 'path';
import { evaluateSlo } from '../domain/evaluateSlo';
import { DEFAULT_OPTIONS } from '../options/options';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { valueOf } from '../testing/anSlo';
import { Fixture, panelDataOf } from '../testing/readFixture';
import { EachPrepared, prepareEach } from '../testing/prepareEach';

/** Recordings of a running Grafana 12.4: what each source and transformation really delivers. */
const read = (id: string): Fixture =>
  JSON.parse(readFileSync(join(__dirname, `../testing/fixtures/${id}.json`), 'utf8'));

type Overrides = Record<string, Partial<SliFieldConfig>>;
const A_BAD: Overrides = { A: { role: 'bad' }, B: { role: 'total' } };
const A_GOOD: Overrides = { A: { role: 'good' }, B: { role: 'total' } };

function prepare(id: string, overrides: Overrides = {}, window = DEFAULT_OPTIONS.window): EachPrepared {
  const options = { ...DEFAULT_OPTIONS, window };
  return prepareEach(panelDataOf(read(id), overrides), options, { title: 'Panel', timeZone: 'utc' });
}

interface Row {
  readonly query: string;
  readonly field: string;
  readonly texts: readonly string[];
  readonly time: number;
  readonly value: number;
}

/** Every number of a recording with its time and all texts beside it: label values, columns, the frame's name. */
function rowsOf({ series }: Fixture): Row[] {
  return series.flatMap(({ refId = '', name = '', fields }) => {
    const time = fields.find(({ type }) => type === 'time');
    const texts = fields.filter(({ type }) => type === 'string');
    const numbers = fields.filter(({ type }) => type === 'number');
    return numbers.flatMap((field) =>
      field.values.flatMap((value, i) =>
        typeof value === 'number'
          ? {
              ...{ query: refId, field: field.name, time: Number(time?.values[i]), value },
              texts: [name, ...Object.values(field.labels ?? {}), ...texts.map(({ values }) => String(values[i]))],
            }
          : []
      )
    );
  });
}

interface Where {
  readonly query?: string;
  readonly field?: string;
  readonly text?: string;
}

/** The sum of a recording's numbers; rows that begin at the end of the range belong to no bucket. */
function sumOf(id: string, { query, field, text }: Where, isStart: boolean): number {
  const fixture = read(id);
  return rowsOf(fixture)
    .filter((row) => (query === undefined || row.query === query) && (field === undefined || row.field === field))
    .filter((row) => (text === undefined || row.texts.includes(text)) && (!isStart || row.time < fixture.toMs))
    .reduce((sum, { value }) => sum + value, 0);
}

function bucketsOf({ slos }: EachPrepared, index = 0) {
  const { buckets } = valueOf(slos[index].input.data);
  if (!buckets) {
    throw new Error('no buckets');
  }
  return buckets;
}

function sumsOf(prepared: EachPrepared, index = 0): number[] {
  const { cumulativeBad, cumulativeTotal, length } = bucketsOf(prepared, index);
  return [cumulativeBad[length], cumulativeTotal[length]];
}

const services = ['checkout', 'search'];

describe('counts of two services as sources and transformations deliver them', () => {
  const byField = { bad: { field: 'bad' }, total: { field: 'total' } };
  const byQuery = { bad: { query: 'A' }, total: { query: 'B' } };
  const byText = { bad: { query: 'A', field: 'bad' }, total: { query: 'A', field: 'total' } };
  it.each<[string, { bad: Where; total: Where }, 'start' | 'end', Overrides]>([
    ['pg-long-series-multi', byField, 'start', {}],
    ['my-long-series-multi', byField, 'start', {}],
    ['pg-long-table', byText, 'start', {}],
    ['my-long-table', byText, 'start', {}],
    ['pg-full-30d-series', byField, 'start', {}],
    ['influx-table', byField, 'start', {}],
    ['snapshot-panel3', byField, 'start', {}],
    ['tr-partition', byField, 'start', {}],
    ['tr-prepare-multi', byField, 'start', {}],
    ['prom-bad-total-legend', byQuery, 'end', {}],
    ['tr-rename-regex', byQuery, 'end', A_BAD],
    ['tr-labels-to-fields', byQuery, 'end', A_BAD],
    ['tr-prepare-long', byQuery, 'end', A_BAD],
    ['graphite-grouped', { bad: { query: 'B' }, total: { query: 'A' } }, 'start', {}],
  ])('%s', (id, { bad, total }, stamp, overrides) => {
    const prepared = prepare(id, overrides);
    expect(prepared.slos).toHaveLength(2);
    services.forEach((text, i) => {
      const isStart = stamp === 'start';
      expect(prepared.slos[i].input.name).toContain(text);
      const [b, t] = sumsOf(prepared, i);
      expect(b).toBeCloseTo(sumOf(id, { ...bad, text }, isStart), 6);
      expect(t).toBeCloseTo(sumOf(id, { ...total, text }, isStart), 6);
    });
  });
});

describe('good and total of two services', () => {
  it.each(['dashboard-ds', 'prom-good-total-by-service'])('%s: the roles come from overrides by query', (id) => {
    const prepared = prepare(id, A_GOOD);
    services.forEach((text, i) => {
      const [good, total] = ['A', 'B'].map((query) => sumOf(id, { query, text }, false));
      expect(sumsOf(prepared, i)).toEqual([total - good, total]);
    });
  });

  it('influx-grouped: names of series tell the roles', () => {
    const prepared = prepare('influx-grouped');
    services.forEach((service, i) => {
      const sums = ['bad', 'total'].map((role) =>
        sumOf('influx-grouped', { text: `http.${role} { service: ${service} }` }, true)
      );
      expect(sumsOf(prepared, i)).toEqual(sums);
    });
  });

  it('influx-raw-types: a total without labels has no bad events just because others do', () => {
    const { slos } = prepare('influx-raw-types');
    expect(slos.map(({ input }) => [input.name, input.data.known])).toEqual([
      ['Panel', true],
      ['checkout', true],
      ['search', true],
    ]);
    // Its boolean field tells the state instead.
    expect(slos[0].understood.map(({ role }) => role)).toEqual(['state']);
    const texts = services.map((text) => sumOf('influx-raw-types', { query: 'B', field: 'total', text }, true));
    expect([sumsOf({ slos, problems: [] }, 1)[1], sumsOf({ slos, problems: [] }, 2)[1]]).toEqual(texts);
  });

  it.each(['prom-range-table', 'tr-labels-to-fields-merge'])('%s: long rows of one column belong to one role', (id) => {
    const prepared = prepare(id, { Value: { role: 'total' } });
    expect(prepared.slos.map(({ input }) => input.name)).toEqual(services);
    expect(prepared.slos[0].input.data).toMatchObject({ why: { code: 'role-missing', params: { have: 'total' } } });
  });
});

describe('counts of one service', () => {
  it.each<[string, Where, Where, 'start' | 'end', Overrides]>([
    ['pg-wide', { field: 'bad' }, { field: 'total' }, 'start', {}],
    ['my-wide', { field: 'bad' }, { field: 'total' }, 'start', {}],
    ['tr-organize', { field: 'bad' }, { field: 'total' }, 'start', {}],
    ['graphite-bad-total', { query: 'A' }, { query: 'B' }, 'start', {}],
    ['prom-bad-total', { query: 'A' }, { query: 'B' }, 'end', A_BAD],
  ])('%s: bad and total', (id, bad, total, stamp, overrides) => {
    const isStart = stamp === 'start';
    expect(sumsOf(prepare(id, overrides))).toEqual([sumOf(id, bad, isStart), sumOf(id, total, isStart)]);
  });

  it.each<[string, 'start' | 'end', Overrides]>([
    ['pg-good-total', 'start', {}],
    ['my-good-total', 'start', {}],
    ['influx-good-total', 'start', A_GOOD],
    ['prom-good-total', 'end', A_GOOD],
  ])('%s: good and total', (id, stamp, overrides) => {
    const isStart = stamp === 'start';
    const [good, total] = [sumOf(id, { query: 'A' }, isStart), sumOf(id, { query: 'B' }, isStart)];
    expect(sumsOf(prepare(id, overrides))).toEqual([total - good, total]);
  });

  it('prom-nodata-partial: a query called bad that found none means that nothing failed', () => {
    const id = 'prom-nodata-partial';
    const text = JSON.stringify(read(id))
      .replaceAll('"refId":"A"', '"refId":"bad"')
      .replaceAll('"refId":"B"', '"refId":"total"');
    const prepared = prepareEach(panelDataOf(JSON.parse(text)), DEFAULT_OPTIONS, { title: 'Panel', timeZone: 'utc' });
    expect(sumsOf(prepared)).toEqual([0, sumOf(id, { query: 'B' }, false)]);
  });

  it('prom-one-query-both: a label tells the roles and is no label of the SLO', () => {
    const prepared = prepare('prom-one-query-both');
    expect(prepared.slos.map(({ input }) => input.labels)).toEqual(services.map((service) => ({ service })));
    const rows = rowsOf(read('prom-one-query-both')).filter(({ texts }) => texts.includes('checkout'));
    const sum = (sli: string) =>
      rows.filter(({ texts }) => texts.includes(sli)).reduce((all, { value }) => all + value, 0);
    expect(sumsOf(prepared)).toEqual([sum('total') - sum('good'), sum('total')]);
  });
});

describe('ratios', () => {
  /** Bad milliseconds, each ratio weighing five minutes. */
  const badMs = (id: string, where: Where, toBad: (value: number) => number, isStart = false) => {
    const fixture = read(id);
    return rowsOf(fixture)
      .filter(
        ({ query, texts, field }) =>
          query === (where.query ?? query) && field === (where.field ?? field) && texts.includes(where.text ?? texts[0])
      )
      .filter(({ time }) => !isStart || time < fixture.toMs)
      .reduce((sum, { value }) => sum + toBad(value) * 300_000, 0);
  };

  it.each<[string, (value: number) => number]>([
    ['prom-ratio', (value) => 1 - value],
    ['prom-percent', (value) => 1 - value / 100],
  ])('%s: most values near one are a ratio of good events', (id, toBad) => {
    const prepared = prepare(id);
    services.forEach((text, i) => {
      expect(bucketsOf(prepared, i).unit).toBe('ratioMs');
      expect(sumsOf(prepared, i)[0]).toBeCloseTo(badMs(id, { text }, toBad), 3);
    });
    expect(prepared.slos[0].input.notices).toMatchObject([
      { code: 'ratio-side-assumed', params: { role: 'successRatio' } },
    ]);
  });

  it('prom-percentunit: the unit tells a ratio', () => {
    const [bad] = sumsOf(prepare('prom-percentunit'));
    expect(bad).toBeCloseTo(
      badMs('prom-percentunit', {}, (value) => 1 - value),
      3
    );
  });

  it('prom-ratio-idle: 0/0 is observed without events', () => {
    const prepared = prepare('prom-ratio-idle');
    const { length, cumulativeTotal, cumulativeObservedMs } = bucketsOf(prepared, 1);
    expect([cumulativeTotal[length], cumulativeObservedMs[length]]).toEqual([25 * 300_000, 31 * 300_000]);
    expect(sumsOf(prepared, 1)[0]).toBeCloseTo(
      badMs('prom-ratio-idle', { query: 'A', text: 'search' }, (value) => value),
      3
    );
  });

  it.each(['pg-idle-null', 'my-idle-null', 'snapshot-panel1'])('%s: null is missing', (id) => {
    // Six buckets were idle; the one after the range belongs to no bucket where timestamps mark the start.
    expect(bucketsOf(prepare(id), 1).length).toBe(id.startsWith('snapshot') ? 25 : 24);
  });

  it('prom-expr-math: beside a total, bad is the share of the total', () => {
    const prepared = prepare('prom-expr-math', { B: { role: 'total' }, C: { role: 'errorRatio', bucketTime: 'end' } });
    const rows = (query: string) =>
      rowsOf(read('prom-expr-math')).filter((row) => row.query === query && row.texts.includes('checkout'));
    const bad = rows('B').reduce((sum, { value }, i) => sum + value * rows('C')[i].value, 0);
    const [index] = prepared.slos.flatMap(({ input }, i) => (input.name === 'checkout' ? i : []));
    expect(sumsOf(prepared, index)[0]).toBeCloseTo(bad, 6);
  });

  it('prom-sloth: the recorded ratio is one of buckets; the remaining budget helps where the range is too short', () => {
    const prepared = prepare('prom-sloth');
    const rolesOf = ({ slos }: EachPrepared) => slos.map(({ understood }) => understood.map(({ role }) => role));
    expect(rolesOf(prepared)).toEqual([
      ['errorRatio', 'remaining', 'objective'],
      ['errorRatio', 'remaining', 'objective'],
    ]);
    expect(rolesOf(prepare('prom-sloth', {}, '6h'))[0]).toEqual(['errorRatio', 'objective']);
    expect(sumsOf(prepared)[0]).toBeCloseTo(
      badMs('prom-sloth', { query: 'A', text: 'checkout' }, (value) => value),
      3
    );
  });

  it('prom-sloth: without the ratio, the remaining budget is shown as recorded', () => {
    const { slos } = prepare('prom-sloth', { A: { role: 'ignored' } });
    expect(slos[0].understood.map(({ role }) => role)).toEqual(['remaining', 'objective']);
    const { budget } = valueOf(evaluateSlo(slos[0].input).evaluation);
    const recorded = rowsOf(read('prom-sloth')).filter(
      ({ query, texts }) => query === 'C' && texts.includes('checkout')
    );
    expect(valueOf(budget.remainingRatio)).toBeCloseTo(recorded.at(-1)?.value ?? NaN, 9);
    expect(slos[0].input.notices).toEqual([]);
  });

  it.each(['pg-types-series', 'my-types-series'])('%s: a ratio goes before a state of the same labels', (id) => {
    expect(prepare(id).slos[0].understood.map(({ role }) => role)).toEqual(['successRatio']);
  });

  it('graphite-ratio: divideSeries gives a ratio, asPercent a percentage, and both say the same', () => {
    const prepared = prepare('graphite-ratio');
    expect(prepared.slos.flatMap(({ understood }) => understood.map(({ role }) => role))).toEqual([
      'errorRatio',
      'errorRatio',
    ]);
    expect(sumsOf(prepared, 0)[0]).toBeCloseTo(sumsOf(prepared, 1)[0], 3);
    expect(sumsOf(prepared, 0)[0]).toBeCloseTo(
      badMs('graphite-ratio', { query: 'C' }, (value) => value, true),
      3
    );
  });

  it('influx-idle: 0/0 arrives as 0, so an idle service looks as if nothing failed', () => {
    const [bad] = sumsOf(prepare('influx-idle'));
    expect(bad).toBeCloseTo(
      badMs('influx-idle', { query: 'A' }, (value) => value, true),
      3
    );
  });

  it('influx-gap: ratios of two services stand beside counts that nothing names', () => {
    const prepared = prepare('influx-gap');
    expect(prepared.slos.map(({ input }) => input.name)).toEqual(services);
    expect(new Set(prepared.problems.map(({ code }) => code))).toEqual(new Set(['field-without-role']));
  });

  it.each(['prom-up', 'snapshot-panel2'])('%s: a gauge of 0 and 1 called up is a state', (id) => {
    expect(prepare(id).slos[0].understood).toMatchObject([{ role: 'state', windowMs: undefined }]);
  });

  it('prom-latency-threshold: a latency is no ratio, and with a threshold it is judged', () => {
    expect(prepare('prom-latency-threshold').slos).toEqual([]);
    const role = { role: 'value', threshold: 0.3, comparison: 'atMost' } as const;
    const prepared = prepare('prom-latency-threshold', { A: role });
    const slow = rowsOf(read('prom-latency-threshold')).filter(
      ({ query, texts, value }) => query === 'A' && texts.includes('checkout') && value > 0.3
    );
    expect(sumsOf(prepared)[0]).toBe(slow.length * 300_000);
  });
});

describe('rates, counters, windows and objectives', () => {
  it('prom-rate: rates per second count for the length of their buckets', () => {
    const prepared = prepare('prom-rate', A_BAD);
    services.forEach((text, i) => {
      expect(sumsOf(prepared, i)[0]).toBeCloseTo(sumOf('prom-rate', { query: 'A', text }, false) * 300, 6);
      expect(sumsOf(prepared, i)[1]).toBeCloseTo(sumOf('prom-rate', { query: 'B', text }, false) * 300, 6);
    });
    expect(prepared.slos[0].understood.map(({ countedAs }) => countedAs)).toEqual(['rates', 'rates']);
  });

  it('prom-counter-reset: a counter that drops began anew from zero', () => {
    // The recording has one series for each code: 500 is bad, the others are good, and both are split by nothing else.
    const { series, ...rest } = read('prom-counter-reset');
    const frames = series.filter(({ refId }) => refId === 'A');
    const codes = frames.map(({ fields }) => fields[1].labels?.code);
    const named = frames.map((frame, i) => ({
      ...frame,
      refId: codes[i] === '500' ? 'bad' : 'good',
      executed: frames[0].executed,
    }));
    const prepared = prepareEach(
      panelDataOf({ ...rest, series: named }),
      { ...DEFAULT_OPTIONS, splitBy: 'code' },
      { title: 'Panel', timeZone: 'utc' }
    );
    const rise = (code: string) => {
      const values = frames[codes.indexOf(code)].fields[1].values.map(Number);
      return values.slice(1).reduce((sum, value, i) => sum + (value < values[i] ? value : value - values[i]), 0);
    };
    const [bad, total] = sumsOf(prepared);
    expect([bad, total]).toEqual([rise('500'), rise('200') + rise('404') + rise('500')]);
    expect(total).toBeLessThan(100_000);
  });

  it('prom-pyrra: counters give buckets, the availability the window, the objective the target', () => {
    const { slos } = prepare('prom-pyrra');
    const samples = (query: string) =>
      rowsOf(read('prom-pyrra')).filter((row) => row.query === query && row.texts.includes('checkout-availability'));
    const rise = (query: string) => (samples(query).at(-1)?.value ?? NaN) - samples(query)[0].value;
    expect(sumsOf({ slos, problems: [] })).toEqual([rise('D'), rise('C')]);
    expect(valueOf(slos[0].input.data).windows).toMatchObject([
      { unit: 'ratioMs', windowMs: 30 * 86_400_000, length: 73 },
    ]);
    expect(slos.map(({ input }) => valueOf(input.definition).objective.targetRatio)).toEqual([0.999, 0.995]);
  });

  it.each(['prom-instant-timeseries', 'prom-instant-table', 'tr-merge-instant'])(
    '%s: instant values cover their range selector',
    (id) => {
      const columns = { 'Value #A': A_GOOD.A, 'Value #B': A_GOOD.B, ...A_GOOD };
      const windows = id === 'tr-merge-instant' ? { window: '6h' } : {};
      const overrides = Object.fromEntries(Object.entries(columns).map(([key, one]) => [key, { ...one, ...windows }]));
      const { slos } = prepare(id, overrides, '6h');
      const [{ bad, total, windowMs }] = valueOf(slos[0].input.data).windows;
      const good = rowsOf(read(id)).find(({ texts }) => texts.includes('checkout'))?.value ?? NaN;
      expect([windowMs, total[0] - bad[0]]).toEqual([6 * 3_600_000, good]);
    }
  );

  it('prom-increase-rate-interval: overlapping values count for their own share, and that is said', () => {
    const id = 'prom-increase-rate-interval';
    const prepared = prepareEach(
      {
        ...panelDataOf(read(id), { A: { role: 'total' } }),
        request: panelDataOf({
          ...read(id),
          targets: [{ refId: 'bad', type: 'prometheus', instant: false }, ...read(id).targets],
        }).request,
      },
      DEFAULT_OPTIONS,
      { title: 'Panel', timeZone: 'utc' }
    );
    expect(sumsOf(prepared)[1]).toBeCloseTo(sumOf(id, {}, false) / 2, 6);
    expect(prepared.slos[0].input.notices).toMatchObject([{ params: { selectorMs: 240_000, stepMs: 120_000 } }]);
  });

  it('test-csv-content: rows without a good value are missing, a table without time tells the objectives', () => {
    const { slos } = prepare('test-csv-content');
    expect(sumsOf({ slos, problems: [] })).toEqual([11, 2000]);
    expect(valueOf(slos[0].input.definition).objective.targetRatio).toBe(0.999);
  });
});

describe('what the panel asks for where a recording does not tell enough', () => {
  it.each([
    ['prom-good-total', 'field-without-role'],
    ['prom-good-total-by-service', 'field-without-role'],
    ['prom-grouped', 'field-without-role'],
    ['prom-heatmap', 'field-without-role'],
    ['prom-gap', 'field-without-role'],
    ['prom-auto-step-30d', 'field-without-role'],
    ['prom-both', 'field-without-role'],
    ['mixed-error', 'field-without-role'],
    ['pg-multi-label', 'field-without-role'],
    ['prom-latency-buckets', 'field-without-role'],
    ['prom-scalar', 'field-without-role'],
    ['influx-alias', 'field-without-role'],
    ['influx-builder', 'field-without-role'],
    ['tr-join-by-time', 'field-without-role'],
    ['tr-prepare-wide', 'field-without-role'],
    ['tr-series-to-rows', 'field-without-role'],
    ['test-pulse', 'field-without-role'],
    ['tr-reduce', 'no-time-field'],
    ['tr-group-by', 'no-time-field'],
    ['pg-summary', 'no-time-field'],
    ['my-summary', 'no-time-field'],
    ['pg-incidents', 'no-data'],
    ['tr-sparkline', 'no-data'],
  ])('%s: %s', (id, code) => {
    const { slos, problems } = prepare(id);
    expect(slos).toEqual([]);
    expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  });

  it.each([
    ['pg-epoch', 'role-missing'],
    ['my-epoch', 'role-missing'],
    ['pg-desc', 'role-missing'],
    ['my-desc', 'role-missing'],
    ['pg-time-sec', 'role-missing'],
    ['my-time-sec', 'role-missing'],
    ['pg-timestamp-notz', 'role-missing'],
    ['pg-row-limit', 'role-missing'],
    ['my-long-series', 'role-missing'],
    ['my-gap', 'role-ambiguous'],
    ['graphite-summarize', 'role-missing'],
    ['graphite-consolidated', 'role-missing'],
    ['prom-overrides', 'role-missing'],
    ['test-csv-wave', 'role-missing'],
    ['test-raw-frame', 'role-missing'],
    ['pg-text-number', 'role-missing'],
    ['my-text-number-table', 'role-missing'],
    ['pg-long-series', 'role-missing'],
    ['graphite-gap', 'role-missing'],
    ['pg-gap', 'role-ambiguous'],
    ['mixed', 'role-missing'],
    ['tr-calculate', 'ratio-outside'],
  ])('%s: an SLO that says %s', (id, code) => {
    expect(prepare(id).slos[0].input.data).toMatchObject({ known: false, why: { code } });
  });
});
