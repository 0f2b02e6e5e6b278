import type { Page } from '@playwright/test';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly labels?: Record<string, string>;
  readonly config: { readonly interval?: number };
  readonly values: unknown[];
}

interface Frame {
  readonly refId?: string;
  readonly meta?: Record<string, unknown>;
  readonly length: number;
  readonly fields: Field[];
}

/** What a panel's data provider delivers, as far as it is looked at. */
export interface PanelDataSummary {
  readonly state: string;
  readonly alertState?: Record<string, unknown>;
  readonly request: Record<string, unknown>;
  readonly targets: Array<Record<string, unknown>>;
  readonly annotations: Frame[];
  readonly series: Frame[];
}

/** A part of the scene, as far as it is looked at. */
interface SceneObjectLike {
  readonly state: {
    readonly [name: string]: unknown;
    readonly key?: string;
    readonly pluginId?: string;
    readonly $data?: SceneObjectLike;
    readonly data?: Omit<PanelDataSummary, 'targets' | 'annotations'> & {
      readonly request?: { readonly targets: PanelDataSummary['targets'] };
      readonly annotations?: Frame[];
    };
  };
}

declare global {
  interface Window {
    /** Scenes makes what is on the screen known to the page, in Grafana as in the workbench. */
    readonly __grafanaSceneContext?: SceneObjectLike;
  }
}

/** What a panel is given now; `undefined` while it is not there yet. */
export function readPanelData(page: Page, id: number): Promise<PanelDataSummary | undefined> {
  return page.evaluate((key) => {
    const seen = new Set<unknown>();
    const isSceneObject = (value: unknown): value is SceneObjectLike =>
      typeof value === 'object' && value !== null && 'state' in value && typeof value.state === 'object';
    const findPanel = (value: unknown): SceneObjectLike | undefined => {
      if (!isSceneObject(value) || seen.has(value)) {
        return undefined;
      }
      seen.add(value);
      const { state } = value;
      return state.key === key && state.pluginId !== undefined
        ? value
        : Object.values(state).flat().map(findPanel).find(Boolean);
    };
    const data = findPanel(window.__grafanaSceneContext)?.state.$data?.state.data;
    if (!data?.request) {
      return undefined;
    }
    const plain = ({ refId, meta, length, fields }: Frame): Frame => ({
      refId,
      meta,
      length,
      fields: fields.map(({ name, type, labels, config: { interval }, values }) => ({
        name,
        type,
        labels,
        config: { interval },
        values: Array.from(values),
      })),
    });
    const { app, dashboardUID, panelId, panelPluginId, targets } = data.request;
    const summary: PanelDataSummary = {
      state: data.state,
      alertState: data.alertState,
      request: { app, dashboardUID, panelId, panelPluginId },
      targets,
      annotations: (data.annotations ?? []).map(plain),
      series: data.series.map(plain),
    };
    return JSON.parse(JSON.stringify(summary));
  }, `panel-${id}`);
}

/** The columns of an annotation frame by name. */
export function columnsOf(frame: Frame | undefined): Record<string, unknown[]> {
  return Object.fromEntries(frame?.fields.map(({ name, values }) => [name, values]) ?? []);
}

/** The frame of an annotation query, by the query's name; none where nothing was found. */
export function annotationsNamed(data: PanelDataSummary | undefined, name: string): Frame | undefined {
  return data?.annotations.find((frame) => columnsOf(frame).type?.includes(name));
}

/** Serves a dashboard with changes, without a file of its own. For the workbench: Grafana has several ways to read one. */
export async function changeDashboard<T>(page: Page, change: (dashboard: T) => void): Promise<void> {
  await page.route(/\/api\/dashboards\/uid\//, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    change(answer.dashboard);
    await route.fulfill({ response, json: answer });
  });
}
