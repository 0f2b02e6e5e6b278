import { FieldConfig, Labels, PanelData, getFieldDisplayName } from '@grafana/data';
import { Answer, Problem, Role } from '../domain/problem';
import { PolicyNote } from '../domain/policyNote';
import { NO_NOTES, SloDefinition, SloInput } from '../domain/sloInput';
import { ErrorBudgetOptions } from '../options/options';
import { SloNotes, notesFor, readAnnotations } from './annotations';
import { QueryField, QueryFields, readQueryFields } from './queryFields';
import { targetsOf } from './requestTargets';
import { ReadContext, readSloData } from './sloData';
import { readDefinition, readPolicyNote } from './sloDefinition';
import { optionsOfSlo } from './sloOverrides';

/** An SLO ready for evaluation, with the field config that says how to show it. */
export interface PreparedSlo {
  readonly input: SloInput;
  readonly display: FieldConfig;
  readonly policyNote: PolicyNote;
}

export interface PreparedSlos {
  readonly slos: readonly PreparedSlo[];
  /** What concerns the panel or a query as a whole. */
  readonly problems: readonly Problem[];
}

/** Where the panel stands. */
export interface PanelPlace {
  readonly title: string;
  readonly timeZone: string;
}

/**
 * Query results and options → SLOs: one for each label set.
 *
 * @param options with dashboard variables filled in
 * @param place the panel's title, which names the SLO where its labels do not, and the dashboard's time zone
 */
export function prepareSlos(
  data: Pick<PanelData, 'series' | 'request' | 'timeRange' | 'annotations'>,
  options: ErrorBudgetOptions,
  { title, timeZone }: PanelPlace
): PreparedSlos {
  const queried = readQueryFields(data.series, data.request);
  const [rangeStartMs, nowMs] = [data.timeRange.from.valueOf(), data.timeRange.to.valueOf()];
  const definition = readDefinition(options, { timeZone, nowMs });
  const groups = [...groupByLabels(queried.fields)].map(([id, fields]) => ({
    id,
    fields,
    name: nameOf(fields[0], title),
    labels: fields[0].labels,
  }));
  const annotations = readAnnotations(data.annotations ?? []);
  const slos = groups.map((group) => {
    const own = optionsOfSlo(options, group.fields, group.name);
    const definition = own.known ? readDefinition(own.value, { timeZone, nowMs }) : own;
    const notes = notesFor(group, annotations, { tags: options, slos: groups, nowMs });
    const context = { nowMs, windowMs: windowedLengthOf(definition) };
    const input = prepareInput({ ...group, queried, definition, notes, rangeStartMs, context });
    return { input, display: group.fields[0].field.config, policyNote: readPolicyNote(options) };
  });
  // A single SLO says itself what is wrong with the options.
  const problems = definition.known || slos.length === 1 ? queried.problems : [definition.why, ...queried.problems];
  return { slos, problems: slos.length === 0 ? [...problems, ...emptiness(data, queried)] : problems };
}

/** Windowed counts cover a rolling window; those over another length are not told apart from buckets. */
function windowedLengthOf(definition: Answer<SloDefinition>): number {
  const window = definition.known ? definition.value.window : undefined;
  return window?.kind === 'rolling' ? window.durationMs : 0;
}

function emptiness({ request }: Pick<PanelData, 'request'>, queried: QueryFields): Problem[] {
  if (queried.problems.length > 0) {
    return [];
  }
  // A panel without queries gets no request at all.
  const isUnqueried = targetsOf(request).length === 0;
  return [{ code: isUnqueried ? 'no-queries' : 'no-data', path: 'queries', params: {} }];
}

function groupByLabels(fields: readonly QueryField[]): Map<string, QueryField[]> {
  const groups = new Map<string, QueryField[]>();
  for (const field of fields) {
    const id = idOf(field.labels);
    groups.set(id, [...(groups.get(id) ?? []), field]);
  }
  return groups;
}

/** Stable over refreshes and independent of the order in which labels are delivered. */
function idOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface SloFacts {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly fields: readonly QueryField[];
  readonly queried: QueryFields;
  readonly definition: Answer<SloDefinition>;
  readonly notes: SloNotes;
  readonly rangeStartMs: number;
  readonly context: ReadContext;
}

function prepareInput(facts: SloFacts): SloInput {
  const { id, name, labels, fields, queried, definition, notes, rangeStartMs, context } = facts;
  const { byRole, ambiguous } = assignRoles(fields, { id, name });
  const isBadQueried = queried.queriedRoles.has('bad');
  const { data, notices } = readSloData({ id, name, byRole, isBadQueried }, context);
  return {
    id,
    name,
    labels,
    definition,
    data: ambiguous ? { known: false, why: ambiguous } : data,
    ...NO_NOTES,
    ...notes,
    rangeStartMs,
    nowMs: context.nowMs,
    notices,
  };
}

interface AssignedRoles {
  readonly byRole: Partial<Record<Role, QueryField>>;
  readonly ambiguous: Problem | undefined;
}

function assignRoles(fields: readonly QueryField[], { id, name }: { id: string; name: string }): AssignedRoles {
  const byRole: Partial<Record<Role, QueryField>> = {};
  for (const field of fields) {
    const taken = byRole[field.role];
    if (taken) {
      const params = { slo: name, role: field.role, first: taken.query, second: field.query };
      return { byRole, ambiguous: { code: 'role-ambiguous', path: id, params } };
    }
    byRole[field.role] = field;
  }
  return { byRole, ambiguous: undefined };
}

function nameOf({ field, labels }: QueryField, title: string): string {
  if (field.config.displayName) {
    return getFieldDisplayName(field);
  }
  return Object.values(labels).join(' · ') || title;
}
