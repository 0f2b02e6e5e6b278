import { Answer, Problem, Role, known, unknown } from '../domain/problem';
import { SliData } from '../domain/sli/sliData';
import { buildSliSeries } from '../domain/sli/buildSliSeries';
import { buildWindowedSeries } from '../domain/sli/windowedSeries';
import { bucketEdges, medianStepMs } from './bucketTime';
import { QueryField } from './queryFields';
import { valuesAt } from './points';

export interface SloFields {
  readonly id: string;
  readonly name: string;
  readonly byRole: Readonly<Partial<Record<Role, QueryField>>>;
  /** A query for bad events exists, so a total without bad events means that nothing failed. */
  readonly isBadQueried: boolean;
}

export interface ReadContext {
  readonly nowMs: number;
  /** The SLO's window; values that already cover it are windowed values. */
  readonly windowMs: number;
}

export interface ReadData {
  readonly data: Answer<SliData>;
  readonly notices: readonly Problem[];
}

/** Extrapolation lets good exceed total a little; more than this share is a mistake in the queries. */
const CLAMPED_EXCESS = 0.01;

/** Event counts of one SLO: any two of good, bad and total give the third. */
export function readSloData(slo: SloFields, context: ReadContext): ReadData {
  const counts = countsOf(slo);
  if (!counts.known) {
    return { data: counts, notices: [] };
  }
  const { base, timeMs, bad, total, clamped } = counts.value;
  const notices: Problem[] = [];
  if (clamped > 0) {
    notices.push({ code: 'clamped-buckets', path: slo.id, params: { slo: slo.name, count: clamped } });
  }
  const stepMs = base.intervalMs ?? base.executed.stepMs ?? medianStepMs(timeMs);
  const { selectorMs } = base.executed;
  if (selectorMs !== undefined && selectorMs === context.windowMs && (stepMs === undefined || selectorMs > stepMs)) {
    const windowMs = context.windowMs;
    const series = buildWindowedSeries({ timeMs, bad, total, windowMs }, context.nowMs);
    return { data: known({ buckets: undefined, windows: [series] }), notices };
  }
  if (stepMs === undefined) {
    return { data: unknown({ code: 'no-data', path: slo.id, params: {} }), notices };
  }
  if (selectorMs !== undefined && Math.abs(selectorMs - stepMs) > 1) {
    const params = { query: base.query, selectorMs, stepMs };
    notices.push({ code: 'selector-differs-from-step', path: base.query, params });
  }
  const series = buildSliSeries({ ...bucketEdges(timeMs, stepMs, base.stamp), bad, total }, context.nowMs);
  return { data: known({ buckets: series, windows: [] }), notices };
}

interface Counts {
  /** The field that sets the pace. */
  readonly base: QueryField;
  readonly timeMs: Float64Array;
  readonly bad: Float64Array;
  readonly total: Float64Array;
  /** Buckets in which good (or bad) exceeded total by so little that extrapolation explains it. */
  readonly clamped: number;
}

function countsOf(slo: SloFields): Answer<Counts> {
  const { good, bad, total } = slo.byRole;
  const base = total ?? good;
  if (!base) {
    return unknown({ code: 'role-missing', path: slo.id, params: { slo: slo.name, have: 'bad' } });
  }
  const part = total && good && !bad ? good : bad;
  if (!part && !(slo.isBadQueried && total)) {
    return unknown({ code: 'role-missing', path: slo.id, params: { slo: slo.name, have: base.role } });
  }
  const problem = findNegative(slo) ?? findDifferentSelectors(slo);
  return problem ? unknown(problem) : combine(slo, base);
}

function findNegative({ id, name, byRole }: SloFields): Problem | undefined {
  for (const { role, points } of Object.values(byRole)) {
    const at = points.values.findIndex((value) => value < 0);
    if (at >= 0) {
      const params = { slo: name, role, value: points.values[at], timeMs: points.timeMs[at] };
      return { code: 'negative-count', path: id, params };
    }
  }
  return undefined;
}

function findDifferentSelectors({ id, name, byRole }: SloFields): Problem | undefined {
  const selectors = Object.values(byRole).flatMap(({ executed }) => executed.selectorMs ?? []);
  const [firstMs, secondMs] = new Set(selectors);
  return secondMs === undefined
    ? undefined
    : { code: 'selectors-differ', path: id, params: { slo: name, firstMs, secondMs } };
}

function combine(slo: SloFields, base: QueryField): Answer<Counts> {
  const { good, bad, total } = slo.byRole;
  const timeMs = base.points.timeMs;
  const goods = valuesAt(good?.points, timeMs);
  // A bucket with a total and no bad value has no failures; one with a total and no good value has no data.
  const bads = valuesAt(bad?.points, timeMs).map((value) => (Number.isNaN(value) ? 0 : value));
  const totals = total ? total.points.values : goods.map((value, i) => value + bads[i]);
  const isGoodOverTotal = total !== undefined && good !== undefined && bad === undefined;
  const counts = { base, timeMs, bad: new Float64Array(timeMs.length), total: totals, clamped: 0 };
  for (let i = 0; i < timeMs.length; i++) {
    const part = isGoodOverTotal ? goods[i] : bads[i];
    if (part > totals[i]) {
      if (part > totals[i] * (1 + CLAMPED_EXCESS)) {
        const role: Role = isGoodOverTotal ? 'good' : 'bad';
        const params = { slo: slo.name, role, part, total: totals[i], timeMs: timeMs[i] };
        return unknown({ code: 'part-above-total', path: slo.id, params });
      }
      counts.clamped++;
    }
    const kept = Math.min(part, totals[i]);
    counts.bad[i] = isGoodOverTotal ? totals[i] - kept : kept;
  }
  return known(counts);
}
