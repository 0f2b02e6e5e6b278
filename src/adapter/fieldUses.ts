import { DataFrame, Field, getFieldDisplayName } from '@grafana/data';
import { FieldUse } from '../domain/fieldUse';
import { FrameSeries } from './frameSeries';
import { QueryField, QueryFields } from './queryFields';

type Use = Pick<FieldUse, 'role' | 'countedAs' | 'windowMs' | 'bucketTime'>;

/** As what one series was used, for one SLO. */
export interface FieldRead {
  readonly series: FrameSeries;
  readonly slo: string;
  readonly use: Use;
}

export function describeRead({ series, role, countedAs, covered, stamp }: QueryField, slo: string): FieldRead {
  return { series, slo, use: { role, countedAs, windowMs: covered.windowMs, bucketTime: stamp } };
}

interface Used {
  readonly series: FrameSeries;
  readonly use: Use & Pick<FieldUse, 'query' | 'field' | 'setting'>;
  readonly slos: readonly string[];
}

/**
 * As what each field of each query was used, in the order of the queries; those that are not used, too.
 *
 * @param queried all that the queries deliver
 * @param reads what was read for an SLO
 */
export function describeFieldUses(
  frames: readonly DataFrame[],
  { series: all, fields }: QueryFields,
  reads: readonly FieldRead[]
): FieldUse[] {
  const readsOf = new Map<FrameSeries, FieldRead[]>();
  for (const read of reads) {
    readsOf.set(read.series, [...(readsOf.get(read.series) ?? []), read]);
  }
  const roles = new Map(fields.map(({ series, role }) => [series, role]));
  const groups = new Map<string, Used[]>();
  for (const series of all) {
    const own = readsOf.get(series) ?? [];
    const { query, field, config } = series;
    const use = {
      query,
      field: field.name,
      setting: config.role,
      ...(own[0]?.use ?? { ...NO_USE, role: roles.get(series) }),
    };
    const group = groups.get(JSON.stringify(use)) ?? [];
    group.push({ series, use, slos: own.map(({ slo }) => slo) });
    groups.set(JSON.stringify(use), group);
  }
  const uses = [...groups.values()];
  return uses.map((group) => describeGroup(group, frames, uses));
}

const NO_USE: Use = { role: undefined, countedAs: undefined, windowMs: undefined, bucketTime: undefined };

function describeGroup(
  group: readonly Used[],
  frames: readonly DataFrame[],
  all: ReadonlyArray<readonly Used[]>
): FieldUse {
  const [{ use }] = group;
  const isWholeQuery = use.query !== '' && !all.some((other) => other !== group && other[0].use.query === use.query);
  return {
    ...use,
    seriesCount: group.length,
    slos: [...new Set(group.flatMap(({ slos }) => slos))],
    isWholeQuery,
    displayNames: isWholeQuery ? [] : displayNames(group, frames),
  };
}

function displayNames(group: readonly Used[], frames: readonly DataFrame[]): string[] {
  const fields = new Set(group.map(({ series }) => series.field));
  const found = frames.flatMap((frame) =>
    frame.fields.filter((field) => fields.has(field)).map((field) => ({ frame, field }))
  );
  return [...new Set(found.map(({ frame, field }) => displayNameOf(field, frame, frames)))];
}

/** Grafana notes a name in the field that it is asked for, and the host's fields are not ours to write in. */
function displayNameOf(field: Field, frame: DataFrame, frames: readonly DataFrame[]): string {
  const copy = { ...field, state: { ...field.state } };
  const owner = { ...frame, fields: frame.fields.map((one) => (one === field ? copy : one)) };
  return getFieldDisplayName(copy, owner, [...frames]);
}
