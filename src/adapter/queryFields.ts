import { DataFrame, DataQueryRequest, Field, FieldType, Labels } from '@grafana/data';
import { Problem, Role } from '../domain/problem';
import { BucketStamp, bucketStampOf } from './bucketTime';
import { ExecutedQuery, readExecutedQuery } from './executedQuery';
import { Points, pointsOf } from './points';
import { targetsOf } from './requestTargets';
import { roleOfName } from './roles';

/** A numeric field of a query together with its times and what is known of how it came about. */
export interface QueryField {
  readonly query: string;
  readonly field: Field;
  readonly role: Role;
  /** Labels that tell SLOs apart: without those that only tell roles. */
  readonly labels: Labels;
  readonly points: Points;
  readonly stamp: BucketStamp;
  /** Distance of two values as the data source says. */
  readonly intervalMs: number | undefined;
  readonly executed: ExecutedQuery;
}

export interface QueryFields {
  readonly fields: readonly QueryField[];
  /** Roles for which there is a query, even one that found nothing. */
  readonly queriedRoles: ReadonlySet<Role>;
  readonly problems: readonly Problem[];
}

/** All fields that take part in an SLI, with their roles; a Problem for each number that does not. */
export function readQueryFields(series: readonly DataFrame[], request: DataQueryRequest | undefined): QueryFields {
  const fields: QueryField[] = [];
  const problems: Problem[] = [];
  const executed = executedByQuery(series);
  for (const frame of series) {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    const numbers = frame.fields.filter(isNumeric);
    const query = frame.refId ?? '';
    if (!time && numbers.length > 0) {
      problems.push({ code: 'no-time-field', path: query, params: { query } });
      continue;
    }
    for (const field of time ? numbers : []) {
      const told = tellRole(frame, field);
      if (!told || !time) {
        problems.push({ code: 'field-without-role', path: query, params: { query, field: nameOf(field) } });
        continue;
      }
      fields.push({
        query,
        field,
        ...told,
        points: pointsOf(time.values, field.values),
        stamp: bucketStampOf(dataSourceTypeOf(query, request)),
        intervalMs: time.config.interval ?? undefined,
        executed: executed.get(query) ?? readExecutedQuery(undefined),
      });
    }
  }
  return { fields, queriedRoles: queriedRolesOf(fields, series, request), problems };
}

function isNumeric(field: Field): boolean {
  return field.type === FieldType.number;
}

/** The role from the query's name, the column, the series' name or a label that tells nothing else. */
function tellRole(frame: DataFrame, field: Field): { role: Role; labels: Labels } | undefined {
  const { __name__: metric, ...labels } = field.labels ?? {};
  const roleLabel = Object.keys(labels).find((key) => roleOfName(key) === undefined && isRoleWord(labels[key]));
  const role =
    roleOfName(frame.refId ?? '') ??
    (roleLabel === undefined ? undefined : roleOfName(labels[roleLabel])) ??
    roleOfName(plainName(field.config.displayName)) ??
    roleOfName(plainName(field.config.displayNameFromDS)) ??
    (field.name === metric ? undefined : roleOfName(field.name)) ??
    roleOfName(frame.name ?? '');
  if (role === undefined) {
    return undefined;
  }
  return { role, labels: roleLabel === undefined ? labels : omit(labels, roleLabel) };
}

/** A label's value tells a role only as a single word: `outcome="good"`, not `service="good-reads"`. */
function isRoleWord(value: string): boolean {
  return /^[a-zA-Z]+$/.test(value) && roleOfName(value) !== undefined;
}

/** Without a legend Prometheus names a series by its whole expression, whose words tell nothing. */
function plainName(name: string | undefined): string {
  return name !== undefined && !/[({[]/.test(name) ? name : '';
}

function omit(labels: Labels, name: string): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => key !== name));
}

function nameOf(field: Field): string {
  return field.config.displayName ?? field.config.displayNameFromDS ?? field.name;
}

/** Prometheus puts the executed query on the first frame of a query only. */
function executedByQuery(series: readonly DataFrame[]): Map<string, ExecutedQuery> {
  const executed = new Map<string, ExecutedQuery>();
  for (const { refId = '', meta } of series) {
    if (meta?.executedQueryString !== undefined && !executed.has(refId)) {
      executed.set(refId, readExecutedQuery(meta.executedQueryString));
    }
  }
  return executed;
}

function dataSourceTypeOf(query: string, request: DataQueryRequest | undefined): string | undefined {
  const target = targetsOf(request).find(({ refId }) => query === refId || query.startsWith(`${refId}-`));
  return target?.datasource?.type ?? undefined;
}

function queriedRolesOf(
  fields: readonly QueryField[],
  series: readonly DataFrame[],
  request: DataQueryRequest | undefined
): ReadonlySet<Role> {
  const names = [...series.map(({ refId }) => refId ?? ''), ...targetsOf(request).map(({ refId }) => refId)];
  const roles = [...fields.map(({ role }) => role), ...names.map(roleOfName)];
  return new Set(roles.filter((role): role is Role => role !== undefined));
}
