import {
  DataFrame,
  FieldConfigSource,
  FieldType,
  PanelPlugin,
  applyFieldOverrides,
  createTheme,
  toDataFrame,
} from '@grafana/data';
import { merge } from 'lodash';
import { FieldUse, RoleSetting } from '../domain/fieldUse';
import { aFrame } from '../testing/frames';
import { registerHostEditors } from '../testing/hostEditors';
import { addFieldOptions } from './fieldConfig';
import { withRole } from './roleOverride';
import { SliFieldConfig, readSliFieldConfig } from './sliFieldConfig';

beforeAll(registerHostEditors);

const NOTHING: FieldConfigSource = { defaults: {}, overrides: [] };
const aUse = (use: Partial<FieldUse>): FieldUse => ({
  query: 'A',
  field: 'Value',
  seriesCount: 1,
  setting: 'auto',
  role: undefined,
  countedAs: undefined,
  windowMs: undefined,
  bucketTime: undefined,
  slos: [],
  isWholeQuery: true,
  displayNames: [],
  ...use,
});

/** As the host does it: what the panel hands over is merged into what is there, then applied to the data. */
function rolesAfter(data: DataFrame[], before: FieldConfigSource, change: { use: FieldUse; role: RoleSetting }) {
  const plugin = new PanelPlugin<object, SliFieldConfig>(() => null).useFieldConfig({
    useCustomConfig: addFieldOptions,
  });
  const fieldConfig: FieldConfigSource = merge(
    JSON.parse(JSON.stringify(before)),
    withRole(before, change.use, change.role)
  );
  const frames = applyFieldOverrides({
    data,
    fieldConfig,
    fieldConfigRegistry: plugin.fieldConfigRegistry,
    replaceVariables: (text) => text,
    theme: createTheme(),
  });
  const numbers = frames.flatMap(({ fields }) => fields).filter(({ type }) => type === FieldType.number);
  return numbers.map(({ config }) => readSliFieldConfig(config.custom).role);
}

const series = (refId: string) => aFrame({ refId, timeMs: [1], values: [1] });
const wide = toDataFrame({
  refId: 'A',
  fields: [
    { name: 'time', type: FieldType.time, values: [1] },
    ...['a/b (c)', 'a', 'b'].map((name) => ({ name, type: FieldType.number, values: [1] })),
  ],
});

describe('a corrected role', () => {
  it('reaches all series of the query where nothing else comes from it, and no other query', () => {
    expect(rolesAfter([series('A'), series('B'), series('A')], NOTHING, { use: aUse({}), role: 'bad' })).toEqual([
      'bad',
      'auto',
      'bad',
    ]);
  });

  it('reaches one column by its name, and several by their names, whatever signs they hold', () => {
    const ofNames = (displayNames: string[]) => aUse({ isWholeQuery: false, displayNames });
    expect(rolesAfter([wide], NOTHING, { use: ofNames(['a']), role: 'good' })).toEqual(['auto', 'good', 'auto']);
    const several = rolesAfter([wide], NOTHING, { use: ofNames(['a/b (c)', 'b']), role: 'good' });
    expect(several).toEqual(['good', 'auto', 'good']);
  });

  it('may be corrected again, back to Auto too, without a second rule', () => {
    const once = withRole(NOTHING, aUse({}), 'bad');
    const twice = withRole(once, aUse({}), 'auto');
    expect(twice.overrides).toHaveLength(1);
    expect(rolesAfter([series('A')], once, { use: aUse({}), role: 'auto' })).toEqual(['auto']);
  });

  it('keeps what else an override of the same fields says', () => {
    const named = { id: 'displayName', value: 'Checkout' };
    const before = {
      defaults: {},
      overrides: [{ matcher: { id: 'byFrameRefID', options: 'A' }, properties: [named] }],
    };
    const { overrides } = withRole(before, aUse({}), 'bad');
    expect(overrides).toEqual([{ ...before.overrides[0], properties: [named, { id: 'custom.role', value: 'bad' }] }]);
  });

  it('is the last word, also where a later and wider override gives a role, or the defaults do', () => {
    const rule = (options: string, value: string) => ({
      matcher: { id: 'byRegexp', options },
      properties: [{ id: 'custom.role', value }],
    });
    const own = { matcher: { id: 'byFrameRefID', options: 'A' }, properties: [{ id: 'custom.role', value: 'good' }] };
    const before = { defaults: { custom: { role: 'total' } }, overrides: [own, rule('/.*/', 'ignored')] };
    for (const role of ['bad', 'auto'] as const) {
      expect(rolesAfter([series('A')], before, { use: aUse({}), role })).toEqual([role]);
    }
  });
});
