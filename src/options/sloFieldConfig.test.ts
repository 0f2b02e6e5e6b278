import { FieldConfigEditorBuilder, FieldType } from '@grafana/data';
import { registerHostEditors } from '../testing/hostEditors';
import { addSloFieldConfig, readSloFieldConfig } from './sloFieldConfig';

beforeAll(registerHostEditors);

describe('what an override says of an SLO', () => {
  it.each([undefined, null, {}, [], 'text', { sloObjective: '' }, { sloWindow: '  ' }, { lineWidth: 2 }])(
    'is nothing where custom field options are %p',
    (custom) => {
      expect(readSloFieldConfig(custom)).toEqual({});
    }
  );

  it('is read as text, whatever was saved', () => {
    expect(readSloFieldConfig({ sloObjective: 99.5, sloMethod: ['x'], sloFreezeAt: '10' })).toEqual({
      objective: '99.5',
      method: '["x"]',
      freezeAt: '10',
    });
  });

  it('is offered for overrides only, and may hold dashboard variables', () => {
    const builder = new FieldConfigEditorBuilder<object>();
    addSloFieldConfig(builder);
    const items = builder.getItems();
    expect(items.map(({ path }) => path)).toEqual([
      'sloObjective',
      'sloWindow',
      'sloMethod',
      'sloFreezeAt',
      'sloThawAt',
      'sloCautionAt',
    ]);
    expect(items.every(({ hideFromDefaults }) => hideFromDefaults)).toBe(true);
    const field = { name: 'bad', type: FieldType.number, config: {}, values: [], state: {} };
    const context = { data: [], field, replaceVariables: (text: string) => text.replace('$target', '99.5') };
    expect(items[0].process('$target', context, items[0].settings)).toBe('99.5');
  });
});
