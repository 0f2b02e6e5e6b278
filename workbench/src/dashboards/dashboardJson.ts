import { AnnotationQuery, FieldConfigSource } from '@grafana/data';
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

/** An annotation query of a classic dashboard; what it holds beyond this depends on its data source. */
export interface AnnotationJson extends AnnotationQuery {
  builtIn?: number;
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
  annotations?: { list?: AnnotationJson[] };
  templating?: { list?: VariableJson[] };
}
