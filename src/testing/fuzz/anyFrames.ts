import { DataFrame, Field, FieldConfig, FieldType } from '@grafana/data';
import fc from 'fast-check';
import { anyConfig } from './anyFieldConfig';
import { anyLabels, anyName, anyText } from './anyTexts';
import { FUZZ_NOW, HOUR, anyNumbers, anyTimes, hostileNumber, hostileValue } from './anyValues';

const anyField = (length: number): fc.Arbitrary<Field> => {
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
