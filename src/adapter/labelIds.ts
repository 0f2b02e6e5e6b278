import { Labels } from '@grafana/data';

/** Stable over refreshes and independent of the order in which labels are delivered. */
export function idOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only the labels of some names. */
export function pickLabels(labels: Labels, names: ReadonlySet<string>): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => names.has(name)));
}
