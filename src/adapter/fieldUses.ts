import { DataFrame, getFieldDisplayName } from '@grafana/data';
import { FieldUse } from '../domain/fieldUse';
import { FrameSeries } from './frameSeries';
import { QueryField, QueryFields } from './queryFields';

/** The fields of one SLO, with its name. */
export interface NamedFields {
  readonly name: string;
  readonly fields: readonly QueryField[];
  readonly objectives: readonly QueryField[];
}

interface Used {
  readonly series: FrameSeries;
  readonly use: Omit<FieldUse, 'seriesCount' | 'slos' | 'isWholeQuery' | 'displayNames'>;
  readonly slos: readonly string[];
}

/** As what each field of each query was used, in the order of the queries; those that are not used, too. */
export function describeFieldUses(
  frames: readonly DataFrame[],
  queried: QueryFields,
  slos: readonly NamedFields[]
): FieldUse[] {
  const told = new Map(queried.fields.map((field) => [field.series, field]));
  const namesOf = sloNames(slos);
  const groups = new Map<string, Used[]>();
  for (const series of queried.series) {
    const field = told.get(series);
    const used: Used = { series, use: describeUse(series, field), slos: (field && namesOf.get(field)) ?? [] };
    const key = JSON.stringify(used.use);
    const group = groups.get(key);
    if (group) {
      group.push(used);
    } else {
      groups.set(key, [used]);
    }
  }
  const all = [...groups.values()];
  return all.map((group) => describeGroup(group, frames, all));
}

function describeUse({ query, field, config }: FrameSeries, told: QueryField | undefined): Used['use'] {
  return {
    query,
    field: field.name,
    setting: config.role,
    role: told?.role,
    countedAs: told?.countedAs,
    windowMs: told?.covered.windowMs,
    bucketTime: told?.stamp,
  };
}

function sloNames(slos: readonly NamedFields[]): ReadonlyMap<QueryField, readonly string[]> {
  const names = new Map<QueryField, string[]>();
  for (const { name, fields, objectives } of slos) {
    for (const field of [...fields, ...objectives]) {
      names.set(field, [...(names.get(field) ?? []), name]);
    }
  }
  return names;
}

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
  return [...new Set(found.map(({ frame, field }) => getFieldDisplayName(field, frame, [...frames])))];
}
