import { initPluginTranslations } from '@grafana/i18n';
import pluginJson from './plugin.json';

// Nothing but the wait for translations stands here: a bundler cannot merge a module that waits with those that it imports.
await initPluginTranslations(pluginJson.id);

export { plugin } from './plugin';
