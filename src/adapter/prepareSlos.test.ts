import { DataFrame, FieldType, toDataFrame } from '@grafana/data';
import fc from 'fast-check';
import { SliSeries } from '../domain/sli/sliSeries';
import { DEFAULT_OPTIONS } from '../options/options';
import { valueOf } from '../testing/anSlo';
import { recordedAnnotations } from '../testing/recordedAnnotations';
import { PanelDataShape, SeriesShape, aFrame, aPanelData, aTimeRange } from '../testing/frames';
import { prepareEach } from '../testing/prepareEach';
import { prepareSlos } from './prepareSlos';

const MINUTE = 60_000;
const TIMES = [1, 2, 3, 4].map((minute) => minute * MINUTE);
const series = (shape: Partial<SeriesShape>) =>
  aFrame({ refId: 'total', timeMs: TIMES, values: [10, 10, 10, 10], intervalMs: MINUTE, ...shape });

function prepare(frames: DataFrame[], shape: Partial<PanelDataShape> = {}, options = DEFAULT_OPTIONS) {
  return prepareEach(aPanelData({ series: frames, fromMs: 0, toMs: 10 * MINUTE, ...shape }), options, {
    title: 'My panel',
    timeZone: 'utc',
  });
}

function bucketsOf({ slos }: ReturnType<typeof prepare>, index = 0): SliSeries {
  const data = valueOf(slos[index].input.data);
  if (!data.buckets) {
    throw new Error('windowed');
  }
  return data.buckets;
}

const sums = ({ cumulativeBad, cumulativeTotal, length }: SliSeries) => [
  cumulativeBad[length],
  cumulativeTotal[length],
];

