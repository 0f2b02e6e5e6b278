import { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, EventBusSrv, ScopedVars } from '@grafana/data';
import {
  DataSourceSrv,
  TemplateSrv,
  config,
  locationService,
  setAppEvents,
  setBackendSrv,
  setCurrentUser,
  setDataSourceSrv,
  setEchoSrv,
  setLocationSrv,
  setPluginComponentHook,
  setPluginComponentsHook,
  setPluginFunctionsHook,
  setPluginImportUtils,
  setPluginLinksHook,
  setRunRequest,
  setTemplateSrv,
} from '@grafana/runtime';
import * as runtimeUnstable from '@grafana/runtime/unstable';
import { sceneGraph } from '@grafana/scenes';
import { initDataSourceInstanceSettings } from 'grafana-internal/dataSourceSettings';
import { initializeI18n } from 'grafana-internal/i18n';
import { setPanelDataErrorView } from 'grafana-internal/panelDataErrorView';
import { createDataSources } from '../dataSources/createDataSources';
import { PanelDataErrorView } from './PanelDataErrorView';
import { createBackend } from './backend';
import { getLoadedPanelPlugin, importPanelPlugin } from './pluginLoader';
import { runRequest } from './runRequest';
import { sceneObjectIn } from './sceneObject';

/** Gives `@grafana/runtime` everything that Grafana gives it at its start. */
export async function initServices(): Promise<void> {
  await initializeI18n({ ns: ['grafana'], language: 'en-US' }, 'en-US');
  initLoggers();
  setAppEvents(new EventBusSrv());
  setEchoSrv({ addEvent: () => undefined, addBackend: () => undefined, flush: () => undefined });
  setLocationSrv(locationService);
  setCurrentUser(config.bootData.user);
  setTemplateSrv({
    replace: interpolate,
    getVariables: () => [],
    containsTemplate: (text) => /\$/.test(text ?? ''),
    updateTimeRange: () => undefined,
  });
  setBackendSrv(createBackend());
  setDataSourceSrv(createDataSourceService());
  initDataSourceInstanceSettings(config.datasources, config.defaultDatasource);
  setRunRequest(runRequest);
  setPluginImportUtils({ importPanelPlugin, getPanelPluginFromCache: getLoadedPanelPlugin });
  setPluginLinksHook(() => ({ links: [], isLoading: false }));
  setPluginComponentsHook(() => ({ components: [], isLoading: false }));
  setPluginComponentHook(() => ({ component: null, isLoading: false }));
  setPluginFunctionsHook(() => ({ functions: [], isLoading: false }));
  setPanelDataErrorView(PanelDataErrorView);
}

/** Grafana 13's loggers; 12.4 has none. */
function initLoggers(): void {
  const parts: Record<string, unknown> = { ...runtimeUnstable };
  if (typeof parts.initializeLoggersRegistry === 'function') {
    parts.initializeLoggersRegistry();
  }
}

/** Variables are the scene's: the panel that asks is handed along by scenes. */
function interpolate(text = '', scopedVars?: ScopedVars, format?: Parameters<TemplateSrv['replace']>[2]): string {
  const scene = sceneObjectIn(scopedVars);
  const written = typeof format === 'function' ? (value: unknown) => String(format(value)) : format;
  return scene ? sceneGraph.interpolate(scene, text, scopedVars, written) : text;
}

function createDataSourceService(): DataSourceSrv {
  const settings = Object.values(config.datasources);
  const sources = createDataSources(settings, window.workbenchSettings);
  const find = (ref: DataSourceRef | string | null | undefined): DataSourceInstanceSettings | undefined => {
    const uid = typeof ref === 'string' ? ref : ref?.uid;
    return settings.find((one) => (uid ? one.uid === uid || one.name === uid : one.name === config.defaultDatasource));
  };
  return {
    get: async (ref): Promise<DataSourceApi> => {
      const source = sources.get(find(ref)?.uid ?? '');
      if (!source) {
        throw new Error(`Data source ${JSON.stringify(ref)} was not found`);
      }
      return source;
    },
    getList: () => settings,
    getInstanceSettings: find,
    reload: () => undefined,
    registerRuntimeDataSource: () => undefined,
  };
}
