import { FieldConfigSource } from '@grafana/data';
import { DataSourceRef, DataTransformerConfig } from '@grafana/schema';
import { SceneDataQuery } from '@grafana/scenes';

/** A variable of a classic dashboard. */
export interface VariableJson {
  name: string;
  label?: string;
  type: string;
  query?: string;
  hide?: number;
  multi?: boolean;
  includeAll?: boolean;
  current?: { value?: string | string[] };
}

/** A panel of a classic dashboard. */
export interface PanelJson {
  id: number;
  type: string;
  title?: string;
  description?: string;
  pluginVersion?: string;
  transparent?: boolean;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: DataSourceRef;
  targets?: SceneDataQuery[];
  transformations?: DataTransformerConfig[];
  options?: object;
  fieldConfig?: Partial<FieldConfigSource>;
  maxDataPoints?: number;
  interval?: string;
  timeFrom?: string;
  timeShift?: string;
  hideTimeOverride?: boolean;
}

/** A classic dashboard, as far as the workbench reads it. */
export interface DashboardJson {
  uid: string;
  title: string;
  panels: PanelJson[];
  time?: { from: string; to: string };
  timezone?: string;
  weekStart?: string;
  refresh?: string;
  graphTooltip?: number;
  templating?: { list?: VariableJson[] };
}
