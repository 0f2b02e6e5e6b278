/** What the server's boot script tells the page. */
interface WorkbenchSettings {
  readonly hasPrometheus: boolean;
  readonly nowMs: number;
  readonly pluginId: string;
}

interface Window {
  readonly workbenchSettings: WorkbenchSettings;
  readonly System: SystemJs;
}

/** The parts of SystemJS that the loader uses; the package ships no types for them. */
interface SystemJs {
  set(id: string, module: object): void;
  addImportMap(map: { imports: Record<string, string> }): void;
  import(address: string): Promise<Record<string, unknown>>;
  readonly constructor: { readonly prototype: { shouldFetch: () => boolean } };
}

declare module 'systemjs/dist/system.js';
declare module 'systemjs/dist/extras/amd.js';
declare module 'systemjs/dist/extras/named-register.js';
declare module 'systemjs/dist/extras/use-default.js';
declare module 'jquery';

declare module 'react-router-dom-v5' {
  export function Router(props: { history: object; children: import('react').ReactNode }): React.JSX.Element;
}
declare module 'react-router-dom-v5-compat' {
  export function CompatRouter(props: { children: import('react').ReactNode }): React.JSX.Element;
}

declare module 'grafana-internal/panelDataErrorView' {
  import type { PanelDataErrorViewProps } from '@grafana/runtime';
  export function setPanelDataErrorView(component: import('react').ComponentType<PanelDataErrorViewProps>): void;
}

declare module 'grafana-internal/i18n' {
  export function initializeI18n(
    options: { ns: string[]; language?: string },
    regionalFormat: string
  ): Promise<{ language: string | undefined }>;
}

declare module 'grafana-internal/dataSourceSettings' {
  import type { DataSourceInstanceSettings } from '@grafana/data';
  export function initDataSourceInstanceSettings(
    settings: Record<string, DataSourceInstanceSettings>,
    defaultName: string
  ): void;
}
