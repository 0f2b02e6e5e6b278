import {
  EventBusSrv,
  FieldConfigPropertyItem,
  PanelData,
  PanelOptionsEditorBuilder,
  PanelOptionsEditorItem,
  StandardEditorContext,
} from '@grafana/data';
import { VizPanel } from '@grafana/scenes';
import { cloneDeep, get, set } from 'lodash';

/** One option in the pane: what it is and how it is changed. */
export interface EditableOption {
  readonly id: string;
  readonly category: string;
  readonly item: PanelOptionsEditorItem | FieldConfigPropertyItem;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What editors learn of the panel around them. */
export function editorContext(panel: VizPanel, data: PanelData | undefined): StandardEditorContext<unknown> {
  return {
    data: data?.series ?? [],
    annotations: data?.annotations,
    options: panel.state.options,
    replaceVariables: (text, scopedVars, format) => panel.interpolate(text, scopedVars, format),
    eventBus: new EventBusSrv(),
    getSuggestions: () => [],
    instanceState: panel.state._pluginInstanceState,
  };
}

/** The plugin's own options and the field options that apply to all fields, those hidden by `showIf` left out. */
export function editableOptions(panel: VizPanel, data: PanelData | undefined): EditableOption[] {
  return [...panelOptions(panel, data), ...fieldDefaults(panel, data)];
}

function panelOptions(panel: VizPanel, data: PanelData | undefined): EditableOption[] {
  const plugin = panel.getPlugin();
  if (!plugin) {
    return [];
  }
  const { options } = panel.state;
  const builder = new PanelOptionsEditorBuilder<object>();
  plugin.getPanelOptionsSupplier()(builder, editorContext(panel, data));
  return builder
    .getItems()
    .filter((item) => !item.showIf || item.showIf(options, data?.series, data?.annotations) !== false)
    .map((item) => ({
      id: `option-${item.path}`,
      category: item.category?.[0] ?? plugin.meta.name,
      item,
      value: get(options, item.path),
      onChange: (value) => panel.onOptionsChange(withValue(options, item.path, value), true),
    }));
}

function fieldDefaults(panel: VizPanel, data: PanelData | undefined): EditableOption[] {
  const { fieldConfig } = panel.state;
  const items = panel.getPlugin()?.fieldConfigRegistry.list() ?? [];
  return items
    .filter((item) => !item.hideFromDefaults)
    .map((item) => ({ item, path: item.isCustom ? `custom.${item.path}` : item.path }))
    .filter(({ item }) => {
      const config = item.isCustom ? fieldConfig.defaults.custom : fieldConfig.defaults;
      return !item.showIf || item.showIf(config ?? {}, data?.series, data?.annotations) !== false;
    })
    .map(({ item, path }) => ({
      id: `field-${item.id}`,
      category: item.category?.[0] ?? 'Standard options',
      item,
      value: get(fieldConfig.defaults, path),
      onChange: (value) =>
        panel.onFieldConfigChange({ ...fieldConfig, defaults: withValue(fieldConfig.defaults, path, value) }, true),
    }));
}

/** A copy of an object with one value changed, as deep as the path says. */
export function withValue<T extends object>(source: T, path: string, value: unknown): T {
  const copy = cloneDeep(source);
  set(copy, path, value);
  return copy;
}
