import { Field, FieldConfig, Labels, PanelData, getFieldDisplayName } from '@grafana/data';
import { Answer, Problem } from '../domain/problem';
import { FieldUse } from '../domain/fieldUse';
import { PolicyNote } from '../domain/policyNote';
import { SliData } from '../domain/sli/sliData';
import { NO_NOTES, SloDefinition, SloInput } from '../domain/sloInput';
import { CalendarPort } from '../domain/timeWindow';
import { ErrorBudgetOptions } from '../options/options';
import { AskedFor, findHints, isRangeShort, readAskedFor } from './hints';
import { FieldRead, describeFieldUses, describeRead } from './fieldUses';
import { scopeOf } from './annotationScope';
import { SloNotes, notesFor, readAnnotations } from './annotations';
import { NamedField, QueryFields, nameQueryFields, readQueryField } from './queryFields';
import { targetsOf } from './requestTargets';
import { DefinedOverTime, readObjectives } from './objectives';
import { ReadContext } from './readData';
import { readTags } from './readTags';
import { readSloData } from './sloData';
import { readDefinition, readPolicyNote } from './sloDefinition';
import { optionsOfSlo } from './sloOverrides';
import { readCalendar } from './readWindow';
import { SloGroup, groupFields, isBadMissing } from './sloGroups';
import { Understood, describeUse } from './understood';

/** An SLO ready for evaluation, with the field config that says how to show it. */
export interface PreparedSlo {
  readonly input: SloInput;
  readonly display: FieldConfig;
  /** The field that has it. */
  readonly field: Field;
  readonly policyNote: PolicyNote;
  /** In which past periods are named. */
  readonly calendar: Answer<CalendarPort>;
  /** Settings of the queries that would let the panel tell more, none of which its state waits for. */
  readonly remarks: readonly Problem[];
  /** As what each field was used. */
  readonly understood: readonly Understood[];
  /** The same for every field that was read, used or not. */
  readonly reads: readonly FieldRead[];
}

/** An SLO that was found: what tells it apart is known, its values are not read yet. */
export interface SloToPrepare {
  /** Stable over refreshes, whatever the order of frames and labels. */
  readonly id: string;
  readonly name: string;
  /** Reads its values and options: the costly part, so that many SLOs can be read one by one. */
  readonly prepare: () => PreparedSlo;
}

export interface PreparedSlos {
  readonly slos: readonly SloToPrepare[];
  /** What concerns the panel or a query as a whole. */
  readonly problems: readonly Problem[];
  /** As what every field of the queries is used, when all SLOs are prepared. */
  readonly describeUses: (prepared: readonly PreparedSlo[]) => FieldUse[];
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
  const nowMs = data.timeRange.to.valueOf();
  const definition = readDefinition(options, { timeZone, nowMs });
  const queried = nameQueryFields(data.series, { request: data.request, nowMs });
  const splitBy = options.splitBy.split(',').flatMap((name) => name.trim() || []);
  const calendar = readCalendar(options, timeZone);
  const asked = readAskedFor(data, queried.fields.length);
  const tags = readTags(options);
  const annotations = readAnnotations(data.annotations ?? []);
  const groups = groupFields(queried.fields, splitBy).map((group) => ({
    ...group,
    name: nameOf(group.fields[0], group.labels, title),
  }));
  const isMeantFor = scopeOf(groups);
  const badFields = queried.fields.filter(({ role }) => role === 'bad');
  const prepare = (group: NamedGroup): PreparedSlo => {
    const own = optionsOfSlo(options, group.fields, group.name);
    const isOwn = own.known && own.value !== options;
    const ownDefinition = isOwn ? readDefinition(own.value, { timeZone, nowMs }) : own.known ? definition : own;
    const notes = notesFor(group, annotations, { tags, isMeantFor, nowMs });
    const windowMs = windowedLengthOf(ownDefinition);
    const context = { nowMs, windowMs, splitBy, isRangeShort: isRangeShort(asked, windowMs) };
    const isBadQueried = queried.queriedRoles.has('bad') && isBadMissing(group, badFields);
    const prepared = prepareSlo({ group, isBadQueried, definition: ownDefinition, notes, asked, context });
    return { ...prepared, policyNote: readPolicyNote(own.known ? own.value : options), calendar };
  };
  const slos = groups.map((group): SloToPrepare => {
    return { id: group.id, name: group.name, prepare: () => prepare(group) };
  });
  // A single SLO says itself what is wrong with the options.
  const problems = definition.known || slos.length === 1 ? queried.problems : [definition.why, ...queried.problems];
  return {
    slos,
    problems: slos.length === 0 ? [...problems, ...emptiness(data, queried)] : problems,
    describeUses: (prepared) => {
      const reads = prepared.flatMap((slo) => slo.reads);
      return describeFieldUses(data.series, queried, reads);
    },
  };
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

type NamedGroup = SloGroup & { readonly name: string };

interface SloFacts {
  readonly group: NamedGroup;
  /** A query for bad events exists, so a total without bad events means that nothing failed. */
  readonly isBadQueried: boolean;
  readonly definition: Answer<SloDefinition>;
  readonly notes: SloNotes;
  readonly asked: AskedFor;
  readonly context: Omit<ReadContext, keyof DefinedOverTime>;
}

function prepareSlo(facts: SloFacts): Omit<PreparedSlo, 'policyNote' | 'calendar'> {
  const { group, isBadQueried, definition, notes, asked, context } = facts;
  const { id, labels, name } = group;
  const [fields, objectives] = [group.fields, group.objectives].map((some) =>
    some.map((field) => readQueryField(field, context.windowMs))
  );
  const defined = readObjectives(objectives, definition, { id, name });
  const slo = { id, name, fields, isBadQueried };
  const { data, parts, notices, understood } = readSloData(slo, { ...context, ...defined });
  const hints = findHints({ definition: defined.definition, data, asked });
  return {
    remarks: hints.remarks,
    display: fields[0].field.config,
    field: fields[0].field,
    understood: [...understood, ...objectives.map(describeUse)],
    reads: [...fields, ...objectives].map((field) => describeRead(field, name)),
    input: {
      id,
      name,
      labels,
      data,
      ...NO_NOTES,
      ...notes,
      ...defined,
      ...(isReadyMade(data) && { objectiveSteps: [] }),
      parts,
      rangeStartMs: asked.startMs,
      nowMs: context.nowMs,
      notices: [...notices, ...hints.notices],
    },
  };
}

function nameOf({ field }: NamedField, labels: Labels, title: string): string {
  if (field.config.displayName) {
    // Grafana keeps the name on the field it is given; the host's own are not to be written to.
    return getFieldDisplayName({ ...field, state: { ...field.state } });
  }
  return Object.values(labels).join(' · ') || title;
}

/** Shares of a budget mean the budget of their own time, so no earlier objective is to be put to them. */
function isReadyMade(data: Answer<SliData>): boolean {
  return data.known && data.value.windows.some(({ unit }) => unit === 'readyMade');
}
