import { DataFrame, DataFrameType, FieldConfig, FieldType, Labels, toDataFrame } from '@grafana/data';
import { DEFAULT_OPTIONS } from '../options/options';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { valueOf } from '../testing/anSlo';
import { aPanelData } from '../testing/frames';
import { EachPrepared, prepareEach } from '../testing/prepareEach';

const HOUR = 3_600_000;
const NOW = 1_791_568_800_000;
const TIMES = [4, 3, 2, 1].map((hours) => NOW - hours * HOUR);
const BAD = [1, 0, 2, 0];
const TOTAL = [10, 20, 30, 40];

interface Column {
  readonly name: string;
  readonly type: FieldType;
  readonly values: unknown[];
  readonly labels?: Labels;
  readonly config?: FieldConfig;
}

const time = (values: unknown[] = TIMES): Column => ({ name: 'Time', type: FieldType.time, values });
const number = (name: string, values: unknown[], rest: Partial<Column> = {}): Column => ({
  ...{ name, type: FieldType.number, values },
  ...rest,
});
const text = (name: string, values: unknown[]): Column => ({ name, type: FieldType.string, values });

function frame(refId: string, fields: Column[], type?: DataFrameType): DataFrame {
  return toDataFrame({ refId, meta: { type }, fields });
}

function prepare(series: DataFrame[], sourceType?: string): EachPrepared {
  const data = aPanelData({ series, fromMs: NOW - 6 * HOUR, toMs: NOW, sourceType });
  return prepareEach(data, DEFAULT_OPTIONS, { title: 'Panel', timeZone: 'utc' });
}

describe('the distance of two values', () => {
  it.each([-1, 0, NaN, Infinity])('that a field tells as %p is none, and is read from its times', (interval) => {
    const told = { ...time(), config: { interval } };
    const [bad, total] = [number('bad', BAD), number('total', TOTAL)];
    const read = (column: Column) => countsOf(prepare([frame('A', [column, bad, total])]));
    expect(read(told)).toEqual(read(time()));
  });
});

function countsOf({ slos, problems }: EachPrepared) {
  expect(problems).toEqual([]);
  return slos.map(({ input }) => {
    const { buckets, windows } = valueOf(input.data);
    const [bad, total] = buckets
      ? [buckets.cumulativeBad.at(-1), buckets.cumulativeTotal.at(-1)]
      : [windows[0].bad.at(-1), windows[0].total.at(-1)];
    return [input.name, bad, total];
  });
}

const TWO = [
  ['checkout', 3, 100],
  ['search', 0, 100],
];

describe("Grafana's data-plane types", () => {
  const { TimeSeriesWide, TimeSeriesMulti, TimeSeriesLong, NumericWide, NumericMulti, NumericLong } = DataFrameType;
  const services = ['checkout', 'search'];
  const badOf = (service: string) => (service === 'checkout' ? BAD : [0, 0, 0, 0]);

  it('timeseries-wide: one frame, a field for each series', () => {
    const fields = services.flatMap((service) => [
      number('bad', badOf(service), { labels: { service } }),
      number('total', TOTAL, { labels: { service } }),
    ]);
    expect(countsOf(prepare([frame('A', [time(), ...fields], TimeSeriesWide)], 'x'))).toEqual(TWO);
  });

  it('timeseries-multi: a frame for each series, with times of its own', () => {
    const frames = services.flatMap((service) => [
      frame('A', [time(), number('bad', badOf(service), { labels: { service } })], TimeSeriesMulti),
      frame('A', [time(), number('total', TOTAL, { labels: { service } })], TimeSeriesMulti),
    ]);
    expect(countsOf(prepare(frames, 'x'))).toEqual(TWO);
  });

  it('timeseries-long: a row for each service and time', () => {
    const long = frame(
      'A',
      [
        time(TIMES.flatMap((one) => [one, one])),
        text(
          'service',
          TIMES.flatMap(() => services)
        ),
        number(
          'bad',
          BAD.flatMap((one) => [one, 0])
        ),
        number(
          'total',
          TOTAL.flatMap((one) => [one, one])
        ),
      ],
      TimeSeriesLong
    );
    expect(countsOf(prepare([long], 'x'))).toEqual(TWO);
  });

  const window: FieldConfig = { custom: { window: '30d' } satisfies Partial<SliFieldConfig> };

  it('numeric-long: sums over the whole window need no time, they hold at the end of the range', () => {
    const rows = [
      text('service', services),
      number('bad', [3, 0], { config: window }),
      number('total', [100, 100], { config: window }),
    ];
    const prepared = prepare([frame('A', rows, NumericLong)]);
    expect(countsOf(prepared)).toEqual(TWO);
    expect(valueOf(prepared.slos[0].input.data).windows[0].timeMs).toEqual(Float64Array.of(NOW));
  });

  it('numeric-wide and numeric-multi: the same in a field or a frame each', () => {
    const fields = services.flatMap((service, i) => [
      number('bad', [[3, 0][i]], { labels: { service }, config: window }),
      number('total', [100], { labels: { service }, config: window }),
    ]);
    expect(countsOf(prepare([frame('A', fields, NumericWide)]))).toEqual(TWO);
    expect(countsOf(prepare(fields.map((field) => frame('A', [field], NumericMulti))))).toEqual(TWO);
  });

  it('numbers without time of which nothing says what they cover are refused, and the cure is named', () => {
    const rows = [text('service', services), number('bad', [3, 0]), number('total', [100, 100])];
    expect(prepare([frame('A', rows, NumericLong)]).problems).toMatchObject([{ code: 'no-time-field' }]);
  });
});

