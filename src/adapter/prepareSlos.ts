import { FieldConfig, Labels, PanelData, getFieldDisplayName } from '@grafana/data';
import { Answer, Problem } from '../domain/problem';
import { NO_NOTES, SloDefinition, SloInput } from '../domain/sloInput';
import { ErrorBudgetOptions } from '../options/options';
import { grafanaCalendar } from './grafanaCalendar';
import { QueryField, QueryFields, readQueryFields } from './queryFields';
import { targetsOf } from './requestTargets';
import { readObjectives } from './objectives';
import { ReadContext, readSloData } from './sloData';
import { readDefinition } from './sloDefinition';
import { SloGroup, groupFields, isBadMissing } from './sloGroups';
import { Understood, describeUse } from './understood';

/** An SLO ready for evaluation, with the field config that says how to show it. */
export interface PreparedSlo {
  readonly input: SloInput;
  readonly display: FieldConfig;
  /** As what each field was used. */
  readonly understood: readonly Understood[];
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
  const definition = readDefinition(options, grafanaCalendar(timeZone));
  const [rangeStartMs, nowMs] = [data.timeRange.from.valueOf(), data.timeRange.to.valueOf()];
  const window = definition.known ? definition.value.window : undefined;
  const windowMs = window?.kind === 'rolling' ? window.durationMs : 0;
  const queried = readQueryFields(data.series, { request: data.request, nowMs, sloWindowMs: windowMs });
  const splitBy = options.splitBy.split(',').flatMap((name) => name.trim() || []);
  const context = { nowMs, windowMs, splitBy };
  const slos = groupFields(queried.fields, splitBy).map((group) =>
    prepareSlo({ group, queried, definition, title, rangeStartMs, context })
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

interface SloFacts {
  readonly group: SloGroup;
  readonly queried: QueryFields;
  readonly definition: Answer<SloDefinition>;
  readonly title: string;
  readonly rangeStartMs: number;
  readonly context: ReadContext;
}

function prepareSlo({ group, queried, definition, title, rangeStartMs, context }: SloFacts): PreparedSlo {
  const { id, labels, fields, objectives } = group;
  const first = fields[0];
  const name = nameOf(first, labels, title);
  const isBadQueried = queried.queriedRoles.has('bad') && isBadMissing(group, queried.fields);
  const { data, parts, notices, understood } = readSloData({ id, name, fields, isBadQueried }, context);
  return {
    display: first.field.config,
    understood: [...understood, ...objectives.map(describeUse)],
    input: {
      id,
      name,
      labels,
      data,
      ...NO_NOTES,
      ...readObjectives(objectives, definition, { id, name }),
      parts,
      rangeStartMs,
      nowMs: context.nowMs,
      notices,
    },
  };
}

function nameOf({ field }: QueryField, labels: Labels, title: string): string {
  if (field.config.displayName) {
    return getFieldDisplayName(field);
  }
  return Object.values(labels).join(' · ') || title;
}
