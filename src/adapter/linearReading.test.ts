import { DataFrame, Field, FieldType } from '@grafana/data';
import { DEFAULT_OPTIONS } from '../options/options';
import { aPanelData } from '../testing/frames';
import { prepareEach } from '../testing/prepareEach';

const NOW = 1_791_568_800_000;
const MINUTE = 60_000;

/** An array or record of which every look into it is counted. */
function counted<T extends object>(target: T, onRead: () => void): T {
  return new Proxy(target, {
    get: (inner, key) => {
      onRead();
      return Reflect.get(inner, key);
    },
    has: (inner, key) => {
      onRead();
      return Reflect.has(inner, key);
    },
    ownKeys: (inner) => {
      onRead();
      return Reflect.ownKeys(inner);
    },
  });
}

interface Size {
  readonly services: number;
  readonly points: number;
}

type Shape = (size: Size) => DataFrame[];

const timesOf = (points: number) => Array.from({ length: points }, (_, i) => NOW - (points - 1 - i) * MINUTE);
const namesOf = (services: number) => Array.from({ length: services }, (_, i) => `service-${i}`);
const field = (name: string, type: FieldType, values: unknown[], labels?: Field['labels']): Field => {
  return { name, type, values, labels, config: {} };
};

const SHAPES: Array<[string, Shape]> = [
  [
    'a frame for each series',
    ({ services, points }) =>
      namesOf(services).flatMap((service) =>
        ['bad', 'total'].map((refId) => ({
          refId,
          length: points,
          fields: [
            field('Time', FieldType.time, timesOf(points)),
            field(
              'Value',
              FieldType.number,
              timesOf(points).map((_, i) => (refId === 'bad' ? i % 2 : 10)),
              { service }
            ),
          ],
        }))
      ),
  ],
  [
    'one wide frame',
    ({ services, points }) => [
      {
        refId: 'A',
        length: points,
        fields: [
          field('Time', FieldType.time, timesOf(points)),
          ...namesOf(services).flatMap((service) => [
            field(
              'bad',
              FieldType.number,
              timesOf(points).map((_, i) => i % 2),
              { service }
            ),
            field(
              'total',
              FieldType.number,
              timesOf(points).map(() => 10),
              { service }
            ),
          ]),
        ],
      },
    ],
  ],
  [
    'one long table, newest first',
    ({ services, points }) => {
      const rows = timesOf(points)
        .reverse()
        .flatMap((time) => namesOf(services).map((service) => ({ time, service })));
      return [
        {
          refId: 'A',
          length: rows.length,
          fields: [
            field(
              'Time',
              FieldType.time,
              rows.map(({ time }) => time)
            ),
            field(
              'service',
              FieldType.string,
              rows.map(({ service }) => service)
            ),
            field(
              'bad',
              FieldType.number,
              rows.map((_, i) => i % 2)
            ),
            field(
              'total',
              FieldType.number,
              rows.map(() => 10)
            ),
          ],
        },
      ];
    },
  ],
];

function readsOf(shape: Shape, size: Size): number {
  let reads = 0;
  const count = (): void => {
    reads++;
  };
  const series = shape(size).map((frame) => ({
    ...frame,
    fields: frame.fields.map((one) => ({
      ...one,
      values: counted(one.values, count),
      labels: one.labels && counted(one.labels, count),
    })),
  }));
  const data = aPanelData({ series, fromMs: NOW - size.points * MINUTE, toMs: NOW });
  const { slos } = prepareEach(data, DEFAULT_OPTIONS, { title: '', timeZone: 'utc' });
  expect(slos.map(({ input }) => input.data.known)).toEqual(namesOf(size.services).map(() => true));
  return reads;
}

/** Four times the data may cost four times the reads, and a little that does not depend on it. */
const MOST = 4.2;

describe('reading data', () => {
  it.each(SHAPES)('looks at each value a number of times that does not grow with the data: %s', (_, shape) => {
    const few = readsOf(shape, { services: 4, points: 200 });
    expect(readsOf(shape, { services: 4, points: 800 }) / few).toBeLessThan(MOST);
    expect(few / (4 * 200 * 2)).toBeLessThan(12);
  });

  it.each(SHAPES)('looks at labels and values in proportion to the services: %s', (_, shape) => {
    const few = readsOf(shape, { services: 10, points: 20 });
    expect(readsOf(shape, { services: 40, points: 20 }) / few).toBeLessThan(MOST);
  });
});
