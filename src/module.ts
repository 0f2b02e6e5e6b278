import { initPluginTranslations } from '@grafana/i18n';
import { createPlugin } from './plugin';
import pluginJson from './plugin.json';

// What draws is loaded beside the translations, for which Grafana waits anyway.
const [{ ErrorBudgetPanel }] = await Promise.all([
  import(/* webpackChunkName: "panel" */ './panel/ErrorBudgetPanel'),
  initPluginTranslations(pluginJson.id),
]);

export const plugin = createPlugin(ErrorBudgetPanel);
