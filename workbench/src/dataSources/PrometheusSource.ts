import { DataSourceInstanceSettings, ScopedVars } from '@grafana/data';
import { DataSourceWithBackend, getTemplateSrv } from '@grafana/runtime';
import { PROMETHEUS_ANNOTATIONS } from './prometheusAnnotations';
import { PrometheusQuery } from './prometheusQuery';

/** Prometheus behind the workbench's server, which answers `/api/ds/query` as Grafana's does. */
export class PrometheusSource extends DataSourceWithBackend<PrometheusQuery> {
  constructor(settings: DataSourceInstanceSettings) {
    super(settings);
    this.annotations = PROMETHEUS_ANNOTATIONS;
  }

  override applyTemplateVariables(query: PrometheusQuery, scopedVars: ScopedVars): PrometheusQuery {
    return { ...query, expr: getTemplateSrv().replace(query.expr, withoutRangeMacros(scopedVars)) };
  }

  override filterQuery({ expr, hide }: PrometheusQuery): boolean {
    return expr !== undefined && expr !== '' && hide !== true;
  }
}

/** The server fills in interval and range, because it alone knows the step. */
function withoutRangeMacros({ __interval, __interval_ms, ...rest }: ScopedVars): ScopedVars {
  return rest;
}
