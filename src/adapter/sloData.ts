import { FieldRole, Problem, known, unknown } from '../domain/problem';
import { SloName } from './combineCounts';
import { isCountRole } from './roles';
import { QueryField } from './queryFields';
import { ReadContext, ReadData, SloFields } from './readData';
import { readReadyMade, withReadyMade } from './readyMadeData';
import { ReadSet, readSet } from './readSet';
import { describeUse } from './understood';

/** The measurements of one SLO: its buckets, and beside them its values over each length of window. */
export function readSloData(slo: SloFields, context: ReadContext): ReadData {
  const usable = slo.fields.filter(({ role }) => role !== 'remaining' && role !== 'burnRate');
  if (usable.length === 0) {
    return readReadyMade(slo, context);
  }
  const problem = usable.find((field) => field.problem)?.problem;
  if (problem) {
    return failed(problem);
  }
  const { fields, notices: overlapNotices } = readOverlapping(usable, context.windowMs);
  const isBadMissing = slo.isBadQueried && !fields.some(({ role }) => role === 'bad');
  const read = [...byWindow(fields)].map(([windowMs, some]) =>
    readSet({ windowMs, fields: some, isBadMissing, slo }, context)
  );
  const broken = read.find((one) => one && !one.known);
  if (broken && !broken.known) {
    return failed(broken.why);
  }
  const sets = read.flatMap((one) => (one?.known ? [one.value] : []));
  return sets.length === 0
    ? failed(findMissing(slo, fields))
    : withReadyMade(assemble(sets, overlapNotices), slo, context);
}

function assemble(sets: readonly ReadSet[], overlapNotices: readonly Problem[]): ReadData {
  const used = sets.flatMap((set) => set.used);
  const windows = sets.flatMap(({ windowed }) => windowed ?? []);
  return {
    data: known({ buckets: sets.find(({ buckets }) => buckets)?.buckets, windows }),
    parts: sets.flatMap(({ parts }) => parts),
    notices: [...overlapNotices, ...sets.flatMap(({ notices }) => notices), ...used.flatMap(({ notices }) => notices)],
    understood: used.map(describeUse),
  };
}

function failed(why: Problem): ReadData {
  return { data: unknown(why), parts: [], notices: [], understood: [] };
}

/** What an SLO lacks that has fields and no SLI. */
function findMissing({ id, name }: SloName, fields: readonly QueryField[]): Problem {
  const lengths = fields.map(({ covered, stepMs }) => covered.windowMs ?? stepMs ?? 0);
  const [firstMs, secondMs] = new Set(lengths);
  const roles = new Set(fields.filter(({ role }) => isCountRole(role)).map(({ role }) => role));
  if (roles.size > 1 && secondMs !== undefined) {
    return { code: 'selectors-differ', path: id, params: { slo: name, firstMs, secondMs } };
  }
  const have: FieldRole = fields[0]?.role ?? 'total';
  return { code: 'role-missing', path: id, params: { slo: name, have } };
}

function byWindow(fields: readonly QueryField[]): Map<number | undefined, QueryField[]> {
  const sets = new Map<number | undefined, QueryField[]>();
  for (const field of fields) {
    const set = sets.get(field.covered.windowMs) ?? [];
    set.push(field);
    sets.set(field.covered.windowMs, set);
  }
  return sets;
}

/** Windows longer than this share of the SLO's blur its buckets too much. */
const MAX_OVERLAP_SHARE = 1 / 10;
/** The same where the SLO's window is a calendar period. */
const MAX_CALENDAR_OVERLAP_MS = 6 * 3_600_000;

/**
 * Values whose window is longer than their step overlap. Where an SLO has nothing else, the shortest are read as buckets, each
 * count for the share of its window that is its own: better than no answer, and said.
 */
function readOverlapping(
  fields: readonly QueryField[],
  sloWindowMs: number
): { fields: readonly QueryField[]; notices: readonly Problem[] } {
  const isWhole = ({ covered }: QueryField): boolean => Math.abs((covered.windowMs ?? 0) - sloWindowMs) < 1;
  if (sloWindowMs > 0 && fields.some(isWhole)) {
    return { fields: fields.map(toSparse), notices: [] };
  }
  const windows = fields.map(({ covered }) => covered.windowMs ?? 0);
  const maxMs = sloWindowMs > 0 ? sloWindowMs * MAX_OVERLAP_SHARE : MAX_CALENDAR_OVERLAP_MS;
  const shortest = Math.min(...windows);
  const isFit = shortest > 0 && shortest <= maxMs;
  const isBlurred = ({ covered, stepMs }: QueryField): boolean =>
    covered.windowMs === shortest && covered.isFromQuery && stepMs !== undefined;
  if (!isFit || !fields.some(isBlurred)) {
    return { fields, notices: [] };
  }
  const read = fields.map((field) => (isBlurred(field) ? toBucket(field, shortest) : field));
  const base = fields.find((field) => field.role === 'total' && isBlurred(field)) ?? fields.find(isBlurred);
  const params = { query: base?.query ?? '', selectorMs: shortest, stepMs: base?.stepMs ?? 0 };
  const notice: Problem = { code: 'selector-differs-from-step', path: params.query, params };
  return { fields: read, notices: base?.countedAs === 'counts' ? [notice] : [] };
}

/** Counts over less than their step leave events out, so they are no buckets; each still covers its own length. */
function toSparse(field: QueryField): QueryField {
  const { executed, stepMs = 0, covered, countedAs } = field;
  const isSparse = executed.selectorMs !== undefined && executed.selectorMs < stepMs - 1;
  return isSparse && countedAs === 'counts' && covered.windowMs === undefined
    ? { ...field, covered: { ...covered, windowMs: executed.selectorMs } }
    : field;
}

function toBucket(field: QueryField, windowMs: number): QueryField {
  const { points, countedAs, stepMs = windowMs, covered } = field;
  const share = countedAs === 'counts' ? stepMs / windowMs : 1;
  return {
    ...field,
    covered: { ...covered, windowMs: undefined },
    points: share === 1 ? points : { timeMs: points.timeMs, values: points.values.map((value) => value * share) },
  };
}
