import { FieldConfigEditorBuilder, FieldType, PanelPlugin, applyFieldOverrides, createTheme } from '@grafana/data';
import { aFrame } from '../testing/frames';
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
    const saved = { sloObjective: 99.5, sloMethod: ['x'], sloFreezeAt: '10', sloFreezesOnFastBurn: false };
    expect(readSloFieldConfig(saved)).toEqual({
      objective: '99.5',
      method: '["x"]',
      freezeAt: '10',
      freezesOnFastBurn: 'false',
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
      'sloThawHold',
      'sloFreezesOnFastBurn',
      'sloCautionHorizon',
      'sloBurnPolicy',
      'sloPolicyOwner',
      'sloPolicyLiftedBy',
      'sloPolicyAgreedOn',
      'sloPolicyText',
    ]);
    expect(items.every(({ hideFromDefaults }) => hideFromDefaults)).toBe(true);
    const field = { name: 'bad', type: FieldType.number, config: {}, values: [], state: {} };
    const context = { data: [], field, replaceVariables: (text: string) => text.replace('$target', '99.5') };
    expect(items[0].process('$target', context, items[0].settings)).toBe('99.5');
  });

  it("arrives through Grafana's overrides, with variables filled in", () => {
    const plugin = new PanelPlugin(() => null).useFieldConfig({ useCustomConfig: addSloFieldConfig });
    const [frame] = applyFieldOverrides({
      data: [aFrame({ refId: 'bad', timeMs: [1], values: [1] })],
      fieldConfig: {
        defaults: {},
        overrides: [
          {
            matcher: { id: 'byFrameRefID', options: 'bad' },
            properties: [
              { id: 'custom.sloObjective', value: '$target' },
              { id: 'custom.sloMethod', value: 'timeslices' },
            ],
          },
        ],
      },
      fieldConfigRegistry: plugin.fieldConfigRegistry,
      replaceVariables: (text) => text.replace('$target', '99.5'),
      theme: createTheme(),
    });
    expect(readSloFieldConfig(frame.fields[1].config.custom)).toEqual({ objective: '99.5', method: 'timeslices' });
  });
});
