import { Part } from '../domain/contribution/contribution';
import { Answer, FieldRole, Problem, Role, known, unknown } from '../domain/problem';
import { buildRatioSeries } from '../domain/sli/buildRatioSeries';
import { buildSliSeries } from '../domain/sli/buildSliSeries';
import { SliSeries } from '../domain/sli/sliSeries';
import { WindowedSeries, buildWindowedRatioSeries, buildWindowedSeries } from '../domain/sli/windowedSeries';
import { bucketSeriesOf } from './bucketSeries';
import { CountFields, Counts, SloName, combineCounts, edgesOf, weighRatio } from './combineCounts';
import { mergePoints } from './points';
import { poolCounts, poolRole, readParts } from './pool';
import { QueryField } from './queryFields';
import { isCountRole, isRatioRole } from './roles';

/** The fields of one SLO that cover the same length of time. */
export interface FieldSet {
  /** Absent for buckets. */
  readonly windowMs: number | undefined;
  readonly fields: readonly QueryField[];
  /** Bad events were queried and none were found. */
  readonly isBadMissing: boolean;
  readonly slo: SloName;
}

/** What came of them. */
export interface ReadSet {
  readonly buckets?: SliSeries;
  readonly windowed?: WindowedSeries;
  readonly parts: readonly Part[];
  readonly used: readonly QueryField[];
  readonly notices: readonly Problem[];
}

export interface SetContext {
  readonly nowMs: number;
  readonly splitBy: readonly string[];
}

/** An SLI from fields of one length: counts, else a ratio, else a state, else a judged value; `undefined` for none. */
export function readSet(set: FieldSet, context: SetContext): Answer<ReadSet> | undefined {
  const counts = set.fields.filter(({ role }) => isCountRole(role));
  const roles = new Set(counts.map(({ role }) => role));
  if (roles.size > 1 || (roles.has('total') && set.isBadMissing)) {
    return readCounts(set, counts, context);
  }
  const ratios = [isRatioRole, is('state'), is('value')]
    .map((test) => set.fields.filter(({ role }) => test(role)))
    .find((some) => some.length > 0);
  if (!ratios) {
    return undefined;
  }
  const totals = set.fields.filter(is2('total'));
  return isRatioRole(ratios[0].role) && ratios.length === 1 && totals.length === 1
    ? readWeighed(set, { ratio: ratios[0], total: totals[0] }, context)
    : readRatios(set, ratios, context);
}

const is =
  (wanted: FieldRole) =>
  (role: FieldRole): boolean =>
    role === wanted;

const is2 =
  (wanted: FieldRole) =>
  ({ role }: QueryField): boolean =>
    role === wanted;

function readCounts(set: FieldSet, fields: readonly QueryField[], context: SetContext): Answer<ReadSet> {
  const { slo } = set;
  const split = readParts(fields, context.splitBy);
  const perPart = split.map(({ value, own }) => ({ value, counts: combineOwn(own, set) }));
  const isWhole = split.length > 0 && split.every(({ own }) => own.length > 0 && hasEnough(own, set));
  if (!isWhole) {
    return readPooled(set, fields, context);
  }
  const all: Counts[] = [];
  const parts: Part[] = [];
  for (const { value, counts } of perPart) {
    if (!counts.known) {
      return counts;
    }
    all.push(counts.value);
    parts.push({ value, series: bucketSeriesOf(counts.value, context.nowMs) });
  }
  const read = build(set, { counts: poolCounts(all), fields }, context);
  return known({
    ...read,
    parts: set.windowMs === undefined ? parts : [],
    notices: [...read.notices, ...clamped(all, slo)],
  });
}

function hasEnough(fields: readonly QueryField[], { isBadMissing }: FieldSet): boolean {
  const roles = new Set(fields.map(({ role }) => role));
  return roles.size > 1 || (roles.has('total') && (isBadMissing || !roles.has('good')));
}

function combineOwn(fields: readonly QueryField[], { slo }: FieldSet): Answer<Counts> {
  const picked = pickRoles(fields, slo);
  return picked.known ? (combineCounts(picked.value, slo) ?? missing(fields, slo)) : picked;
}

