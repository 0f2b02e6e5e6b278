import { readFileSync } from 'fs';
import { join } from 'path';
import { ProblemCode } from '../domain/problem';
import { DEFAULT_OPTIONS } from '../options/options';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { valueOf } from '../testing/anSlo';
import { prepareEach } from '../testing/prepareEach';
import { Fixture, panelDataOf } from '../testing/readFixture';

/**
 * The recordings of a running Grafana that have no file of their own, each with its first (or newest) dozen of values; those of
 * annotations stand in `annotations.json`.
 */
const OTHERS: Readonly<Record<string, Fixture>> = JSON.parse(
  readFileSync(join(__dirname, '../testing/fixtures/others.json'), 'utf8')
);

function prepare(id: string, overrides: Record<string, Partial<SliFieldConfig>> = {}) {
  return prepareEach(panelDataOf(OTHERS[id], overrides), DEFAULT_OPTIONS, { title: 'Panel', timeZone: 'utc' });
}

/** What the panel says of a recording that nobody told the roles of. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'nothing was found': [
    ...['graphite-error', 'graphite-error-function', 'graphite-nodata', 'influx-error', 'influx-nodata'],
    ...['my-error', 'my-error-notime', 'my-incidents', 'my-nodata', 'pg-error', 'pg-error-notime', 'pg-nodata'],
    ...['prom-error', 'prom-expr-sql', 'prom-nodata', 'state-failed-after-success', 'test-error-500'],
    ...['test-error-panic', 'test-error-with-source', 'test-logs', 'test-no-data-points', 'time-now6h-plain'],
  ],
  'nothing was queried': ['test-error-exception'],
  'the field tells no role': [
    ...['grafana-random', 'my-multi-label', 'prom-error-partial', 'prom-full-30d', 'prom-hidden'],
    ...['prom-instant-table-one', 'test-manual', 'test-outside-range', 'test-simulation', 'test-slow'],
    ...['test-streaming', 'test-table-static', 'time-browser', 'time-fiscal', 'time-from-30d'],
    ...['time-from-30d-hidden', 'time-from-30d-shift', 'time-from-absolute-dash', 'time-step-1d'],
    ...['tr-config-from-query', 'tr-filter-refid', 'var-panel-3', 'var-panel-5'],
  ],
  'a second role is missing': [
    ...['my-text-number', 'pg-text-number-table', 'test-notices', 'test-random-walk', 'tr-convert-type'],
  ],
  'two services are well': ['pg-full-30d-long'],
};

const CODES: Readonly<Record<string, ProblemCode>> = {
  'nothing was found': 'no-data',
  'nothing was queried': 'no-queries',
  'the field tells no role': 'field-without-role',
  'a second role is missing': 'role-missing',
};

describe('the other recordings', () => {
  it('are all spoken of here', () => {
    expect(Object.values(SAID).flat().sort()).toEqual(Object.keys(OTHERS).sort());
  });

  it.each(Object.entries(SAID).flatMap(([said, ids]) => ids.map((id): [string, string] => [id, said])))(
    '%s: %s',
    (id, said) => {
      const { slos, problems } = prepare(id);
      const reasons = slos.flatMap(({ input }) => (input.data.known ? [] : [input.data.why.code]));
      const codes = new Set([...problems.map(({ code }) => code), ...reasons]);
      expect([...codes].includes(CODES[said])).toBe(said in CODES);
      expect(slos.filter(({ input }) => input.data.known)).toHaveLength(said in CODES ? 0 : 2);
    }
  );
});

const valuesOf = (id: string, query: string, service?: string): number[] =>
  OTHERS[id].series
    .filter(({ refId }) => refId === query)
    .flatMap(({ fields }) => fields)
    .filter(({ type, labels }) => type !== 'time' && (service === undefined || labels?.service === service))
    .flatMap(({ values }) => values.map(Number));
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('the other recordings, with the roles set by overrides', () => {
  it.each([
    ['prom-full-30d', { A: { role: 'good' }, B: { role: 'ignored' }, C: { role: 'total' } }, 'A', 'C'],
    ['var-panel-3', { A: { role: 'good' }, B: { role: 'total' } }, 'A', 'B'],
  ] as const)('%s: both services have their own sums', (id, overrides, good, total) => {
    const { slos } = prepare(id, overrides);
    expect(slos).toHaveLength(2);
    for (const { input } of slos) {
      const { buckets } = valueOf(input.data);
      const service = input.labels.service;
      const [goods, totals] = [valuesOf(id, good, service), valuesOf(id, total, service)];
      const known = totals.map((value, i) => (Number.isNaN(goods[i]) ? 0 : value));
      expect(buckets?.cumulativeTotal.at(-1)).toBeCloseTo(sum(known), 6);
      expect(buckets?.cumulativeBad.at(-1)).toBeCloseTo(sum(known) - sum(goods), 6);
    }
  });

  it.each(['my-text-number', 'pg-text-number-table', 'tr-convert-type'])('%s: text counts as numbers', (id) => {
    const { slos } = prepare(id, { total_text: { role: 'value', threshold: 0, comparison: 'atLeast' } });
    const { buckets } = valueOf(slos[0].input.data);
    expect(buckets?.length).toBe(valuesOf(id, 'A').length);
    expect(buckets?.cumulativeBad.at(-1)).toBe(0);
  });

  it('my-multi-label: two text columns tell the series apart', () => {
    const fixture = OTHERS['my-multi-label'];
    const labels = fixture.series[0].fields.flatMap((field) => (field.labels ? [field.labels] : []));
    const { slos } = prepare('my-multi-label', { value: { role: 'value', threshold: 1, comparison: 'atLeast' } });
    expect(slos.map(({ input }) => input.labels)).toEqual(labels);
  });
});
