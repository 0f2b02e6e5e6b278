import { FieldConfig, Labels, PanelData, getFieldDisplayName } from '@grafana/data';
import { Answer, Problem, Role } from '../domain/problem';
import { NO_NOTES, SloDefinition, SloInput } from '../domain/sloInput';
import { ErrorBudgetOptions } from '../options/options';
import { grafanaCalendar } from './grafanaCalendar';
import { QueryField, QueryFields, readQueryFields } from './queryFields';
import { targetsOf } from './requestTargets';
import { ReadContext, readSloData } from './sloData';
import { readDefinition } from './sloDefinition';

/** An SLO ready for evaluation, with the field config that says how to show it. */
export interface PreparedSlo {
  readonly input: SloInput;
  readonly display: FieldConfig;
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
  data: Pick<PanelData, 'series' | 'request' | 'timeRange'>,
  options: ErrorBudgetOptions,
  { title, timeZone }: PanelPlace
): PreparedSlos {
  const queried = readQueryFields(data.series, data.request);
  const definition = readDefinition(options, grafanaCalendar(timeZone));
  const [rangeStartMs, nowMs] = [data.timeRange.from.valueOf(), data.timeRange.to.valueOf()];
  const window = definition.known ? definition.value.window : undefined;
  // Windowed counts cover a rolling window; those over another length are not told apart from buckets.
  const windowMs = window?.kind === 'rolling' ? window.durationMs : 0;
  const groups = [...groupByLabels(queried.fields)].map(([id, fields]) => ({ id, fields }));
  const slos = groups.map(({ id, fields }) =>
    prepareSlo({ id, fields, queried, definition, title, rangeStartMs, context: { nowMs, windowMs } })
  );
  // A single SLO says itself what is wrong with the options.
  const problems = definition.known || slos.length === 1 ? queried.problems : [definition.why, ...queried.problems];
  return { slos, problems: slos.length === 0 ? [...problems, ...emptiness(data, queried)] : problems };
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
  readonly fields: readonly QueryField[];
  readonly queried: QueryFields;
  readonly definition: Answer<SloDefinition>;
  readonly title: string;
  readonly rangeStartMs: number;
  readonly context: ReadContext;
}

function prepareSlo({ id, fields, queried, definition, title, rangeStartMs, context }: SloFacts): PreparedSlo {
  const first = fields[0];
  const name = nameOf(first, title);
  const { byRole, ambiguous } = assignRoles(fields, { id, name });
  const isBadQueried = queried.queriedRoles.has('bad');
  const { data, notices } = readSloData({ id, name, byRole, isBadQueried }, context);
  return {
    display: first.field.config,
    input: {
      id,
      name,
      labels: first.labels,
      definition,
      data: ambiguous ? { known: false, why: ambiguous } : data,
      ...NO_NOTES,
      rangeStartMs,
      nowMs: context.nowMs,
      notices,
    },
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
