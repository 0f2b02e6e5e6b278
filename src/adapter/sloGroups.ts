import { Labels } from '@grafana/data';
import { FieldRole } from '../domain/problem';
import { idOf, pickLabels } from './labelIds';
import { NamedField } from './queryFields';
import { isCountRole } from './roles';

/** The fields of one SLO. */
export interface SloGroup {
  readonly id: string;
  readonly labels: Labels;
  /** Everything that was measured; what is pooled still carries the labels that it is split by. */
  readonly fields: readonly NamedField[];
  /** Objectives in the data that speak of this SLO. */
  readonly objectives: readonly NamedField[];
}

/**
 * One group for each distinct set of labels. Counts are joined on the labels that good, bad and total share; the labels to
 * split by tell no SLOs apart. An objective speaks of every SLO with which it agrees in the labels that both have.
 */
export function groupFields(fields: readonly NamedField[], splitBy: readonly string[]): SloGroup[] {
  const measured = fields.filter(({ role }) => role !== 'objective');
  const objectives = fields.filter(({ role }) => role === 'objective');
  const counted = sharedLabels(measured.filter(({ role }) => isCountRole(role)));
  const groups = new Map<string, { labels: Labels; fields: NamedField[] }>();
  for (const field of measured) {
    const names = isCountRole(field.role) ? counted : new Set(Object.keys(field.labels));
    const labels = pickLabels(field.labels, new Set([...names].filter((name) => !splitBy.includes(name))));
    const group = groups.get(idOf(labels)) ?? { labels, fields: [] };
    group.fields.push(field);
    groups.set(idOf(labels), group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group, objectives: objectivesOf(group.labels, objectives) }));
}

/** Names of labels that every role has. */
function sharedLabels(fields: readonly NamedField[]): ReadonlySet<string> {
  const byRole = new Map<FieldRole, Set<string>>();
  for (const { role, labels } of fields) {
    const names = byRole.get(role) ?? new Set();
    Object.keys(labels).forEach((name) => names.add(name));
    byRole.set(role, names);
  }
  const [first = new Set<string>(), ...others] = byRole.values();
  return new Set([...first].filter((name) => others.every((names) => names.has(name))));
}

function objectivesOf(labels: Labels, objectives: readonly NamedField[]): NamedField[] {
  return objectives.filter((objective) => {
    const shared = Object.keys(objective.labels).filter((name) => name in labels);
    const hasCommon = shared.length > 0 || Object.keys(objective.labels).length === 0 || objectives.length === 1;
    return hasCommon && shared.every((name) => objective.labels[name] === labels[name]);
  });
}

/**
 * Whether a total without bad events means that nothing failed: bad events were queried, and those that were found carry the
 * labels that tell this SLO apart, so they speak of other SLOs only.
 *
 * @param bad fields of bad events, of all SLOs
 */
export function isBadMissing({ labels }: SloGroup, bad: readonly NamedField[]): boolean {
  const names = Object.keys(labels);
  return bad.length === 0 || (names.length > 0 && bad.every((field) => names.every((name) => name in field.labels)));
}