describe('preparing SLOs from query results', () => {
  it.each([
    ['bad and total', series({ refId: 'bad', values: [1, 0, 2, 0] }), series({})],
    ['good and total', series({ refId: 'good', values: [9, 10, 8, 10] }), series({})],
    ['good and bad', series({ refId: 'good', values: [9, 10, 8, 10] }), series({ refId: 'bad', values: [1, 0, 2, 0] })],
  ])('any two of good, bad and total give the third: %s', (_, first, second) => {
    expect(sums(bucketsOf(prepare([first, second])))).toEqual([3, 40]);
  });

  it('reads both roles from one query with two columns', () => {
    const frame = toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: TIMES },
        { name: 'errors', type: FieldType.number, values: [1, 0, 2, 0] },
        { name: 'total', type: FieldType.number, values: [10, 10, 10, 10] },
      ],
    });
    expect(sums(bucketsOf(prepare([frame])))).toEqual([3, 40]);
  });

  it('reads both roles from one query whose series differ in a label that tells the role', () => {
    const of = (sli: string, values: number[]) => series({ refId: 'A', labels: { service: 'a', sli }, values });
    const prepared = prepare([of('good', [9, 10, 8, 10]), of('total', [10, 10, 10, 10])]);
    expect(prepared.slos.map(({ input }) => input.labels)).toEqual([{ service: 'a' }]);
    expect(sums(bucketsOf(prepared))).toEqual([3, 40]);
  });

  it('makes one SLO of each label set and names it by its labels', () => {
    const frames = ['checkout', 'search'].flatMap((service) => [
      series({ labels: { service } }),
      series({ refId: 'bad', labels: { service }, values: [1, 0, 0, 0] }),
    ]);
    expect(prepare(frames).slos.map(({ input }) => input.name)).toEqual(['checkout', 'search']);
  });

  it('identifies an SLO by its labels, in whatever order they and the frames come', () => {
    const of = (labels: Record<string, string>) => [series({ labels }), series({ refId: 'bad', labels })];
    const ids = (frames: DataFrame[]) => prepare(frames).slos.map(({ input }) => input.id);
    expect(ids(of({ b: '2', a: '1' }))).toEqual(ids(of({ a: '1', b: '2' }).reverse()));
  });

  it('law: whatever the order of frames, rows and labels, the SLOs are the same', () => {
    const frames = ['a', 'b', 'c'].flatMap((service, i): Array<Partial<SeriesShape>> => [
      { refId: 'total', labels: { service, zone: 'x' }, values: [10, 20, 30, 40] },
      { refId: 'bad', labels: { zone: 'x', service }, values: [i, 0, 1, 0] },
      { refId: 'objective', labels: { service }, values: [0.9, 0.9, 0.99, 0.99] },
    ]);
    const tell = (shapes: ReadonlyArray<Partial<SeriesShape>>) =>
      prepare(shapes.map(series))
        .slos.map(({ input: { id, labels, definition, data } }) => ({ id, labels, definition, data }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    const expected = tell(frames);
    expect(expected).toHaveLength(3);
    const order = fc.shuffledSubarray(
      frames.map((_, i) => i),
      { minLength: frames.length }
    );
    const rows = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(order, rows, (indexes, kept) => {
        const shuffled = indexes.map((i) => {
          const { labels = {}, values = [], refId } = frames[i];
          const turned = Object.fromEntries(Object.entries(labels).reverse());
          return {
            refId,
            labels: turned,
            timeMs: kept.map((row) => TIMES[row]),
            values: kept.map((row) => values[row]),
          };
        });
        expect(tell(shuffled)).toEqual(expected);
      })
    );
  });

  it('takes the panel title as the name where there are no labels, and the display name before both', () => {
    const named = { config: { displayName: 'Pay' } };
    expect(prepare([series({}), series({ refId: 'bad' })]).slos[0].input.name).toBe('My panel');
    expect(prepare([series(named), series({ ...named, refId: 'bad' })]).slos[0].input.name).toBe('Pay');
  });

  it('ends a bucket at its timestamp for Prometheus and starts it there for other sources', () => {
    const frames = [series({}), series({ refId: 'bad', values: [0, 0, 0, 0] })];
    expect(bucketsOf(prepare(frames)).startMs[0]).toBe(0);
    expect(bucketsOf(prepare(frames, { sourceType: 'grafana-postgresql-datasource' })).startMs[0]).toBe(MINUTE);
  });

  it('lets a bucket reach to a neighbour at most 1.5 steps away, else be one step long', () => {
    const timeMs = [1, 2.5, 5].map((minute) => minute * MINUTE);
    const { startMs, endMs } = bucketsOf(
      prepare([series({ timeMs, values: [1, 1, 1] }), series({ refId: 'bad', timeMs, values: [0, 0, 0] })])
    );
    expect([...startMs].map((ms) => ms / MINUTE)).toEqual([0, 1, 4]);
    expect([...endMs].map((ms) => ms / MINUTE)).toEqual([1, 2.5, 5]);
  });

  it('counts no failures where total has a value and bad has none, and has no data where good has none', () => {
    const some = { timeMs: TIMES.slice(0, 2) };
    expect(sums(bucketsOf(prepare([series({}), series({ refId: 'bad', ...some, values: [1, 1] })])))).toEqual([2, 40]);
    const half = bucketsOf(prepare([series({}), series({ refId: 'good', ...some, values: [9, 9] })]));
    expect([half.length, ...sums(half)]).toEqual([2, 2, 20]);
  });

  it('counts no failures where the query for bad events found nothing at all', () => {
    const nothing = toDataFrame({ refId: 'bad', fields: [] });
    expect(sums(bucketsOf(prepare([nothing, series({})])))).toEqual([0, 40]);
  });

  it('reads newest-first rows, text numbers and nulls', () => {
    const bad = series({ refId: 'bad', timeMs: [...TIMES].reverse(), values: ['2', null, '1', 'x'] });
    expect(sums(bucketsOf(prepare([series({}), bad])))).toEqual([3, 40]);
  });

  it('adds up rows with the same timestamp', () => {
    const twice = { timeMs: [MINUTE, MINUTE, 2 * MINUTE], intervalMs: MINUTE };
    const frames = [series({ ...twice, values: [5, 6, 7] }), series({ ...twice, refId: 'bad', values: [1, 1, 0] })];
    expect(sums(bucketsOf(prepare(frames)))).toEqual([2, 18]);
  });

  it('reads counts whose range selector is the window as windowed counts, from a single value too', () => {
    const executed = 'Expr: sum(increase(http_requests_total[30d]))\nStep: 1m0s';
    const frames = [series({ executed }), series({ refId: 'bad', values: [1, 1, 2, 2], executed })];
    expect(valueOf(prepare(frames).slos[0].input.data)).toMatchObject({ buckets: undefined, windows: [{ length: 4 }] });
    const instant = frames.map((frame) =>
      aFrame({ refId: frame.refId ?? '', timeMs: [MINUTE], values: [5], intervalMs: MINUTE, executed })
    );
    expect(valueOf(prepare(instant).slos[0].input.data)).toMatchObject({
      buckets: undefined,
      windows: [{ length: 1 }],
    });
  });
});

