import { DataFrame, DataQueryRequest, Field, Labels } from '@grafana/data';
import { FieldRole, Problem, Role } from '../domain/problem';
import { CountedAs } from '../options/sliFieldConfig';
import { BucketStamp, bucketStampOf, medianStepMs } from './bucketTime';
import { noteOnCounts, tellCountedAs } from './countedAs';
import { Covered, readCovered } from './coveredWindow';
import { ExecutedQuery, readExecutedQuery } from './executedQuery';
import { FrameSeries, readFrameSeries } from './frameSeries';
import { Points, pointsOf } from './points';
import { Shares, judgeValues, readErrorRatios } from './ratios';
import { targetsOf } from './requestTargets';
import { countRoleOf, isCountRole, isRatioRole } from './roles';
import { tellRoles } from './tellRoles';
import { nameOfSeries } from './tellRole';

/** A numeric field of a query with what is known of it before its values are read. */
export interface NamedField {
  readonly query: string;
  readonly name: string;
  readonly field: Field;
  readonly series: FrameSeries;
  readonly role: FieldRole;
  /** Labels that tell SLOs apart: without those that only tell roles. */
  readonly labels: Labels;
  readonly executed: ExecutedQuery;
  /** Absent where the host tells no request. */
  readonly target: DataQueryRequest['targets'][number] | undefined;
  /** What had to be assumed to name it. */
  readonly assumptions: readonly Problem[];
}

/** The same together with its times, its values and how they came about. */
export interface QueryField extends NamedField {
  /** Counts, rates or counters as delivered; error ratios for everything that is a ratio, a state or a judged value. */
  readonly points: Points;
  /** Absent where nothing is counted. */
  readonly countedAs: CountedAs | undefined;
  readonly stamp: BucketStamp;
  /** Distance of two values; absent for a single one. */
  readonly stepMs: number | undefined;
  readonly covered: Covered;
  /** Why the field cannot be used. */
  readonly problem: Problem | undefined;
  readonly notices: readonly Problem[];
}

export interface QueryFields {
  readonly fields: readonly NamedField[];
  /** Every series of numbers, those that are not used included. */
  readonly series: readonly FrameSeries[];
  /** Roles for which there is a query, even one that found nothing. */
  readonly queriedRoles: ReadonlySet<Role>;
  readonly problems: readonly Problem[];
}

/** What the naming of fields depends on beside the frames. */
export interface QueryContext {
  readonly request: DataQueryRequest | undefined;
  readonly nowMs: number;
}

/**
 * All fields that take part in an SLI, with their roles; a Problem for each number that does not. Values are looked at only
 * where neither a setting nor a name nor a unit tells the role.
 */
export function nameQueryFields(frames: readonly DataFrame[], { request, nowMs }: QueryContext): QueryFields {
  const problems: Problem[] = [];
  const all: FrameSeries[] = [];
  for (const frame of frames) {
    const read = readFrameSeries(frame, nowMs);
    if (Array.isArray(read)) {
      all.push(...read);
    } else {
      problems.push(read);
    }
  }
  const executed = executedByQuery(frames);
  const { told, unused } = tellRoles(all, (query) => executed.get(query) ?? readExecutedQuery(undefined));
  const fields = told.map(({ series, notices, ...rest }): NamedField => {
    const { query, field } = series;
    const target = targetOf(query, request);
    return { query, name: nameOfSeries(series), field, series, target, assumptions: notices, ...rest };
  });
  const queriedRoles = queriedRolesOf(fields, frames, request);
  return { fields, series: all, queriedRoles, problems: [...problems, ...unused] };
}

/**
 * A field with its values.
 *
 * @param sloWindowMs length of its SLO's rolling window, else 0
 */
export function readQueryField(named: NamedField, sloWindowMs: number): QueryField {
  const { series, role, executed, target } = named;
  const { config } = series;
  const shares = readValues(series, role);
  const { points } = shares;
  const countedAs = isCountRole(role) ? tellCountedAs(series, executed, points) : undefined;
  const stepMs = series.intervalMs ?? executed.stepMs ?? medianStepMs(points.timeMs);
  const isInstant = target !== undefined && 'instant' in target && target.instant === true && isSingle(points);
  // A burn rate looks back over some length, however close its values are.
  const isBurnRate = role === 'burnRate';
  const isCovering =
    (isCountRole(role) && countedAs !== 'counters') || isRatioRole(role) || isBurnRate || config.window !== '';
  const covered: Covered = isCovering
    ? readCovered(series, { executed, stepMs, isInstant: isInstant || isBurnRate, sloWindowMs })
    : { windowMs: undefined, isFromQuery: false };
  const told = executed.isPromQl ? 'end' : bucketStampOf(target?.datasource?.type ?? undefined);
  const stamp = config.bucketTime === 'auto' ? told : config.bucketTime;
  return {
    ...named,
    ...{ points, countedAs, stepMs, covered },
    // A difference belongs to the time before its sample.
    stamp: countedAs === 'counters' ? 'end' : stamp,
    problem: shares.problem ?? covered.problem,
    notices: [
      ...named.assumptions,
      ...shares.notices,
      ...(countedAs === 'counts' && covered.windowMs === undefined ? noteOnCounts(series, executed, points) : []),
    ],
  };
}

function readValues(series: FrameSeries, role: FieldRole): Shares {
  switch (role) {
    case 'successRatio':
    case 'state':
      return readErrorRatios(series, true);
    case 'errorRatio':
      return readErrorRatios(series, false);
    case 'value':
      return judgeValues(series);
    case 'remaining':
    case 'burnRate':
    case 'objective':
      return { points: pointsOf(series.times(), series.values(), 'average'), notices: [] };
    default:
      return { points: pointsOf(series.times(), series.values()), notices: [] };
  }
}

function isSingle({ timeMs }: Points): boolean {
  return timeMs.length === 1;
}

/** Prometheus puts the executed query on the first frame of a query only. */
function executedByQuery(frames: readonly DataFrame[]): Map<string, ExecutedQuery> {
  const executed = new Map<string, ExecutedQuery>();
  for (const { refId = '', meta } of frames) {
    if (meta?.executedQueryString !== undefined && !executed.has(refId)) {
      executed.set(refId, readExecutedQuery(meta.executedQueryString));
    }
  }
  return executed;
}

function targetOf(
  query: string,
  request: DataQueryRequest | undefined
): DataQueryRequest['targets'][number] | undefined {
  const targets = targetsOf(request);
  // Transformations join the names of queries: `joinByField-A-B`; both came from somewhere, so the first one tells.
  return (
    targets.find(({ refId }) => query === refId || query.startsWith(`${refId}-`)) ??
    targets.find(({ refId }) => query === '' || query.split('-').includes(refId))
  );
}

function queriedRolesOf(
  fields: readonly NamedField[],
  frames: readonly DataFrame[],
  request: DataQueryRequest | undefined
): ReadonlySet<Role> {
  const names = [...frames.map(({ refId }) => refId ?? ''), ...targetsOf(request).map(({ refId }) => refId)];
  const roles = [...fields.map(({ role }) => role).filter(isCountRole), ...names.map(countRoleOf)];
  return new Set(roles.filter((role): role is Role => role !== undefined));
}
