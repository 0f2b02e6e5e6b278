import { DataFrame, FieldConfig, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { HOSTILE_TEXTS } from './hostileTexts';

/** Where the generated time ranges end. */
export const FUZZ_NOW = 1_791_568_800_000;

const HOUR = 3_600_000;

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('checkout', 'search', 'good', 'bad', 'total', 'error_ratio', '5m') },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }
);

const anyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['good', 'bad', 'total', 'errors', 'Value', 'up', 'ratio', 'availability', 'error_ratio', 'objective'],
      ...['remaining', 'burn_rate', 'latency_p99', 'slo:sli_error:ratio_rate5m', 'pyrra_availability', 'A', 'time'],
      'select_slo_health("projects/p/services/s/serviceLevelObjectives/o")'
    ),
  },
  { weight: 1, arbitrary: anyText }
);

const anyLabels = fc.dictionary(
  fc.constantFrom('service', 'sli', '__name__', 'sloth_window', 'name', 'code'),
  anyText,
  {
    maxKeys: 2,
  }
);

const hostileNumber = fc.constantFrom(NaN, Infinity, -Infinity, -0, 5e-324, 1e308, -1, 1e15, 0.1 + 0.2, 99.9, 100);
const hostileValue = fc.constantFrom<unknown>(null, undefined, '', '12', ' 7 ', '1e3', 'x', true, false, {}, [], [1]);

/** Mostly what a source would deliver, sometimes with a few values that it should not. */
const anyNumbers = (length: number): fc.Arbitrary<unknown[]> => {
  const of = (plain: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => {
    const value = fc.oneof(
      { weight: 30, arbitrary: plain },
      { weight: 1, arbitrary: hostileNumber },
      { weight: 1, arbitrary: hostileValue }
    );
    return fc.oneof(
      { weight: 3, arbitrary: fc.array(plain, { minLength: length, maxLength: length }) },
      { weight: 1, arbitrary: fc.array(value, { minLength: length, maxLength: length }) },
      { weight: 1, arbitrary: fc.array(value, { maxLength: length + 2 }) }
    );
  };
  return fc.oneof(
    of(fc.integer({ min: 0, max: 1000 })),
    of(fc.integer({ min: 0, max: 5 })),
    of(fc.double({ min: 0, max: 1, noNaN: true })),
    of(fc.constantFrom(0, 1)),
    of(fc.double({ min: -10, max: 100, noNaN: true })),
    of(fc.double())
  );
};

const STEPS = [60_000, 300_000, HOUR, 6 * HOUR, 24 * HOUR];

/** Ascending by a step up to about now, sometimes in seconds or nanoseconds, unsorted, twice, or no times at all. */
const anyTimes = (length: number): fc.Arbitrary<unknown[]> =>
  fc
    .record({
      stepMs: fc.constantFrom(...STEPS),
      lateMs: fc.constantFrom(0, 0, 0, HOUR, 40 * 24 * HOUR, -HOUR),
      perMs: fc.constantFrom(1, 1, 1, 1, 0.001, 1000, 1_000_000),
      order: fc.constantFrom<'up' | 'down' | 'same' | 'mixed'>('up', 'up', 'up', 'down', 'same', 'mixed'),
      holes: fc.array(fc.nat({ max: length }), { maxLength: 2 }),
      hole: fc.constantFrom<unknown>(null, undefined, NaN, 'x', '2026-01-01', Infinity, 1e300, -1e300, {}),
    })
    .map(({ stepMs, lateMs, perMs, order, holes, hole }) => {
      const at = (i: number): number => (FUZZ_NOW - lateMs - (length - 1 - i) * stepMs) * perMs;
      const index = {
        up: (i: number) => i,
        down: (i: number) => length - 1 - i,
        same: () => 0,
        mixed: (i: number) => (i * 7) % length,
      };
      return Array.from({ length }, (_, i) => (holes.includes(i) && i % 3 === 0 ? hole : at(index[order](i))));
    });

const anyCustom = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        role: fc.constantFrom(
          'auto',
          'good',
          'bad',
          'total',
          'successRatio',
          'errorRatio',
          'state',
          'value',
          'objective',
          'remaining',
          'burnRate',
          'ignored',
          'boss'
        ),
        countedAs: fc.constantFrom('auto', 'counts', 'rates', 'counters'),
        window: fc.constantFrom('', '30d', '1h', '7d', 'x', '0s'),
        bucketTime: fc.constantFrom('auto', 'start', 'end'),
        comparison: fc.constantFrom('below', 'atMost', 'above', 'atLeast'),
        valueUnit: fc.constantFrom('auto', 'fraction', 'percent', 'percentagePoints', 'time'),
        threshold: fc.oneof(fc.double(), fc.constant('x')),
        sloObjective: fc.constantFrom('99', '100', 'x', 0.5),
        sloWindow: fc.constantFrom('7d', 'month', '', 'x'),
        sloFreezesOnFastBurn: fc.constantFrom(true, false, 'x'),
        sloMethod: fc.constantFrom('timeslices', 'ratioTimeslices', 'x'),
      },
      { requiredKeys: [] }
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) }
);

