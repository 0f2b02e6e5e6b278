import { PanelPlugin, PanelPluginMeta } from '@grafana/data';
import { config } from '@grafana/runtime';
import i18next from 'i18next';
import { SHARED_MODULES } from './sharedModules';

const plugins = new Map<string, Promise<PanelPlugin>>();
const ready = new Map<string, PanelPlugin>();

/**
 * Teaches SystemJS the host's modules, and to load plugins by `<script>` as Grafana does. SystemJS comes after all other
 * modules: it brings a global `define`, to which modules such as lodash would hand themselves instead of to the page.
 */
export async function initPluginLoader(): Promise<void> {
  await import('systemjs/dist/system.js');
  await import('systemjs/dist/extras/amd.js');
  await import('systemjs/dist/extras/named-register.js');
  // A plugin that awaits its translations exports a promise, which this waits for.
  await import('systemjs/dist/extras/use-default.js');
  const imports: Record<string, string> = {};
  for (const [name, module] of Object.entries(SHARED_MODULES)) {
    imports[name] = `package:${name}`;
    window.System.set(`package:${name}`, module);
  }
  window.System.addImportMap({ imports });
  window.System.constructor.prototype.shouldFetch = () => false;
}

/** Registers the built plugin under its id, with its words. */
export async function registerPlugin(id: string): Promise<void> {
  const baseUrl = `/public/plugins/${id}`;
  const json = await (await fetch(`${baseUrl}/plugin.json`)).json();
  const meta: PanelPluginMeta = { ...json, baseUrl, module: `${baseUrl}/module.js`, sort: 1 };
  config.panels[id] = meta;
  await addTranslations(id, `${baseUrl}/locales/en-US/${id}.json`);
}

async function addTranslations(id: string, address: string): Promise<void> {
  const response = await fetch(address);
  if (response.ok) {
    i18next.addResourceBundle('en-US', id, await response.json());
  }
}

export function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const loading = plugins.get(id) ?? load(id);
  plugins.set(id, loading);
  return loading;
}

export function getLoadedPanelPlugin(id: string): PanelPlugin | undefined {
  return ready.get(id);
}

async function load(id: string): Promise<PanelPlugin> {
  const meta = config.panels[id];
  if (!meta) {
    throw new Error(`Panel plugin not found: ${id}`);
  }
  const module = await window.System.import(meta.module);
  const plugin = await module.plugin;
  // An instance check would fail only for a plugin that bundles its own copy of @grafana/data: worth to be told.
  if (!(plugin instanceof PanelPlugin)) {
    throw new Error(`${meta.module} exports no panel plugin`);
  }
  plugin.meta = meta;
  ready.set(id, plugin);
  return plugin;
}