describe('finding SLOs', () => {
  it('reads no value of an SLO before that SLO is prepared', () => {
    const reads = { a: 0, b: 0 };
    const counted = (service: 'a' | 'b', values: number[]) =>
      new Proxy(values, {
        get: (target, key) => {
          reads[service] += /^\d+$/.test(String(key)) ? 1 : 0;
          return Reflect.get(target, key);
        },
      });
    const frames = (['a', 'b'] as const).flatMap((service) =>
      ['total', 'bad'].map((refId): DataFrame => {
        const frame = series({ refId, labels: { service } });
        const fields = frame.fields.map((field) => ({ ...field, values: counted(service, field.values) }));
        return { ...frame, fields };
      })
    );
    const { slos } = prepareSlos(aPanelData({ series: frames, fromMs: 0, toMs: 10 * MINUTE }), DEFAULT_OPTIONS, {
      title: 'My panel',
      timeZone: 'utc',
    });
    expect(slos.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(reads).toEqual({ a: 0, b: 0 });
    slos[1].prepare();
    expect([reads.a, reads.b > 0]).toEqual([0, true]);
  });
});

describe('what sources may deliver by mistake', () => {
  it('names an SLO by the text of a label column and by nothing that is no text', () => {
    const frame = toDataFrame({
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, values: [MINUTE, MINUTE, MINUTE] },
        { name: 'service', type: FieldType.string, values: ['checkout', NaN, {}] },
        { name: 'bad', type: FieldType.number, values: [1, 2, 3] },
        { name: 'total', type: FieldType.number, values: [10, 10, 10] },
      ],
    });
    expect(prepare([frame]).slos.map(({ input }) => input.name)).toEqual(['checkout', 'My panel']);
  });

  it('counts too large to compute with are named, also where they are rates', () => {
    const frames = [series({ refId: 'bad', values: [0, 1e308, 0, 0], config: { unit: 'rpm' } }), series({})];
    expect(prepare(frames).slos[0].input.data).toMatchObject({ why: { code: 'count-too-large' } });
  });

  it("leaves the host's fields as they are, the name that Grafana remembers on them included", () => {
    const field = series({ config: { displayName: 'Pay' } });
    prepare([field, series({ refId: 'bad' })]);
    expect(field.fields[1].state).toBeUndefined();
  });
});

