import { Answer, Problem, Role, known, unknown } from '../domain/problem';
import { bucketEdges } from './bucketTime';
import { differencesAt } from './counters';
import { rateSeconds } from './countedAs';
import { Points, valuesAt } from './points';
import { QueryField } from './queryFields';
import { isCountRole } from './roles';

/** Event counts of one SLO, or of one part of it. */
export interface Counts {
  /** Ends of the stretches that the counts cover. */
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
  readonly bad: Float64Array;
  readonly total: Float64Array;
  /** Buckets in which good (or bad) exceeded total by so little that extrapolation explains it. */
  readonly clamped: number;
}

export type CountFields = Readonly<Partial<Record<Role, QueryField>>>;

export interface SloName {
  readonly id: string;
  readonly name: string;
}

/** Extrapolation lets good exceed total a little; more than this share is a mistake in the queries. */
const CLAMPED_EXCESS = 0.01;

/** Counts from any two of good, bad and total; from a total alone where nothing bad was found. */
export function combineCounts(fields: CountFields, slo: SloName): Answer<Counts> | undefined {
  const { good, bad, total } = fields;
  const base = total ?? good;
  if (!base) {
    return undefined;
  }
  const problem = findBroken(Object.values(fields), slo);
  return problem ? unknown(problem) : combine({ good, bad, total, base }, slo);
}

/** Far beyond any real count, and small enough that no product with a time overflows. */
const MOST_EVENTS = 1e200;

function findBroken(fields: readonly QueryField[], { id, name }: SloName): Problem | undefined {
  for (const { role, points } of fields) {
    const { timeMs, values } = points;
    for (let i = 0; i < values.length; i++) {
      if (values[i] > MOST_EVENTS) {
        return { code: 'count-too-large', path: id, params: { slo: name } };
      }
      if (values[i] < 0 && isCountRole(role)) {
        return { code: 'negative-count', path: id, params: { slo: name, role, value: values[i], timeMs: timeMs[i] } };
      }
    }
  }
  return undefined;
}

interface Roles extends CountFields {
  /** The field that sets the pace. */
  readonly base: QueryField;
}

function combine({ good, bad, total, base }: Roles, slo: SloName): Answer<Counts> {
  const edges = edgesOf(base);
  const goods = good ? countsAt(good, base) : undefined;
  // A bucket with a total and no bad value has no failures; one with a total and no good value has no data.
  const bads = bad ? zeroWhereMissing(countsAt(bad, base)) : new Float64Array(edges.endMs.length);
  const totals = total ? countsAt(total, base) : (goods ?? bads).map((value, i) => value + bads[i]);
  const part = total && goods && !bad ? goods : bads;
  const role: Role = part === goods ? 'good' : 'bad';
  const counts = { ...edges, bad: role === 'bad' ? part : new Float64Array(totals.length), total: totals, clamped: 0 };
  for (let i = 0; i < totals.length; i++) {
    if (part[i] > totals[i]) {
      if (part[i] > totals[i] * (1 + CLAMPED_EXCESS)) {
        const params = { slo: slo.name, role, part: part[i], total: totals[i], timeMs: edges.endMs[i] };
        return unknown({ code: 'part-above-total', path: slo.id, params });
      }
      counts.clamped++;
    }
    if (role === 'good') {
      counts.bad[i] = totals[i] - Math.min(part[i], totals[i]);
    } else if (!(part[i] <= totals[i])) {
      // Of an unknown total nothing is known. What was read stays as it is, and is copied only where it must change.
      counts.bad = counts.bad === part ? part.slice() : counts.bad;
      counts.bad[i] = totals[i];
    }
  }
  return known(counts);
}

/** The same array where nothing is missing: memory that is touched for the first time costs more than all that is done here. */
function zeroWhereMissing(counts: Float64Array): Float64Array {
  let i = 0;
  while (i < counts.length && !Number.isNaN(counts[i])) {
    i++;
  }
  return i === counts.length ? counts : counts.map((count) => (Number.isNaN(count) ? 0 : count));
}

type Edges = Pick<Counts, 'startMs' | 'endMs'>;

/** The stretches that a field's values cover: windows, differences of a counter, or buckets. */
export function edgesOf({ points, covered, countedAs, stepMs = 0, stamp }: QueryField): Edges {
  const { timeMs } = points;
  const { windowMs } = covered;
  if (windowMs !== undefined) {
    return { startMs: timeMs.map((time) => time - windowMs), endMs: timeMs };
  }
  return countedAs === 'counters'
    ? { startMs: timeMs.subarray(0, -1), endMs: timeMs.subarray(1) }
    : bucketEdges(timeMs, stepMs, stamp);
}

/** What a field counted in the stretches of the base; NaN where it has no value. */
function countsAt(field: QueryField, base: QueryField): Float64Array {
  const { timeMs } = base.points;
  if (field.countedAs === 'counters' && base.countedAs === 'counters') {
    return maskGood(field, base, differencesAt(field.points, timeMs));
  }
  const own: Points = field.countedAs === 'counters' ? differences(field.points) : eventsOf(field);
  return valuesAt(own, base.countedAs === 'counters' ? timeMs.subarray(1) : timeMs);
}

/** Without its counter of good events a total is no failure: it is unknown. */
function maskGood({ role, points }: QueryField, base: QueryField, counted: Float64Array): Float64Array {
  const [from, to] = [points.timeMs[0] ?? Infinity, points.timeMs.at(-1) ?? -Infinity];
  const { timeMs } = base.points;
  return role === 'bad' ? counted : counted.map((count, i) => (timeMs[i] >= from && timeMs[i + 1] <= to ? count : NaN));
}

function differences(points: Points): Points {
  return { timeMs: points.timeMs.subarray(1), values: differencesAt(points, points.timeMs) };
}

/** Counts, or rates times the stretch that each covers. */
function eventsOf(field: QueryField): Points {
  const { points, countedAs, series } = field;
  if (countedAs !== 'rates') {
    return points;
  }
  const { startMs, endMs } = edgesOf(field);
  const perMs = 1 / (1000 * rateSeconds(series.field.config.unit));
  return {
    timeMs: points.timeMs,
    values: points.values.map((rate, i) => rate * (endMs[i] - startMs[i]) * perMs),
  };
}

/** Counts from an error ratio and a total: bad is the ratio's share. A total whose ratio is not known is no data. */
export function weighRatio(ratio: QueryField, total: QueryField, slo: SloName): Answer<Counts> {
  const problem = findBroken([total], slo);
  if (problem) {
    return unknown(problem);
  }
  const edges = edgesOf(total);
  const totals = countsAt(total, total);
  const at = total.countedAs === 'counters' ? total.points.timeMs.subarray(1) : total.points.timeMs;
  const ratios = valuesAt(ratio.points, at);
  const bad = totals.map((count, i) => (count === 0 ? 0 : count * ratios[i]));
  return known({ ...edges, bad, total: totals, clamped: 0 });
}

/** A field with what it counted itself, as counts: for pooling. */
export function asCounts(field: QueryField): QueryField {
  const points = field.countedAs === 'counters' ? differences(field.points) : eventsOf(field);
  return { ...field, points, countedAs: 'counts' };
}
