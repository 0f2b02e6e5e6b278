import React from 'react';
import { PanelPlugin, PanelProps } from '@grafana/data';
import { namesAnSli } from './adapter/namesAnSli';
import { UNUSED_STANDARD_OPTIONS, addFieldOptions } from './options/fieldConfig';
import { ErrorBudgetOptions } from './options/options';
import { migrateOptions, optionsAfterPanelChange } from './options/panelChange';
import { addPanelOptions } from './options/panelOptions';
import { addPresets } from './options/presets';
import { SliFieldConfig } from './options/sliFieldConfig';
import { suggestErrorBudget } from './options/suggestions';
import { UnderstoodEditor } from './panel/UnderstoodEditor';

/** The panel as Grafana registers it, with what draws it. */
export function createPlugin(
  panel: React.ComponentType<PanelProps<ErrorBudgetOptions>>
): PanelPlugin<ErrorBudgetOptions, SliFieldConfig> {
  const plugin = new PanelPlugin<ErrorBudgetOptions, SliFieldConfig>(panel)
    .setPanelOptions((builder) => addPanelOptions(builder, UnderstoodEditor))
    .useFieldConfig({ disableStandardOptions: UNUSED_STANDARD_OPTIONS, useCustomConfig: addFieldOptions })
    .setDataSupport({ annotations: true, alertStates: true })
    .setPanelChangeHandler(optionsAfterPanelChange)
    .setMigrationHandler(migrateOptions)
    .setSuggestionsSupplier(suggestErrorBudget(namesAnSli));
  addPresets(plugin);
  return plugin;
}
