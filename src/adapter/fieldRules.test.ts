import { DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { DEFAULT_OPTIONS } from '../options/options';
import { SliFieldConfig } from '../options/sliFieldConfig';
import { valueOf } from '../testing/anSlo';
import { SeriesShape, aFrame, aPanelData } from '../testing/frames';
import { EachPrepared, prepareEach } from '../testing/prepareEach';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TIMES = [1, 2, 3, 4].map((minute) => minute * MINUTE);
const custom = (config: Partial<SliFieldConfig>) => ({ config: { custom: config } });
const series = (shape: Partial<SeriesShape>) =>
  aFrame({ refId: 'total', timeMs: TIMES, values: [10, 10, 10, 10], intervalMs: MINUTE, ...shape });
const promQl = (expr: string) => `Expr: ${expr}\nStep: 1m0s`;

function prepare(frames: DataFrame[], options: Partial<typeof DEFAULT_OPTIONS> = {}): EachPrepared {
  const data = aPanelData({ series: frames, fromMs: 0, toMs: 10 * MINUTE });
  return prepareEach(data, { ...DEFAULT_OPTIONS, ...options }, { title: 'Panel', timeZone: 'utc' });
}

const dataOf = ({ slos }: EachPrepared) => valueOf(slos[0].input.data);
const sumsOf = (prepared: EachPrepared) => {
  const { buckets } = dataOf(prepared);
  return [buckets?.cumulativeBad.at(-1), buckets?.cumulativeTotal.at(-1)];
};
const whyOf = ({ slos }: EachPrepared) => {
  const { data } = slos[0].input;
  return data.known ? undefined : data.why;
};
const rolesOf = ({ slos }: EachPrepared) => slos[0]?.understood.map(({ role }) => role);

describe('the role of a field', () => {
  it('is the one that its own option sets, whatever its name', () => {
    const frames = [
      series({ refId: 'bad', ...custom({ role: 'total' }) }),
      series({ refId: 'x', values: [1, 0, 0, 0], ...custom({ role: 'bad' }) }),
    ];
    expect(sumsOf(prepare(frames))).toEqual([1, 40]);
  });

  it('is none where its option says so', () => {
    const prepared = prepare([
      series({}),
      series({ refId: 'bad' }),
      series({ refId: 'errors', ...custom({ role: 'ignored' }) }),
    ]);
    expect(whyOf(prepared)).toBeUndefined();
    expect(prepared.problems).toEqual([]);
  });

  it('is a state for booleans', () => {
    const frame = toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: TIMES },
        { name: 'works', type: FieldType.boolean, values: [true, false, null, true] },
      ],
    });
    const prepared = prepare([frame]);
    expect(rolesOf(prepared)).toEqual(['state']);
    expect(sumsOf(prepared)).toEqual([MINUTE, 3 * MINUTE]);
  });

  it('is a ratio by its unit, though its name tells only good or bad', () => {
    const prepared = prepare([series({ refId: 'bad', values: [1, 0, 0, 50], config: { unit: 'percent' } })]);
    expect(rolesOf(prepared)).toEqual(['errorRatio']);
    expect(sumsOf(prepared)[0]).toBeCloseTo(0.51 * MINUTE, 6);
  });

  it('is a ratio where the query divides and all values are shares', () => {
    const executed = promQl('sum(rate(a[1m])) / sum(rate(b[1m]))');
    expect(rolesOf(prepare([series({ refId: 'good', values: [1, 1, 0.5, 1], executed })]))).toEqual(['successRatio']);
  });

  it.each([
    ['seconds', { values: [0.2, 0.3, 0.1, 0.2], name: 'p99_seconds' }],
    ['a unit of its own', { values: [0.2, 0.3, 0.1, 0.2], config: { unit: 's' } }],
    ['a constant', { values: [0.3, 0.3, 0.3, 0.3] }],
    ['only zeros', { values: [0, 0, 0, 0] }],
  ])('is not guessed from %s', (_, shape) => {
    const prepared = prepare([series({ refId: 'A', ...shape })]);
    expect(prepared.slos).toEqual([]);
    expect(prepared.problems.map(({ code }) => code)).toEqual(['field-without-role']);
  });
});

