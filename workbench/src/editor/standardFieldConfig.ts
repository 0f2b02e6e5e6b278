import {
  Field,
  FieldConfigPropertyItem,
  FieldType,
  booleanOverrideProcessor,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  ThresholdsMode,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';

const STANDARD = ['Standard options'];

type Extra = Partial<
  Pick<FieldConfigPropertyItem, 'category' | 'defaultValue' | 'settings' | 'shouldApply' | 'hideFromDefaults'>
>;
type Process = FieldConfigPropertyItem['process'];

function item(
  id: string,
  name: string,
  { editorId, process, ...extra }: Extra & { editorId: string; process: Process }
): FieldConfigPropertyItem {
  const { editor } = standardEditorsRegistry.get(editorId);
  return {
    id,
    path: id,
    name,
    description: '',
    editor,
    override: editor,
    process,
    shouldApply: (field: Field) => field.type === FieldType.number,
    settings: {},
    category: STANDARD,
    ...extra,
  };
}

const always = (): boolean => true;

/** Grafana's standard field options, in Grafana's order. A plugin leaves out those that it disables. */
export function registerStandardFieldConfig(): void {
  standardFieldConfigEditorRegistry.setInit(() => [
    item('unit', 'Unit', { editorId: 'unit', process: unitOverrideProcessor, shouldApply: always }),
    item('min', 'Min', { editorId: 'number', process: numberOverrideProcessor }),
    item('max', 'Max', { editorId: 'number', process: numberOverrideProcessor }),
    item('fieldMinMax', 'Field min/max', { editorId: 'boolean', process: booleanOverrideProcessor }),
    item('decimals', 'Decimals', {
      editorId: 'number',
      process: numberOverrideProcessor,
      settings: { min: 0, max: 15, integer: true },
    }),
    item('displayName', 'Display name', {
      editorId: 'text',
      process: displayNameOverrideProcessor,
      shouldApply: always,
      settings: { placeholder: 'none', expandTemplateVars: true },
    }),
    item('color', 'Color scheme', { editorId: 'fieldColor', process: identityOverrideProcessor, shouldApply: always }),
    item('noValue', 'No value', {
      editorId: 'text',
      process: stringOverrideProcessor,
      shouldApply: always,
      settings: { placeholder: '-' },
    }),
    item('links', 'Data links', {
      editorId: 'links',
      process: dataLinksOverrideProcessor,
      shouldApply: always,
      category: ['Data links and actions'],
    }),
    item('actions', 'Actions', {
      editorId: 'actions',
      process: identityOverrideProcessor,
      category: ['Data links and actions'],
    }),
    item('mappings', 'Value mappings', {
      editorId: 'mappings',
      process: valueMappingsOverrideProcessor,
      shouldApply: always,
      category: ['Value mappings'],
      defaultValue: [],
    }),
    item('thresholds', 'Thresholds', {
      editorId: 'thresholds',
      process: thresholdsOverrideProcessor,
      category: ['Thresholds'],
      defaultValue: {
        mode: ThresholdsMode.Absolute,
        steps: [
          { value: -Infinity, color: 'green' },
          { value: 80, color: 'red' },
        ],
      },
    }),
    item('filterable', 'Ad-hoc filterable', {
      editorId: 'boolean',
      process: booleanOverrideProcessor,
      shouldApply: always,
      hideFromDefaults: true,
    }),
  ]);
}