describe('a problem with the queries', () => {
  const codes = (prepared: ReturnType<typeof prepare>) => prepared.problems.map(({ code }) => code);
  const reasonOf = (prepared: ReturnType<typeof prepare>) => {
    const { data } = prepared.slos[0].input;
    return data.known ? undefined : data.why.code;
  };

  it('says that nothing was queried, or that nothing was found', () => {
    const timeRange = aTimeRange(0, MINUTE);
    const unasked = { ...aPanelData({ series: [], fromMs: 0, toMs: MINUTE }), timeRange };
    expect(codes(prepareEach(unasked, DEFAULT_OPTIONS, { title: '', timeZone: 'utc' }))).toEqual(['no-queries']);
    expect(codes(prepare([toDataFrame({ refId: 'A', fields: [] })]))).toEqual(['no-data']);
  });

  it('names the field that fits no role and goes on with the others', () => {
    const prepared = prepare([series({}), series({ refId: 'bad' }), series({ refId: 'C', name: 'latency' })]);
    expect(prepared.problems).toEqual([
      { code: 'field-without-role', path: 'C', params: { query: 'C', field: 'latency' } },
    ]);
    expect(prepared.slos).toHaveLength(1);
  });

  it('calls a field by its own name where its legend is the whole expression', () => {
    const config = { displayNameFromDS: 'sum(rate(x[5m])) by (a)' };
    const [problem] = prepare([series({ refId: 'C', name: 'Value', config })]).problems;
    expect(problem.params).toEqual({ query: 'C', field: 'Value' });
  });

  it('names the query that has numbers and no time', () => {
    const table = toDataFrame({ refId: 'A', fields: [{ name: 'bad', type: FieldType.number, values: [1] }] });
    expect(codes(prepare([table]))).toEqual(['no-time-field']);
  });

  it.each([
    ['only good', [series({ refId: 'good' })], 'role-missing'],
    ['only bad', [series({ refId: 'bad' })], 'role-missing'],
    ['bad twice', [series({}), series({ refId: 'bad' }), series({ refId: 'errors' })], 'role-ambiguous'],
    ['negative counts', [series({}), series({ refId: 'bad', values: [0, -1, 0, 0] })], 'negative-count'],
    ['good above total', [series({}), series({ refId: 'good', values: [10, 10, 11, 10] })], 'part-above-total'],
    ['bad above total', [series({}), series({ refId: 'bad', values: [0, 0, 11, 0] })], 'part-above-total'],
  ])('is the reason why an SLO is not evaluated: %s', (_, frames, code) => {
    expect(reasonOf(prepare(frames))).toBe(code);
  });

  it('clamps good that exceeds total by at most 1 % and counts it', () => {
    const prepared = prepare([
      series({ values: [100, 100, 100, 100] }),
      series({ refId: 'good', values: [101, 100, 99, 100] }),
    ]);
    expect(sums(bucketsOf(prepared))).toEqual([1, 400]);
    expect(prepared.slos[0].input.notices).toMatchObject([{ code: 'clamped-buckets', params: { count: 1 } }]);
  });

  it('warns where the range selector is not as long as the step', () => {
    const executed = 'Expr: sum(increase(http_requests_total[4m]))\nStep: 1m0s';
    const prepared = prepare([series({ executed }), series({ refId: 'bad', values: [0, 0, 0, 0], executed })]);
    expect(prepared.slos[0].input.notices).toEqual([
      {
        code: 'selector-differs-from-step',
        path: 'total',
        params: { query: 'total', selectorMs: 4 * MINUTE, stepMs: MINUTE },
      },
    ]);
  });

  it('refuses queries of one SLO that count over different lengths', () => {
    const executed = (selector: string) => `Expr: sum(increase(http_requests_total[${selector}]))\nStep: 1m0s`;
    const frames = [series({ executed: executed('30d') }), series({ refId: 'bad', executed: executed('1m') })];
    expect(reasonOf(prepare(frames))).toBe('selectors-differ');
  });

  it.each(['0', '250', 'abc', '', '-1', 'NaN', '99,9'])('an objective of %p is named by the SLO', (objective) => {
    const prepared = prepare([series({}), series({ refId: 'bad' })], {}, { ...DEFAULT_OPTIONS, objective });
    const why = { code: 'objective-invalid', path: 'objective', params: { given: objective } };
    expect(prepared.slos[0].input.definition).toEqual({ known: false, why });
    expect(prepared.problems).toEqual([]);
  });

  it('a wrong option is named once for the panel where there are several SLOs or none', () => {
    const options = { ...DEFAULT_OPTIONS, objective: 'abc' };
    const two = ['a', 'b'].map((service) => series({ labels: { service } }));
    expect(codes(prepare(two, {}, options))).toEqual(['objective-invalid']);
    expect(codes(prepare([], {}, options))).toEqual(['objective-invalid', 'no-queries']);
  });

  it.each([
    ['100', 1],
    ['99.9', 0.999],
    [' 99.95 % ', 0.9995],
    ['99.9%', 0.999],
  ])('an objective of %p is the target %p, exactly', (objective, target) => {
    const prepared = prepare([series({}), series({ refId: 'bad' })], {}, { ...DEFAULT_OPTIONS, objective });
    expect(valueOf(prepared.slos[0].input.definition).objective.targetRatio).toBe(target);
  });

  it.each(['', 'a month', 'months', '30', '0d', '-1d', '30 d'])('a time window of %p is named by the SLO', (window) => {
    const prepared = prepare([series({})], {}, { ...DEFAULT_OPTIONS, window });
    expect(prepared.slos[0].input.definition).toMatchObject({
      why: { code: 'window-invalid', params: { given: window } },
    });
  });

  it.each(['month', ' Quarter '])('a time window of %p is a calendar window', (window) => {
    const prepared = prepare([series({})], {}, { ...DEFAULT_OPTIONS, window });
    expect(valueOf(prepared.slos[0].input.definition).window).toMatchObject({
      kind: 'calendar',
      unit: window.trim().toLowerCase(),
    });
  });
});

