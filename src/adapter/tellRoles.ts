import { Labels } from '@grafana/data';
import { FieldRole, Problem } from '../domain/problem';
import { ExecutedQuery } from './executedQuery';
import { FrameSeries } from './frameSeries';
import { idOf } from './labelIds';
import { ToldRole, looksLikeRatio, nameOfSeries, sideOf, tellRole } from './tellRole';

/** A series that takes part, with its role. */
export interface Told {
  readonly series: FrameSeries;
  readonly role: FieldRole;
  readonly labels: Labels;
  readonly executed: ExecutedQuery;
  readonly notices: readonly Problem[];
}

export interface ToldRoles {
  readonly told: readonly Told[];
  /** A Problem for each series that fits no role. */
  readonly unused: readonly Problem[];
}

/** The roles of all series; one that nothing names can be told only where it stands alone with its labels. */
export function tellRoles(all: readonly FrameSeries[], executedOf: (query: string) => ExecutedQuery): ToldRoles {
  const taking = all.filter(({ config }) => config.role !== 'ignored');
  const first = taking.map((series) => ({ series, told: tellRole(series, executedOf(series.query)) }));
  const crowd = new Map<string, number>();
  for (const { told } of first.filter((one) => one.told.role !== 'objective')) {
    crowd.set(idOf(told.labels), (crowd.get(idOf(told.labels)) ?? 0) + 1);
  }
  const told: Told[] = [];
  const unused: Problem[] = [];
  for (const { series, told: one } of first) {
    const isRatio = one.role === 'ratio' || (isAlone(one, crowd) && looksLikeRatio(series));
    const side = isRatio ? sideOf(series) : undefined;
    const role = side?.role ?? (one.role === 'ratio' ? undefined : one.role);
    if (role) {
      const notices = side ? [side.notice] : [];
      told.push({ series, role, labels: one.labels, executed: executedOf(series.query), notices });
    } else {
      const params = { query: series.query, field: nameOfSeries(series) };
      unused.push({ code: 'field-without-role', path: series.query, params });
    }
  }
  return { told, unused };
}

function isAlone({ isUnnamed, labels }: ToldRole, crowd: ReadonlyMap<string, number>): boolean {
  return isUnnamed && crowd.get(idOf(labels)) === 1;
}