describe('a ratio', () => {
  it('of bad events without a unit and not above one is taken as a ratio, and that is said', () => {
    const prepared = prepare([
      series({ refId: 'A', name: 'x', values: [0.5, 0, 0, 0], ...custom({ role: 'errorRatio' }) }),
    ]);
    expect(sumsOf(prepared)[0]).toBe(MINUTE / 2);
    expect(prepared.slos[0].input.notices).toMatchObject([
      { code: 'error-ratio-assumed', params: { query: 'A', field: 'x' } },
    ]);
  });

  it('of good events is percent where a value exceeds one', () => {
    expect(sumsOf(prepare([series({ refId: 'availability', values: [100, 100, 50, 100] })]))[0]).toBe(MINUTE / 2);
  });

  it.each([
    [[-0.1, 0, 0, 0], -0.1],
    [[250, 0, 0, 0], 2.5],
  ])('outside 0 to 1 is a problem that names the field: %p', (values, value) => {
    const prepared = prepare([series({ refId: 'A', name: 'x', values, ...custom({ role: 'errorRatio' }) })]);
    expect(whyOf(prepared)).toMatchObject({ code: 'ratio-outside', params: { query: 'A', field: 'x', value } });
  });

  it('and a total give counts; NaN beside no events is idle, null is missing', () => {
    const ratio = series({ refId: 'A', values: [0.5, NaN, null, 0], ...custom({ role: 'errorRatio' }) });
    const prepared = prepare([ratio, series({ values: [10, 0, 10, 10] })]);
    expect([dataOf(prepared).buckets?.unit, ...sumsOf(prepared)]).toEqual(['events', 5, 20]);
    expect(dataOf(prepared).buckets?.length).toBe(3);
  });
});

describe('a value with a threshold', () => {
  const judged = (comparison: SliFieldConfig['comparison'], threshold?: number) =>
    prepare([series({ refId: 'A', values: [1, 2, 3, NaN], ...custom({ role: 'value', comparison, threshold }) })]);

  it.each([
    ['below', 2],
    ['atMost', 1],
    ['above', 2],
    ['atLeast', 1],
  ] as const)('is good when it is %s it', (comparison, bad) => {
    expect(sumsOf(judged(comparison, 2))).toEqual([bad * MINUTE, 3 * MINUTE]);
  });

  it('is a problem without one', () => {
    expect(whyOf(judged('below'))).toMatchObject({ code: 'threshold-missing', params: { query: 'A' } });
  });
});

describe('counts', () => {
  const pair = (shape: Partial<SeriesShape>, bad: unknown[]) => [
    series(shape),
    series({ ...shape, refId: 'bad', values: bad }),
  ];
  const countedAs = (prepared: EachPrepared) => prepared.slos[0].understood.map((use) => use.countedAs);

  it('are rates by unit or by the query, and count for the length of their buckets', () => {
    const byUnit = prepare(pair({ config: { unit: 'reqps' } }, [1, 0, 0, 0]));
    const byQuery = prepare(pair({ executed: promQl('sum(rate(x[1m]))') }, [1, 0, 0, 0]));
    expect([sumsOf(byUnit), sumsOf(byQuery)]).toEqual([
      [60, 2400],
      [60, 2400],
    ]);
    expect(sumsOf(prepare(pair({ config: { unit: 'rpm' } }, [1, 0, 0, 0])))).toEqual([1, 40]);
  });

  it('are counters where a bare query gives values that only rise; a drop is a restart from zero', () => {
    const shape = { executed: promQl('x_total'), values: [100, 110, 130, 140] };
    const prepared = prepare(pair(shape, [5, 5, 6, 8]));
    expect([countedAs(prepared), sumsOf(prepared)]).toEqual([
      ['counters', 'counters'],
      [3, 40],
    ]);
    const set = custom({ countedAs: 'counters' });
    expect(sumsOf(prepare(pair({ ...set, values: [100, 110, 4, 10] }, [5, 6, 0, 1])))).toEqual([2, 20]);
  });

  it('are no counters without a bare query', () => {
    const shape = { executed: promQl('increase(x[1m])'), values: [100, 110, 130, 140] };
    expect(countedAs(prepare(pair(shape, [0, 0, 1, 2])))).toEqual(['counts', 'counts']);
    expect(countedAs(prepare(pair({ values: [1, 2, 3, 4] }, [0, 0, 1, 2])))).toEqual(['counts', 'counts']);
  });

  it('of a counter over lost scrapes are spread over the gap, which counts as observed', () => {
    const shape = {
      timeMs: [1, 2, 6].map((minute) => minute * MINUTE),
      values: [0, 10, 50],
      ...custom({ countedAs: 'counters' }),
    };
    const { buckets } = dataOf(prepare(pair(shape, [0, 0, 4])));
    expect([buckets?.startMs[1], buckets?.endMs[1]]).toEqual([2 * MINUTE, 6 * MINUTE]);
    expect(buckets?.cumulativeObservedMs.at(-1)).toBe(5 * MINUTE);
  });

  it('of bad events that begin later began at zero', () => {
    const set = custom({ countedAs: 'counters' });
    const bad = series({ ...set, refId: 'bad', timeMs: TIMES.slice(2), values: [2, 3] });
    expect(sumsOf(prepare([series({ ...set, values: [0, 10, 20, 30] }), bad]))).toEqual([3, 30]);
  });
});

