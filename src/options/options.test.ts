import { PanelOptionsEditorBuilder, toDataFrame } from '@grafana/data';
import { registerHostEditors } from '../testing/hostEditors';
import { DEFAULT_OPTIONS, ErrorBudgetOptions, fillVariables, readOptions } from './options';
import { migrateOptions, optionsAfterPanelChange } from './panelChange';
import { addPanelOptions } from './panelOptions';

beforeAll(registerHostEditors);

describe('saved options', () => {
  it.each([undefined, null, {}, 'text', 7, []])('that are %p take the defaults', (saved) => {
    expect(readOptions(saved)).toEqual(DEFAULT_OPTIONS);
  });

  it('of a wrong type are kept as text, so that the panel can name them', () => {
    expect(readOptions({ freezeAt: 5, thawHold: { h: 6 }, method: true, freezesOnFastBurn: 'yes' })).toEqual({
      ...DEFAULT_OPTIONS,
      freezeAt: '5',
      thawHold: '{"h":6}',
      method: 'true',
      freezesOnFastBurn: 'yes',
    });
  });

  it('may hold dashboard variables in every text', () => {
    const { freezesOnFastBurn, tableColumns, ...textOptions } = DEFAULT_OPTIONS;
    const texts = Object.keys(textOptions);
    const saved = readOptions(Object.fromEntries(texts.map((option) => [option, '$x'])));
    const filled = fillVariables(saved, (text) => text.replace('$x', 'filled'));
    expect(filled).toEqual({
      ...Object.fromEntries(texts.map((option) => [option, 'filled'])),
      freezesOnFastBurn,
      tableColumns,
    });
  });

  it.each([
    ['a list', ['slo', 'age'], ['slo', 'age']],
    ['names with commas between them', ' slo, age,', ['slo', 'age']],
    ['what is no name, kept to be named', [7, { a: 1 }, 'slo'], ['7', '{"a":1}', 'slo']],
    ['a number', 5, ['5']],
  ])('name columns as %s', (_, tableColumns, read) => {
    expect(readOptions({ tableColumns }).tableColumns).toEqual(read);
  });

  it.each([null, '', [], [null, ' ']])('that name no column, as in %j, take the default ones', (tableColumns) => {
    expect(readOptions({ tableColumns }).tableColumns).toEqual(DEFAULT_OPTIONS.tableColumns);
  });
});

describe('the editor', () => {
  const items = () => {
    const builder = new PanelOptionsEditorBuilder<ErrorBudgetOptions>();
    addPanelOptions(builder, () => null);
    // The list of what was understood saves nothing.
    return builder.getItems().filter(({ path }) => path !== 'understood');
  };
  const shown = (options: Partial<ErrorBudgetOptions>, data = [toDataFrame({ fields: [] })]) =>
    items()
      .filter(({ showIf }) => showIf?.({ ...DEFAULT_OPTIONS, ...options }, data) !== false)
      .map(({ path }) => path);

  it('has every option once, with its default, a name, a group and one sentence', () => {
    const byPath = Object.fromEntries(items().map(({ path, defaultValue }) => [path, defaultValue]));
    expect(byPath).toEqual(DEFAULT_OPTIONS);
    expect(items()).toHaveLength(Object.keys(DEFAULT_OPTIONS).length);
    expect(new Set(items().map(({ name }) => name)).size).toBe(items().length);
    for (const { name, category, description } of items()) {
      expect([name, category?.[0], description]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
        expect.stringMatching(/\.$/),
      ]);
    }
  });

  it('offers only options that have an effect', () => {
    expect(
      [shown({}), shown({ view: 'table' }), shown({ view: '$view' })].map((all) => all.includes('tableColumns'))
    ).toEqual([false, true, true]);
    const hidden = ['timeZone', 'weekStart', 'fiscalYearStart', 'sliceLength', 'sliceTarget'];
    const shownOf = (options: Partial<ErrorBudgetOptions>) => hidden.filter((path) => shown(options).includes(path));
    expect(shownOf({})).toEqual([]);
    expect(shownOf({ method: 'timeslices' })).toEqual(['sliceLength', 'sliceTarget']);
    expect(shownOf({ method: 'ratioTimeslices' })).toEqual(['sliceLength']);
    expect(shownOf({ window: ' Month ' })).toEqual(['timeZone']);
    expect(shownOf({ window: 'week' })).toEqual(['timeZone', 'weekStart']);
    expect(shownOf({ window: 'year' })).toEqual(['timeZone', 'fiscalYearStart']);
    expect([shown({}).includes('whatIfTargets'), shown({ view: 'review' }).includes('whatIfTargets')]).toEqual([
      false,
      true,
    ]);
    expect(shownOf({ window: '${window}' })).toEqual(['timeZone', 'weekStart', 'fiscalYearStart']);
  });

  it('offers the options of a calendar where an override gives one SLO a calendar window', () => {
    const frame = toDataFrame({ fields: [{ name: 'bad', values: [1], config: { custom: { sloWindow: 'quarter' } } }] });
    expect(shown({}, [frame])).toEqual(expect.arrayContaining(['timeZone', 'fiscalYearStart']));
  });
});

describe('a panel of an earlier version', () => {
  const migrate = (options: object) => migrateOptions({ options });

  it.each([
    ['the first, which had two options', { objective: '99.5', window: 'month' }],
    ['none yet', {}],
    ['a later one, whose options are unknown', { objective: '99', legend: { show: true } }],
  ])('keeps what was saved: %s', (_, options) => {
    expect(migrate(options)).toEqual(options);
  });

  it('gets text for numbers, which a provisioned dashboard may hold', () => {
    expect(migrate({ objective: 99.9, freezeAt: -5 })).toEqual({ objective: '99.9', freezeAt: '-5' });
  });

  it('migrated twice is as migrated once, and wrong values stay to be named', () => {
    const once = migrate({ objective: { of: 99 }, window: null, thawHold: 'x', freezesOnFastBurn: 'yes' });
    expect(once).toEqual({ objective: '{"of":99}', window: null, thawHold: 'x', freezesOnFastBurn: 'yes' });
    expect(migrate(once)).toEqual(once);
    expect(readOptions(once).window).toBe(DEFAULT_OPTIONS.window);
  });

  it.each([undefined, null, 'text', [1]])('with %p for options gets the defaults', (options) => {
    expect(migrateOptions(JSON.parse(JSON.stringify({ options })))).toEqual({});
  });
});

describe('a panel that was another visualization', () => {
  it('starts with the defaults: no objective is guessed from thresholds', () => {
    expect(readOptions(optionsAfterPanelChange())).toEqual(DEFAULT_OPTIONS);
  });
});