describe('what overrides set for one SLO', () => {
  const pair = (service: string, [total, bad]: object[]) => [
    series({ labels: { service }, config: { custom: total } }),
    series({ refId: 'bad', labels: { service }, config: { custom: bad } }),
  ];
  const definitionsOf = (frames: DataFrame[], options = DEFAULT_OPTIONS) =>
    prepare(frames, {}, options).slos.map(({ input }) => input.definition);

  it('holds for that SLO instead of the option, whichever of its fields has it', () => {
    const own = { sloObjective: '99', sloWindow: '7d', sloMethod: 'timeslices', sloFreezeAt: '10', sloCautionAt: '20' };
    const [a, b] = definitionsOf([...pair('a', [{}, own]), ...pair('b', [{}, {}])]).map(valueOf);
    expect(a).toMatchObject({
      objective: { targetRatio: 0.99 },
      window: { durationMs: 7 * 24 * 60 * MINUTE },
      accounting: { method: 'timeslices' },
      freezePolicy: { freezeAtRatio: 0.1, thawAtRatio: 0.15, cautionAtRatio: 0.2 },
    });
    expect(b).toEqual(valueOf(definitionsOf(pair('b', [{}, {}]))[0]));
  });

  it('lets a fast burn rate freeze that SLO alone, or all but that one', () => {
    const fastOf = (own: boolean, panel: boolean) =>
      definitionsOf([...pair('a', [{ sloFreezesOnFastBurn: own }, {}]), ...pair('b', [{}, {}])], {
        ...DEFAULT_OPTIONS,
        freezesOnFastBurn: panel,
      }).map((definition) => valueOf(definition).freezePolicy.freezesOnFastBurn);
    expect(fastOf(true, false)).toEqual([true, false]);
    expect(fastOf(false, true)).toEqual([false, true]);
  });

  it('mends an option that is wrong for the others, which stay named', () => {
    const options = { ...DEFAULT_OPTIONS, objective: 'abc' };
    const [a, b] = definitionsOf([...pair('a', [{ sloObjective: '99' }, {}]), ...pair('b', [{}, {}])], options);
    expect([a.known, b.known]).toEqual([true, false]);
  });

  it('is named where it cannot be used, and where two fields of the SLO disagree', () => {
    const frames = [
      ...pair('a', [{ sloThawAt: 'x' }, {}]),
      ...pair('b', [{ sloObjective: '99' }, { sloObjective: '99.5' }]),
    ];
    const [a, b] = definitionsOf(frames);
    expect(a).toMatchObject({ why: { code: 'option-invalid', path: 'thawAt', params: { given: 'x' } } });
    const params = { slo: 'b', option: 'objective', first: '99', second: '99.5' };
    expect(b).toEqual({ known: false, why: { code: 'overrides-disagree', path: 'objective', params } });
  });

  it('takes windowed counts over the window of that SLO', () => {
    const executed = 'Expr: sum(increase(http_requests_total[7d]))\nStep: 1m0s';
    const config = { custom: { sloWindow: '7d' } };
    const frames = [series({ executed, config }), series({ refId: 'bad', values: [1, 1, 2, 2], executed })];
    expect(valueOf(prepare(frames).slos[0].input.data)).toMatchObject({ buckets: undefined, windows: [{ length: 4 }] });
  });
});

describe('annotations', () => {
  it('become exclusions, deploys, incident notes and exceptions of the SLOs that they are for', () => {
    const frames = ['checkout', 'search'].flatMap((service) => [
      series({ labels: { service } }),
      series({ refId: 'bad', labels: { service } }),
    ]);
    const data = { ...aPanelData({ series: frames, fromMs: 0, toMs: 10 * MINUTE }) };
    const prepared = prepareEach({ ...data, annotations: recordedAnnotations('dashboard') }, DEFAULT_OPTIONS, {
      title: 'My panel',
      timeZone: 'utc',
    });
    const counts = prepared.slos.map(({ input }) =>
      [input.exclusions, input.deploys, input.incidentNotes, input.exceptions].map(({ length }) => length)
    );
    expect(counts).toEqual([
      [2, 2, 2, 1],
      [3, 0, 1, 0],
    ]);
  });
});

describe('the policy of an SLO', () => {
  it('is told by the panel, or by an override of its fields', () => {
    const frames = ['search', 'checkout'].flatMap((service) =>
      ['total', 'bad'].map((refId) => aFrame({ refId, timeMs: [1, 2], values: [1, 0], labels: { service } }))
    );
    frames[2].fields[1].config.custom = { sloPolicyOwner: 'Payments' };
    const { slos } = prepareSlos(
      aPanelData({ series: frames, fromMs: 0, toMs: 2 }),
      { ...DEFAULT_OPTIONS, policyOwner: 'SRE' },
      { title: 'Panel', timeZone: 'utc' }
    );
    expect(slos.map(({ prepare }) => prepare().policyNote.owner)).toEqual(['SRE', 'Payments']);
  });
});
