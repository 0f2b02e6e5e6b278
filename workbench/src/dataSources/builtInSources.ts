/** Names by which dashboards refer to the data sources that every Grafana has. */
export const DASHBOARD_SOURCE = '-- Dashboard --';
export const MIXED_SOURCE = '-- Mixed --';
export const GRAFANA_SOURCE = '-- Grafana --';