describe('values over a window', () => {
  const windowed = (w: string, values: unknown[]) => ({ executed: promQl(`sum(increase(x[${w}]))`), values });

  it('of any length stand beside buckets, each length by itself', () => {
    const frames = [
      series({}),
      series({ refId: 'bad', values: [1, 0, 0, 0] }),
      series({ refId: 'total_1h', ...windowed('1h', [600, 600, 600, 600]) }),
      series({ refId: 'bad_1h', ...windowed('1h', [6, 6, 6, 6]) }),
    ];
    const prepared = prepare(frames);
    expect(sumsOf(prepared)).toEqual([1, 40]);
    expect(dataOf(prepared).windows).toMatchObject([{ windowMs: HOUR, length: 4, unit: 'events' }]);
    expect(prepared.slos[0].understood.map(({ windowMs }) => windowMs)).toEqual([undefined, undefined, HOUR, HOUR]);
  });

  it('may be shorter than their step beside the whole window: no buckets, whose sum would miss events', () => {
    const both = (w: string, total: number, bad: number) => [
      series({ refId: `total_${w}`, ...windowed(w, [total, total, total, total]) }),
      series({ refId: `bad_${w}`, ...windowed(w, [bad, bad, bad, bad]) }),
    ];
    const { slos } = prepare([...both('30d', 9000, 3), ...both('20s', 5, 1)]);
    expect(slos[0].input.notices).toEqual([]);
    expect(valueOf(slos[0].input.data)).toMatchObject({
      buckets: undefined,
      windows: [{ windowMs: 30 * 24 * HOUR }, { windowMs: 20_000, length: 4 }],
    });
  });

  it('are told by the option where no query does, for ratios too', () => {
    const shape = { values: [0.1, 0.1, 0.2, 0.2], ...custom({ role: 'errorRatio', window: '30d' }) };
    expect(dataOf(prepare([series(shape)]))).toMatchObject({
      buckets: undefined,
      windows: [{ unit: 'ratioMs', windowMs: 30 * 24 * HOUR }],
    });
  });

  it('of a length that cannot be read are a problem', () => {
    const prepared = prepare([series({ ...custom({ window: 'a month' }) }), series({ refId: 'bad' })]);
    expect(whyOf(prepared)).toMatchObject({ code: 'field-window-invalid', params: { given: 'a month' } });
  });
});

describe('an objective in the data', () => {
  const objective = (values: unknown[], shape: Partial<SeriesShape> = {}) =>
    series({ refId: 'objective', values, ...shape });
  const frames = [series({ labels: { a: '1' } }), series({ refId: 'bad', labels: { a: '1' } })];

  it('holds from each change on, in percent or as a ratio', () => {
    const { input } = prepare([...frames, objective([99, 99, 99.9, 99.9])]).slos[0];
    expect(input.objectiveSteps).toMatchObject([
      { fromMs: MINUTE, objective: { targetRatio: 0.99 } },
      { fromMs: 3 * MINUTE, objective: { targetRatio: 0.999 } },
    ]);
    expect(valueOf(input.definition).objective.targetRatio).toBe(0.999);
  });

  it('speaks only of SLOs with whose labels it agrees', () => {
    const others = objective([0.9, 0.9, 0.9, 0.9], { labels: { a: '2' } });
    const { input } = prepare([...frames, others]).slos[0];
    expect(valueOf(input.definition).objective.targetRatio).toBe(0.999);
  });

  it.each([[0], [-1], [250]])('of %p is a problem that names the field', (value) => {
    const { definition } = prepare([...frames, objective([value, value, value, value])]).slos[0].input;
    expect(definition).toMatchObject({ known: false, why: { code: 'objective-field-invalid', path: 'objective' } });
  });
});