describe('times and numbers that are no plain ones', () => {
  const one = [['Panel', 3, 100]];

  it('nanoseconds beside the milliseconds of a time field change nothing: a bucket is longer', () => {
    const nanos = { ...time(), nanos: [1, 999_999, 0, 5] };
    expect(countsOf(prepare([frame('A', [nanos, number('bad', BAD), number('total', TOTAL)])], 'x'))).toEqual(one);
  });

  it.each<[string, (ms: number) => unknown]>([
    ['nanoseconds', (ms: number) => ms * 1e6],
    ['microseconds', (ms: number) => ms * 1e3],
    ['seconds', (ms: number) => ms / 1e3],
    ['dates as text', (ms: number) => new Date(ms).toISOString()],
  ])('times in %s', (_, of) => {
    expect(
      countsOf(prepare([frame('A', [time(TIMES.map(of)), number('bad', BAD), number('total', TOTAL)])], 'x'))
    ).toEqual(one);
  });

  it('what is read stays as it was when a streaming source changes its arrays in place', () => {
    const values = [...BAD];
    const streamed = frame('A', [time(), number('bad', values), number('total', TOTAL)]);
    const before = prepare([streamed], 'x');
    streamed.fields[1].values[0] = 5;
    expect(countsOf(before)).toEqual(one);
    expect(countsOf(prepare([streamed], 'x'))).toEqual([['Panel', 7, 100]]);
  });
});

describe('sources that were not recorded, from their documentation', () => {
  const series = (refId: string, values: unknown[], rest: Partial<Column> & { executed?: string } = {}) => {
    const { executed, ...field } = rest;
    const meta = executed === undefined ? {} : { executedQueryString: executed };
    return toDataFrame({ refId, meta, fields: [time(), number(field.name ?? 'Value', values, field)] });
  };

  it('Loki (not recorded): count_over_time with line filters stamps the end of its step', () => {
    const executed = (filter: string) =>
      `Expr: sum by (service) (count_over_time({app="shop"} ${filter} | json [1h]))\nStep: 1h0m0s`;
    const labels = { service: 'checkout' };
    const prepared = prepare(
      [
        series('bad', BAD, { labels, executed: executed('|~ `level=(error|fatal)[0-9]`') }),
        series('total', TOTAL, { labels, executed: executed('!= "rate(x[5m])"') }),
      ],
      'loki'
    );
    expect(countsOf(prepared)).toEqual([['checkout', 3, 100]]);
    expect(valueOf(prepared.slos[0].input.data).buckets?.endMs.at(-1)).toBe(TIMES[3]);
    expect(prepared.slos[0].input.notices.map(({ code }) => code)).toEqual(['step-too-coarse']);
  });

  it('Elasticsearch (not recorded): document counts of two queries, terms as labels, stamps the start', () => {
    const of = (refId: string, values: number[]) =>
      series(refId, values, { labels: { 'service.keyword': 'checkout' }, config: { displayNameFromDS: 'checkout' } });
    const prepared = prepare([of('bad', BAD), of('total', TOTAL)], 'elasticsearch');
    expect(countsOf(prepared)).toEqual([['checkout', 3, 100]]);
    expect(valueOf(prepared.slos[0].input.data).buckets?.startMs[0]).toBe(TIMES[0]);
  });

  it('CloudWatch (not recorded): metrics of a load balancer tell the roles by their names; no failures, no point', () => {
    const labels = { LoadBalancer: 'app/shop/1' };
    const of = (refId: string, name: string, values: unknown[]) =>
      series(refId, values, { labels, config: { displayNameFromDS: name } });
    const prepared = prepare(
      [of('A', 'HTTPCode_Target_5XX_Count', [1, null, 2, null]), of('B', 'RequestCount', TOTAL)],
      'cloudwatch'
    );
    expect(countsOf(prepared)).toEqual([['app/shop/1', 3, 100]]);
  });

  it('Google Cloud Monitoring (not recorded): two metrics, each with labels that the other has, too', () => {
    const labels = { 'resource.label.service_name': 'checkout', 'metric.label.response_code_class': '500' };
    const of = (refId: string, values: number[], own: Labels) =>
      series(refId, values, {
        name: 'run.googleapis.com/request_count',
        labels: own,
        config: { displayNameFromDS: 'run.googleapis.com/request_count' },
      });
    const { 'metric.label.response_code_class': _, ...all } = labels;
    const prepared = prepare([of('bad', BAD, labels), of('total', TOTAL, all)], 'stackdriver');
    expect(countsOf(prepared)).toEqual([['checkout', 3, 100]]);
    expect(valueOf(prepared.slos[0].input.data).buckets?.endMs.at(-1)).toBe(TIMES[3]);
  });

  it.each([
    ['dates', TIMES.map((ms) => new Date(ms).toISOString())],
    ['epoch seconds', TIMES.map((ms) => String(ms / 1000))],
  ])('Infinity or CSV (not recorded): all columns are text, the times are %s', (_, times) => {
    const fields = [text('at', times), text('bad', BAD.map(String)), text('total', TOTAL.map(String))];
    expect(countsOf(prepare([frame('A', fields)], 'yesoreyeram-infinity-datasource'))).toEqual([['Panel', 3, 100]]);
  });
});