/** Where one role is not split, each role is pooled by itself; the parts then tell their own bad events only. */
function readPooled(set: FieldSet, fields: readonly QueryField[], context: SetContext): Answer<ReadSet> {
  const split = readParts(fields, context.splitBy);
  const pooled = split.length === 0 ? fields : poolRole(fields);
  const counts = combineOwn(pooled, set);
  if (!counts.known) {
    return counts;
  }
  if (set.windowMs === undefined && pooled.every(({ points }) => points.timeMs.length < 2) && !pooled[0]?.stepMs) {
    return unknown({ code: 'no-data', path: set.slo.id, params: {} });
  }
  const parts = split.flatMap(({ value, own }): Part[] => {
    const bad = own.find(is2('bad'));
    const series =
      bad && buildSliSeries({ ...edgesOf(bad), bad: bad.points.values, total: bad.points.values }, context.nowMs);
    return series && bad.countedAs === 'counts' && set.windowMs === undefined ? [{ value, series }] : [];
  });
  const read = build(set, { counts: counts.value, fields }, context);
  return known({ ...read, parts, notices: [...read.notices, ...clamped([counts.value], set.slo)] });
}

function clamped(all: readonly Counts[], { id, name }: SloName): Problem[] {
  const count = all.reduce((sum, one) => sum + one.clamped, 0);
  return count > 0 ? [{ code: 'clamped-buckets', path: id, params: { slo: name, count } }] : [];
}

interface Built {
  readonly counts: Counts;
  readonly fields: readonly QueryField[];
}

function build({ windowMs }: FieldSet, { counts, fields }: Built, { nowMs }: SetContext): ReadSet {
  const common = { used: fields, parts: [] };
  if (windowMs !== undefined) {
    const values = { timeMs: counts.endMs, bad: counts.bad, total: counts.total, windowMs };
    return { ...common, windowed: buildWindowedSeries(values, nowMs), notices: [] };
  }
  return { ...common, buckets: bucketSeriesOf(counts, nowMs), notices: selectorNotices(fields) };
}

/** Counts over less than a step drop events. */
function selectorNotices(fields: readonly QueryField[]): Problem[] {
  const base = fields.find(is2('total')) ?? fields[0];
  const { selectorMs } = base.executed;
  const { stepMs, query, covered } = base;
  const isOff = selectorMs !== undefined && stepMs !== undefined && selectorMs < stepMs - 1;
  return isOff && base.countedAs === 'counts' && covered.windowMs === undefined
    ? [{ code: 'selector-differs-from-step', path: query, params: { query, selectorMs, stepMs } }]
    : [];
}

interface Weighed {
  readonly ratio: QueryField;
  readonly total: QueryField;
}

function readWeighed(set: FieldSet, { ratio, total }: Weighed, context: SetContext): Answer<ReadSet> {
  const counts = weighRatio(ratio, total, set.slo);
  return counts.known ? known(build(set, { counts: counts.value, fields: [total, ratio] }, context)) : counts;
}

function readRatios(set: FieldSet, fields: readonly QueryField[], { nowMs, splitBy }: SetContext): Answer<ReadSet> {
  const split = readParts(fields, splitBy);
  const [first, second] = fields;
  if (second && (split.length === 0 || split.some(({ own }) => own.length > 1))) {
    return unknown(ambiguous(first, second, set.slo));
  }
  const points = mergePoints(
    fields.map((field) => field.points),
    'average'
  );
  const pooled = { ...first, points };
  if (set.windowMs !== undefined) {
    const values = { timeMs: points.timeMs, errorRatio: points.values, windowMs: set.windowMs };
    return known({ windowed: buildWindowedRatioSeries(values, nowMs), parts: [], used: fields, notices: [] });
  }
  if (!first.stepMs) {
    return unknown({ code: 'no-data', path: set.slo.id, params: {} });
  }
  const seriesOf = (field: QueryField): SliSeries =>
    buildRatioSeries({ ...edgesOf(field), errorRatio: field.points.values }, nowMs);
  const parts = split.flatMap(({ value, own }) => own.map((field) => ({ value, series: seriesOf(field) })));
  return known({ buckets: seriesOf(pooled), parts, used: fields, notices: [] });
}

function pickRoles(fields: readonly QueryField[], slo: SloName): Answer<CountFields> {
  const picked: Partial<Record<Role, QueryField>> = {};
  for (const field of fields) {
    const { role } = field;
    const taken = isCountRole(role) ? picked[role] : undefined;
    if (taken) {
      return unknown(ambiguous(taken, field, slo));
    }
    if (isCountRole(role)) {
      picked[role] = field;
    }
  }
  return known(picked);
}

function ambiguous(first: QueryField, second: QueryField, { id, name }: SloName): Problem {
  const params = { slo: name, role: second.role, first: first.query, second: second.query };
  return { code: 'role-ambiguous', path: id, params };
}

function missing(fields: readonly QueryField[], { id, name }: SloName): Answer<Counts> {
  const have = fields[0]?.role ?? 'total';
  return unknown({ code: 'role-missing', path: id, params: { slo: name, have } });
}
