// @ts-check
/** Texts and frames as a Grafana 12.4 was seen to make them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCookbook } from './cookbook.mjs';
import { influxFrames } from './influxFrames.mjs';
import { expandMacros, fillValueOf } from './macros.mjs';
import { prometheusFrames } from './prometheusFrames.mjs';
import { sqlFrames } from './sqlFrames.mjs';

const context = { fromMs: 1791547200000, toMs: 1791568800000, intervalMs: 300_000, variables: { window: '30d' } };
const query = { refId: 'A', executed: '' };

/**
 * @param {import('./types.js').FrameSpec} frame
 * @returns {unknown[]}
 */
function fieldsOf({ fields }) {
  return fields.map(({ name, labels, values }) => [name, labels ?? {}, values]);
}

describe('macros', () => {
  it('of PostgreSQL', () => {
    const text = 'SELECT $__timeGroupAlias(ts, $__interval) FROM sli WHERE $__timeFilter(ts)';
    assert.equal(
      expandMacros(text, 'postgres', context),
      'SELECT floor(extract(epoch from ts)/300)*300 AS "time" FROM sli ' +
        "WHERE ts BETWEEN '2026-10-09T12:00:00Z' AND '2026-10-09T18:00:00Z'"
    );
  });

  it('of MySQL', () => {
    const text = "SELECT $__timeGroupAlias(ts,'5m',0) FROM sli WHERE $__timeFilter(ts)";
    assert.equal(
      expandMacros(text, 'mysql', context),
      'SELECT UNIX_TIMESTAMP(ts) DIV 300 * 300 AS "time" FROM sli ' +
        'WHERE ts BETWEEN FROM_UNIXTIME(1791547200) AND FROM_UNIXTIME(1791568800)'
    );
    assert.equal(fillValueOf(text), 0);
    assert.equal(fillValueOf('$__timeGroupAlias(ts, $__interval)'), undefined);
  });

  it('of InfluxQL', () => {
    assert.equal(
      expandMacros('WHERE $timeFilter GROUP BY time($__interval)', 'influxql', context),
      'WHERE time >= 1791547200000ms and time <= 1791568800000ms GROUP BY time(5m)'
    );
  });

  it('of Prometheus', () => {
    const text = 'a[$__interval] b[$__rate_interval] c[$window]';
    assert.equal(expandMacros(text, 'prometheus', context), 'a[5m] b[6m] c[30d]');
  });

  it('that are unknown are an error', () => {
    assert.throws(() => expandMacros('$__timeFrom()', 'postgres', context));
    assert.throws(() => expandMacros('a[$windows]', 'prometheus', context));
  });
});

describe('frames', () => {
  it('of SQL: a text column is a label, and what one service has no row for is null', () => {
    const columns = ['time', 'service', 'bad', 'total'];
    const rows = [
      ['300', 'a', '1', '10'],
      ['300', 'b', '0', '20'],
      ['600', 'b', null, '21'],
    ];
    const [frame] = sqlFrames({ columns, rows }, query);
    assert.deepEqual(fieldsOf(frame), [
      ['Time', {}, [300_000, 600_000]],
      ['bad', { service: 'a' }, [1, null]],
      ['bad', { service: 'b' }, [0, null]],
      ['total', { service: 'a' }, [10, null]],
      ['total', { service: 'b' }, [20, 21]],
    ]);
  });

  it('of SQL with a fill value: both ends of the range are there', () => {
    const fill = { value: 0, span: { fromMs: 0, toMs: 900_000, intervalMs: 300_000 } };
    const [frame] = sqlFrames({ columns: ['time', 'total'], rows: [['300', '5']] }, { ...query, fill });
    assert.deepEqual(fieldsOf(frame), [
      ['Time', {}, [0, 300_000, 600_000, 900_000]],
      ['total', {}, [0, 5, 0, 0]],
    ]);
  });

  it('of InfluxQL: one frame for each column, named with its tags or by the alias', () => {
    const series = [
      { name: 'http', tags: { service: 'checkout' }, columns: ['time', 'bad', 'total'], values: [[1, 2, 3]] },
    ];
    const namesOf = (/** @type {string} */ alias) => influxFrames(series, { ...query, alias }).map(({ name }) => name);
    const plain = influxFrames(series, query);
    assert.deepEqual(
      plain.map(({ name }) => name),
      ['http.bad { service: checkout }', 'http.total { service: checkout }']
    );
    assert.deepEqual(fieldsOf(plain[1]), [
      ['Time', {}, [1]],
      ['Value', { service: 'checkout' }, [3]],
    ]);
    assert.deepEqual(namesOf('$tag_service $col'), ['checkout bad', 'checkout total']);
  });

  it('of Prometheus: the first frame of a query tells what was run', () => {
    const series = ['a', 'b'].map((service) => ({ metric: { service }, values: [[60, 'NaN']] }));
    const frames = prometheusFrames(/** @type {any} */ (series), { refId: 'bad', expression: 'x', stepMs: 300_000 });
    assert.deepEqual(
      frames.map(({ executed }) => executed),
      ['Expr: x\nStep: 5m', undefined]
    );
    assert.deepEqual(fieldsOf(frames[1]), [
      ['Time', {}, [60_000]],
      ['Value', { service: 'b' }, [NaN]],
    ]);
  });

  it('of an empty answer have no fields', () => {
    assert.deepEqual(sqlFrames({ columns: [], rows: [] }, query)[0].fields, []);
    assert.deepEqual(prometheusFrames([], { refId: 'A', expression: 'x', stepMs: 1000 })[0].fields, []);
    assert.deepEqual(influxFrames([], query), []);
  });
});

describe('a cookbook', () => {
  it('names the parts of its recipes', () => {
    const block = (/** @type {string} */ marker) => `<!-- ${marker} -->\n\n\`\`\`sql\nSELECT 1\nFROM x\n\`\`\`\n`;
    const markdown = ['recipe: a-b bad', 'recipe: a-b total', 'not run', 'recipe: c'].map(block).join('\ntext\n\n');
    const text = 'SELECT 1\nFROM x';
    assert.deepEqual(
      [...readCookbook(markdown)],
      [
        [
          'a-b',
          [
            { name: 'bad', text },
            { name: 'total', text },
          ],
        ],
        ['c', [{ name: 'A', text }]],
      ]
    );
  });

  it('must say of each block whether it is run', () => {
    assert.throws(() => readCookbook('text\n\n```sql\nSELECT 1\n```\n'));
  });
});
