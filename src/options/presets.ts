import { VisualizationSuggestion } from '@grafana/data';
import { t } from '../i18n/t';
import { ErrorBudgetOptions } from './options';

type Preset = VisualizationSuggestion<ErrorBudgetOptions>;

/** Ways to look at the same data. None touches what was agreed, but for the month, which says so. */
export function errorBudgetPresets(): Preset[] {
  return [
    preset(t('preset.burn-down', 'One SLO: burn-down'), { view: 'burnDown' }),
    preset(t('preset.wall', 'Wall of all SLOs'), { view: 'wall' }),
    preset(t('preset.table', 'Table of all SLOs'), { view: 'table' }),
    preset(t('preset.review', 'Review of the window'), { view: 'review' }),
    preset(t('preset.month', 'Calendar month'), { window: 'month' }),
  ];
}

function preset(name: string, options: Partial<ErrorBudgetOptions>): Preset {
  return { name, options };
}

interface PresetHost {
  setPresetsSupplier: (supplier: () => Preset[]) => unknown;
}

/** Grafana has presets from 13.1 on; before, this does nothing. */
export function addPresets(plugin: object): void {
  if (hasPresets(plugin)) {
    plugin.setPresetsSupplier(errorBudgetPresets);
  }
}

function hasPresets(plugin: object): plugin is PresetHost {
  return 'setPresetsSupplier' in plugin && typeof plugin.setPresetsSupplier === 'function';
}
