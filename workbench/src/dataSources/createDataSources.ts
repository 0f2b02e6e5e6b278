import { DataSourceApi, DataSourceInstanceSettings } from '@grafana/data';
import { DashboardSource } from './DashboardSource';
import { GrafanaSource } from './GrafanaSource';
import { InPagePrometheus } from './InPagePrometheus';
import { MixedSource } from './MixedSource';
import { PrometheusSource } from './PrometheusSource';
import { TestDataSource } from './TestDataSource';

/** The data sources that are provisioned or built in, by uid: those that dashboards name. */
export function createDataSources(
  settings: readonly DataSourceInstanceSettings[],
  { hasPrometheus, nowMs }: WorkbenchSettings
): Map<string, DataSourceApi> {
  const sources = new Map<string, DataSourceApi>();
  for (const one of settings) {
    const source = createDataSource(one, hasPrometheus, nowMs);
    // A source for one kind of query is no source for any query to the type checker; to Grafana it is.
    if (source instanceof DataSourceApi) {
      sources.set(one.uid, source);
    }
  }
  return sources;
}

function createDataSource(settings: DataSourceInstanceSettings, hasPrometheus: boolean, nowMs: number): unknown {
  switch (settings.type) {
    case 'prometheus':
      return hasPrometheus ? new PrometheusSource(settings) : new InPagePrometheus(settings, nowMs);
    case 'grafana-testdata-datasource':
      return new TestDataSource(settings);
    case 'dashboard':
      return new DashboardSource(settings);
    case 'mixed':
      return new MixedSource(settings);
    case 'grafana':
      return new GrafanaSource(settings);
    default:
      return undefined;
  }
}