/** What Grafana hands over as field config is typed; what was saved may be anything. */
const anyConfig: fc.Arbitrary<FieldConfig> = fc
  .record(
    {
      unit: fc.constantFrom('percent', 'percentunit', 'reqps', 'rpm', 's', 'ms', 'short', 'none', '', 'suffix:x'),
      displayName: anyText,
      displayNameFromDS: anyName,
      decimals: fc.constantFrom(null, 0, 2, 20, -1, 1.5),
      noValue: anyText,
      interval: fc.constantFrom(60_000, HOUR, 0, -1, null),
      links: fc.array(
        fc.record({
          title: anyText,
          url: fc.oneof(fc.constant('javascript:alert(1)'), fc.constant('/d/x?var=${__field.labels.service}'), anyText),
        }),
        { maxLength: 2 }
      ),
      custom: anyCustom,
    },
    { requiredKeys: [] }
  )
  .map((config) => config as FieldConfig);

interface AnyField {
  readonly name: string;
  readonly type: FieldType;
  readonly config: FieldConfig;
  readonly labels?: Record<string, string>;
  readonly values: unknown[];
}

const anyField = (length: number): fc.Arbitrary<AnyField> => {
  const rest = { name: anyName, config: anyConfig, labels: fc.option(anyLabels, { nil: undefined, freq: 2 }) };
  const texts = fc.array(anyText, { minLength: length, maxLength: length });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ ...rest, type: fc.constant(FieldType.number), values: anyNumbers(length) }) },
    { weight: 1, arbitrary: fc.record({ ...rest, type: fc.constant(FieldType.boolean), values: anyNumbers(length) }) },
    { weight: 2, arbitrary: fc.record({ ...rest, type: fc.constant(FieldType.string), values: texts }) },
    { weight: 1, arbitrary: fc.record({ ...rest, type: fc.constant(FieldType.string), values: anyNumbers(length) }) },
    { weight: 1, arbitrary: fc.record({ ...rest, type: fc.constant(FieldType.other), values: anyNumbers(length) }) }
  );
};

const EXECUTED = [
  'Expr: sum(increase(http_requests_total[5m]))\nStep: 5m0s',
  'Expr: sum(increase(http_requests_total[30d]))\nStep: 1h0m0s',
  'Expr: sum(rate(http_requests_total[1h]))\nStep: 1m0s',
  'Expr: http_requests_total\nStep: 15s',
  'Expr: a(x) / b(y)\nStep: x',
  'SELECT 1',
  '',
];

const anyFrame: fc.Arbitrary<DataFrame> = fc.nat({ max: 24 }).chain((length) =>
  fc
    .record({
      refId: fc.option(
        fc.oneof(fc.constantFrom('A', 'B', 'bad', 'total', 'good', 'remaining', 'joinByField-A-B'), anyText),
        {
          nil: undefined,
          freq: 9,
        }
      ),
      name: fc.option(anyText, { nil: undefined }),
      executed: fc.option(fc.constantFrom(...EXECUTED), { nil: undefined }),
      times: fc.option(
        fc.record({ name: anyName, type: fc.constant(FieldType.time), config: anyConfig, values: anyTimes(length) }),
        { nil: undefined, freq: 9 }
      ),
      fields: fc.array(anyField(length), { maxLength: 3 }),
    })
    .map(({ refId, name, executed, times, fields }) => ({
      refId,
      name,
      length,
      meta: executed === undefined ? undefined : { executedQueryString: executed },
      fields: times ? [times, ...fields] : fields,
    }))
);

