import {
  FieldConfigPropertyItem,
  dataLinksOverrideProcessor,
  displayNameOverrideProcessor,
  identityOverrideProcessor,
  numberOverrideProcessor,
  standardEditorsRegistry,
  standardFieldConfigEditorRegistry,
  stringOverrideProcessor,
  thresholdsOverrideProcessor,
  unitOverrideProcessor,
  valueMappingsOverrideProcessor,
} from '@grafana/data';

const EDITORS = ['text', 'number', 'select', 'radio', 'boolean', 'slider', 'strings', 'multi-select', 'field-name'];

/** How the host puts the standard options of fields into their configuration. */
const STANDARD_OPTIONS: Record<string, FieldConfigPropertyItem['process']> = {
  unit: unitOverrideProcessor,
  min: numberOverrideProcessor,
  max: numberOverrideProcessor,
  decimals: numberOverrideProcessor,
  displayName: displayNameOverrideProcessor,
  color: identityOverrideProcessor,
  noValue: stringOverrideProcessor,
  links: dataLinksOverrideProcessor,
  mappings: valueMappingsOverrideProcessor,
  thresholds: thresholdsOverrideProcessor,
};

/** The host registers its editors before it builds a panel's options; without drawing, empty ones will do. */
export function registerHostEditors(): void {
  const editor = (): null => null;
  standardEditorsRegistry.setInit(() => EDITORS.map((id) => ({ id, name: id, editor })));
  standardFieldConfigEditorRegistry.setInit(() =>
    Object.entries(STANDARD_OPTIONS).map(([id, process]) => ({
      ...{ id, path: id, name: id, editor, override: editor, process },
      shouldApply: () => true,
      settings: { expandTemplateVars: id === 'displayName' },
    }))
  );
}
