import { isCountRole } from './roles';
import { Counts, asCounts } from './combineCounts';
import { mergePoints } from './points';
import { QueryField } from './queryFields';

/** The fields of one value of the labels that an SLO is split by. */
export interface OwnFields {
  readonly value: string;
  readonly own: readonly QueryField[];
}

/** Fields by the values of the labels to split by; none where no field has them. */
export function readParts(fields: readonly QueryField[], splitBy: readonly string[]): OwnFields[] {
  const parts = new Map<string, QueryField[]>();
  for (const field of fields) {
    const values = splitBy.flatMap((name) => (name in field.labels ? [field.labels[name]] : []));
    if (values.length > 0) {
      const value = values.join(' · ');
      parts.set(value, [...(parts.get(value) ?? []), field]);
    }
  }
  const isPartly = fields.some((field) => !splitBy.some((name) => name in field.labels));
  // Beside a field that is not split, no part stands for itself.
  const own = [...parts].map(([value, some]) => ({ value, own: some }));
  return isPartly ? own.map((part) => ({ ...part, own: part.own.filter(({ role }) => role === 'bad') })) : own;
}

/** One field for each role, in which the counts of all parts are added up. */
export function poolRole(fields: readonly QueryField[]): QueryField[] {
  const byRole = new Map<string, QueryField[]>();
  for (const field of fields.filter(({ role }) => isCountRole(role)).map(asCounts)) {
    byRole.set(field.role, [...(byRole.get(field.role) ?? []), field]);
  }
  return [...byRole.values()].map((some) => ({
    ...some[0],
    points: mergePoints(
      some.map(({ points }) => points),
      'addUp'
    ),
  }));
}

/** Counts of all parts in the same stretch of time, added up; what a part does not know is left to the others. */
export function poolCounts(all: readonly Counts[]): Counts {
  const sums = new Map<string, { startMs: number; endMs: number; bad: number; total: number }>();
  for (const { startMs, endMs, bad, total } of all) {
    for (let i = 0; i < endMs.length; i++) {
      if (Number.isFinite(bad[i] + total[i])) {
        const key = `${startMs[i]}/${endMs[i]}`;
        const sum = sums.get(key) ?? { startMs: startMs[i], endMs: endMs[i], bad: 0, total: 0 };
        sum.bad += bad[i];
        sum.total += total[i];
        sums.set(key, sum);
      }
    }
  }
  const pooled = [...sums.values()].sort((a, b) => a.endMs - b.endMs);
  return {
    startMs: Float64Array.from(pooled, ({ startMs }) => startMs),
    endMs: Float64Array.from(pooled, ({ endMs }) => endMs),
    bad: Float64Array.from(pooled, ({ bad }) => bad),
    total: Float64Array.from(pooled, ({ total }) => total),
    clamped: 0,
  };
}
