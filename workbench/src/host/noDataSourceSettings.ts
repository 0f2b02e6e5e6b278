import { DataSourceInstanceSettings } from '@grafana/data';

/** In the place of a part of Grafana 13's runtime: 12.4 asks the service of data sources alone. */
export function initDataSourceInstanceSettings(
  _settings: Record<string, DataSourceInstanceSettings>,
  _defaultName: string
): void {}
