import { DataQuery } from '@grafana/schema';

/** A Prometheus query as dashboards save it. */
export interface PrometheusQuery extends DataQuery {
  expr: string;
  legendFormat?: string;
  instant?: boolean;
  range?: boolean;
  /** Min step. */
  interval?: string;
}
