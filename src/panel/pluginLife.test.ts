import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  FieldConfigSource,
  FieldType,
  MappingType,
  PanelPlugin,
  getPanelDataSummary,
  getPanelOptionsWithDefaults,
  toDataFrame,
} from '@grafana/data';
import { readDefinition } from '../adapter/sloDefinition';
import { readTags } from '../adapter/readTags';
import { readOptions } from '../options/options';
import { addPresets, errorBudgetPresets } from '../options/presets';
import { createPlugin } from '../plugin';
import { anHourlySlo } from '../testing/aPanel';
import { valueOf } from '../testing/anSlo';
import { registerHostEditors } from '../testing/hostEditors';

registerHostEditors();
const plugin = createPlugin(() => null);

/** What a host makes of a panel's saved options and field configuration. */
const opened = (options: Record<string, unknown>, fieldConfig: FieldConfigSource, isAfterPluginChange = false) =>
  getPanelOptionsWithDefaults({
    plugin: plugin as never,
    currentOptions: options,
    currentFieldConfig: fieldConfig,
    isAfterPluginChange,
  });

describe('a panel that was saved by version 0.1.0', () => {
  const saved = JSON.parse(readFileSync(path.join(__dirname, '../testing/fixtures/panel-0.1.0.json'), 'utf8'));
  const migrated = plugin.onPanelMigration?.(saved);
  const { options, fieldConfig } = opened({ ...migrated }, saved.fieldConfig);

  it('keeps every option as it was saved', () => {
    expect(migrated).toEqual(saved.options);
  });

  it('means what it meant', () => {
    const read = readOptions(options);
    const definition = valueOf(readDefinition(read, { timeZone: 'utc', nowMs: 0 }));
    expect(definition).toMatchObject({
      objective: { targetRatio: 0.999 },
      accounting: { method: 'timeslices', sliceMs: 300_000 },
      freezePolicy: { thawHoldMs: 21_600_000, freezesOnFastBurn: true },
      burnPolicy: { id: 'pyrra' },
      horizons: { deployHorizonMs: 86_400_000, staleAfterMs: undefined },
    });
    expect(readTags(read)).toEqual({
      maintenanceTags: 'maintenance',
      exceptionTags: 'exception, waiver',
      deployTags: 'deploy',
      incidentTags: 'incident',
    });
  });

  it('keeps its overrides', () => {
    expect(fieldConfig.overrides).toEqual(saved.fieldConfig.overrides);
    expect(fieldConfig.defaults.decimals).toBe(2);
  });
});

describe.each(['stat', 'gauge', 'timeseries'])('a panel that was %s before', (pluginId) => {
  const before: FieldConfigSource = {
    defaults: {
      displayName: '${__field.labels.service}',
      unit: 'percentunit',
      decimals: 3,
      noValue: 'n/a',
      links: [{ title: 'Runbook', url: 'https://x.test/' }],
      mappings: [{ type: MappingType.ValueToText, options: { frozen: { text: 'Stop' } } }],
      min: 0,
      max: 1,
      color: { mode: 'thresholds' },
      custom: { lineWidth: 3, fillOpacity: 10 },
    },
    overrides: [
      {
        matcher: { id: 'byName', options: 'bad' },
        properties: [
          { id: 'decimals', value: 1 },
          { id: 'color', value: { mode: 'fixed' } },
          { id: 'custom.lineWidth', value: 2 },
        ],
      },
    ],
  };
  const optionsBefore = { graphMode: 'area', legend: { showLegend: true }, reduceOptions: { calcs: ['last'] } };
  const panel = { title: 'x', options: {}, fieldConfig: before, id: 1, type: 'stoponred-errorbudget-panel' };
  const optionsAfter = () => plugin.onPanelTypeChanged?.({ ...panel } as never, pluginId, optionsBefore, before) ?? {};

  it('keeps names, unit, decimals, texts, links and mappings, and drops what would mislead or do nothing', () => {
    const { fieldConfig } = opened({}, JSON.parse(JSON.stringify(before)), true);
    const { custom, ...kept } = fieldConfig.defaults;
    const { min, max, color, custom: _, ...expected } = before.defaults;
    expect(kept).toEqual(expected);
    expect(custom).not.toHaveProperty('lineWidth');
    expect(fieldConfig.overrides[0].properties).toEqual([{ id: 'decimals', value: 1 }]);
  });

  it('starts with the default options: nothing that was meant for another picture is guessed from', () => {
    expect(optionsAfter()).toEqual({});
    expect(readOptions(opened(optionsAfter(), before, true).options)).toEqual(readOptions({}));
  });
});

describe('suggestions', () => {
  const scoreOf = (frames: Parameters<typeof getPanelDataSummary>[0]) =>
    plugin.getSuggestions(getPanelDataSummary(frames))?.map(({ score }) => score);

  it('are good where names tell an SLI, possible for other time series', () => {
    const [total, bad] = anHourlySlo(1);
    expect(scoreOf([total, bad])).toEqual([70]);
    expect(scoreOf([total])).toEqual([50]);
    expect(scoreOf([{ ...total, refId: 'A' }])).toEqual([50]);
  });

  it('are none without times, without numbers and without data', () => {
    const names = toDataFrame({ fields: [{ name: 'name', type: FieldType.string, values: ['x'] }] });
    const numbers = toDataFrame({ fields: [{ name: 'total', type: FieldType.number, values: [1] }] });
    expect([scoreOf([names]), scoreOf([numbers]), scoreOf([])]).toEqual([undefined, undefined, undefined]);
  });
});

describe('presets', () => {
  it('are given to a host that has them, and to no other', () => {
    const suppliers: unknown[] = [];
    const newer = Object.assign(new PanelPlugin<never>(() => null), {
      setPresetsSupplier: (supplier: unknown) => suppliers.push(supplier),
    });
    addPresets(newer);
    expect(suppliers).toEqual([errorBudgetPresets]);
    expect(() => addPresets(new PanelPlugin<never>(() => null))).not.toThrow();
  });

  it('have a name each, and options that the panel knows and can use', () => {
    const presets = errorBudgetPresets();
    expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
    for (const { options = {} } of presets) {
      expect(readOptions(options)).toMatchObject(options);
      expect(readDefinition(readOptions(options), { timeZone: 'utc', nowMs: 0 }).known).toBe(true);
    }
  });
});