/** What a source would deliver of one service: two roles over the whole window and more. */
const aTameSlo = fc
  .record({
    service: fc.oneof({ weight: 2, arbitrary: fc.constant('checkout') }, { weight: 1, arbitrary: anyText }),
    roles: fc.constantFrom(
      ['bad', 'total'],
      ['good', 'total'],
      ['good', 'bad'],
      ['error_ratio'],
      ['up'],
      ['remaining']
    ),
    stepMs: fc.constantFrom(HOUR, 6 * HOUR, 24 * HOUR),
    executed: fc.constantFrom(undefined, undefined, ...EXECUTED),
    length: fc.integer({ min: 1, max: 70 }),
    config: fc.oneof({ weight: 4, arbitrary: fc.constant<FieldConfig>({}) }, { weight: 1, arbitrary: anyConfig }),
    values: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
    spoilt: fc.option(fc.oneof(hostileNumber, hostileValue), { nil: undefined, freq: 6 }),
  })
  .map(({ service, roles, stepMs, executed, length, config, values, spoilt }): DataFrame[] => {
    const times = Array.from({ length }, (_, i) => FUZZ_NOW - (length - 1 - i) * stepMs);
    const share = (i: number): number => values[i % values.length];
    const valueOf: Readonly<Record<string, (i: number) => number>> = {
      bad: (i) => (share(i) < 0.7 ? 0 : Math.round(20 * share(i))),
      good: (i) => 900 + Math.round(80 * share(i)),
      total: () => 1000,
      error_ratio: (i) => share(i) ** 4,
      up: (i) => (share(i) < 0.9 ? 1 : 0),
      remaining: (i) => 1 - 1.5 * share(i),
    };
    return roles.map((role, r): DataFrame => {
      const numbers: unknown[] = times.map((_, i) => valueOf[role](i));
      if (spoilt !== undefined && r === 0) {
        numbers[length >> 1] = spoilt;
      }
      return {
        refId: role,
        length,
        meta: executed === undefined ? undefined : { executedQueryString: executed },
        fields: [
          { name: 'Time', type: FieldType.time, config: {}, values: times },
          { name: 'Value', type: FieldType.number, config, labels: { service }, values: numbers },
        ],
      };
    });
  });

/** Results of queries of a few SLOs, from tame to broken. */
export const anyFrames: fc.Arbitrary<DataFrame[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(aTameSlo, { minLength: 1, maxLength: 3 }).map((slos) => slos.flat()) },
  {
    weight: 1,
    arbitrary: fc.tuple(aTameSlo, fc.array(anyFrame, { maxLength: 2 })).map(([slo, others]) => [...slo, ...others]),
  },
  { weight: 2, arbitrary: fc.array(anyFrame, { maxLength: 5 }) }
);

/** Annotations, from tame to broken. */
export const anyAnnotations: fc.Arbitrary<DataFrame[]> = fc.array(
  fc.nat({ max: 4 }).chain((length) => {
    const column = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<AnyField> =>
      fc.record({
        name: fc.constant(name),
        type: fc.constant(FieldType.other),
        config: fc.constant({}),
        values: fc.array(value, { minLength: length, maxLength: length }),
      });
    const time = fc.oneof<Array<fc.Arbitrary<unknown>>>(
      fc.integer({ min: FUZZ_NOW - 40 * 24 * HOUR, max: FUZZ_NOW + HOUR }),
      fc.constantFrom<unknown>(null, NaN, 'x', 0, -1, 1e300, Infinity)
    );
    const tag = fc.oneof(
      fc.constantFrom('maintenance', 'deploy', 'incident', 'exception', 'service:checkout'),
      anyText
    );
    return fc
      .tuple(
        column('time', time),
        column('timeEnd', time),
        column('title', fc.oneof<Array<fc.Arbitrary<unknown>>>(anyText, fc.constant(null))),
        column('text', fc.oneof<Array<fc.Arbitrary<unknown>>>(anyText, fc.constant(12))),
        column('tags', fc.oneof<Array<fc.Arbitrary<unknown>>>(fc.array(tag, { maxLength: 3 }), tag, fc.constant(null))),
        column('id', fc.constantFrom<unknown>(1, 'a', null))
      )
      .map((fields): DataFrame => ({ length, fields }));
  }),
  { maxLength: 2 }
);