describe('labels to split by', () => {
  const of = (route: string, bad: number[]) => [
    series({ labels: { service: 'a', route } }),
    series({ refId: 'bad', labels: { service: 'a', route }, values: bad }),
  ];

  it('are pooled into one SLO and give its parts', () => {
    const prepared = prepare([...of('/x', [1, 0, 0, 0]), ...of('/y', [0, 2, 0, 0])], { splitBy: ' route ' });
    expect(prepared.slos.map(({ input }) => input.labels)).toEqual([{ service: 'a' }]);
    expect(sumsOf(prepared)).toEqual([3, 80]);
    expect(
      prepared.slos[0].input.parts.map(({ value, series: { cumulativeBad } }) => [value, cumulativeBad[4]])
    ).toEqual([
      ['/x', 1],
      ['/y', 2],
    ]);
    expect(dataOf(prepared).buckets?.overlappingBuckets).toBe(0);
  });

  it('may be missing on the total: the parts then tell their own bad events', () => {
    const [, x] = of('/x', [1, 0, 0, 0]);
    const [, y] = of('/y', [0, 2, 0, 0]);
    const prepared = prepare([series({ labels: { service: 'a' } }), x, y], { splitBy: 'route' });
    expect(sumsOf(prepared)).toEqual([3, 40]);
    expect(prepared.slos[0].input.parts).toHaveLength(2);
  });

  it('that are not named tell SLOs apart, or are ambiguous where the roles do not share them', () => {
    expect(prepare([...of('/x', [1, 0, 0, 0]), ...of('/y', [0, 2, 0, 0])]).slos).toHaveLength(2);
    const [, x] = of('/x', [1, 0, 0, 0]);
    const [, y] = of('/y', [0, 2, 0, 0]);
    expect(whyOf(prepare([series({ labels: { service: 'a' } }), x, y]))).toMatchObject({ code: 'role-ambiguous' });
  });
});

describe('odd input', () => {
  it('with hostile labels is told apart and kept as text', () => {
    const labels = { __proto__x: '1', constructor: '</script>', toString: '{{a}}' };
    const prepared = prepare([series({ labels }), series({ refId: 'bad', labels })]);
    expect(prepared.slos[0].input.labels).toEqual(labels);
  });

  it('with columns of different lengths is read as far as both reach', () => {
    const frame = series({ refId: 'bad', values: [1, 1] });
    expect(sumsOf(prepare([series({}), { ...frame, length: 4 }]))).toEqual([2, 40]);
  });

  it('with epoch seconds as times is told by the time range', () => {
    const now = 1_791_568_800_000;
    const timeMs = [4, 3, 2, 1].map((ago) => now / 1000 - ago * 60);
    const frames = [
      series({ timeMs, intervalMs: undefined }),
      series({ refId: 'bad', timeMs, intervalMs: undefined, values: [1, 0, 0, 0] }),
    ];
    const data = aPanelData({ series: frames, fromMs: now - HOUR, toMs: now });
    const prepared = prepareEach(data, DEFAULT_OPTIONS, { title: 'Panel', timeZone: 'utc' });
    expect(dataOf(prepared).buckets?.endMs[0]).toBe(now - 4 * MINUTE);
  });

  it('without rows has no data, and no frame at all neither', () => {
    const empty = { timeMs: [], values: [] };
    expect(whyOf(prepare([series(empty), series({ ...empty, refId: 'bad' })]))).toBeUndefined();
    expect(prepare([toDataFrame({ refId: 'total', fields: [] })]).problems).toMatchObject([{ code: 'no-data' }]);
  });
});
