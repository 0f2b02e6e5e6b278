import { FieldType, Labels } from '@grafana/data';
import { FieldRole, Problem } from '../domain/problem';
import { ExecutedQuery } from './executedQuery';
import { FrameSeries } from './frameSeries';
import { numberOf } from './points';
import { readCloudSlo } from './cloudSlo';
import { NamedRole, countRoleOf, isStateName, roleOfName } from './roles';

/** A series with what its names, its unit and its values tell about its role. */
export interface ToldRole {
  /** `ratio` is one of which nothing but its values says whether it is of good or of bad events. */
  readonly role: NamedRole | undefined;
  /** Labels that tell SLOs apart: without those that only tell roles or windows. */
  readonly labels: Labels;
  /** Nothing named the role; it may be a ratio if it stands alone. */
  readonly isUnnamed: boolean;
}

/** What a series is called where a sentence has to name it: not by the whole expression, as Prometheus does without a legend. */
export function nameOfSeries({ field }: FrameSeries): string {
  return field.config.displayName || plainName(field.config.displayNameFromDS) || field.name;
}

/** The role by the field's own setting, else by its names, its unit and its values. */
export function tellRole(series: FrameSeries, executed: ExecutedQuery): ToldRole {
  const cloud = readCloudSlo(series.field.name);
  const { __name__: metric, sloth_window: _, ...labels }: Labels = { ...series.labels, ...cloud?.labels };
  const roleLabel = Object.keys(labels).find((key) => countRoleOf(key) === undefined && isRoleWord(labels[key]));
  const kept = roleLabel === undefined ? labels : omit(labels, roleLabel);
  if (series.config.role !== 'auto') {
    return { role: series.config.role === 'ignored' ? undefined : series.config.role, labels: kept, isUnnamed: false };
  }
  if (cloud) {
    return { role: cloud.role, labels: kept, isUnnamed: false };
  }
  const names = namesOf(series, metric, roleLabel && labels[roleLabel]);
  const named = firstRole(names);
  const role = refine({ series, executed, names }, named);
  return { role, labels: withoutPathEnd(kept, role), isUnnamed: named === undefined && role === undefined };
}

/** Graphite names a series by its path, of which the end may tell the role: `slo.checkout.bad`. */
function withoutPathEnd(labels: Labels, role: NamedRole | undefined): Labels {
  const { name } = labels;
  const [, start, end] = /^([\w.-]+)\.(\w+)$/.exec(name ?? '') ?? [];
  return role !== undefined && end !== undefined && roleOfName(end) === role ? { ...labels, name: start } : labels;
}

function namesOf(series: FrameSeries, metric: string | undefined, labelValue: string | undefined): string[] {
  const { query, frameName, field, hasSiblings } = series;
  const own = [
    plainName(field.config.displayName),
    plainName(field.config.displayNameFromDS),
    field.name === metric ? '' : field.name,
  ];
  const path = /^[\w.-]+\.(\w+)$/.exec(series.labels.name ?? '')?.[1];
  const names = hasSiblings ? [...own, query] : [query, labelValue ?? '', ...own];
  return [...(hasSiblings ? [labelValue ?? ''] : []), ...names, path ?? '', frameName, metricName(metric)];
}

/** A metric's own name ends in `total` by habit, so it tells no counts; those of Pyrra do. */
function metricName(metric = ''): string {
  return countRoleOf(metric) === undefined || metric.startsWith('pyrra_') ? metric : '';
}

function firstRole(names: readonly string[]): NamedRole | undefined {
  for (const name of names) {
    const role = roleOfName(name);
    if (role !== undefined) {
      return role;
    }
  }
  return undefined;
}

interface Shape {
  readonly series: FrameSeries;
  readonly executed: ExecutedQuery;
  readonly names: readonly string[];
}

/** A count by its name may be a ratio or a state by its unit or its values. */
function refine({ series, executed, names }: Shape, named: NamedRole | undefined): NamedRole | undefined {
  const isOpen = named === undefined || named === 'good' || named === 'bad';
  if (!isOpen) {
    return named;
  }
  const { field, labels, values } = series;
  if (field.type === FieldType.boolean) {
    return named === 'bad' ? 'errorRatio' : 'state';
  }
  const isState = [...names, labels.__name__ ?? ''].some(isStateName);
  if (named !== 'bad' && isState && isOnly(values(), (value) => value === 0 || value === 1)) {
    return 'state';
  }
  const isQuotient = executed.isQuotient || series.frameName.startsWith('divideSeries(');
  const isRatio = isRatioUnit(field.config.unit) || (isQuotient && isWithinOne(values()));
  if (!isRatio) {
    return named;
  }
  return named === undefined ? 'ratio' : named === 'good' ? 'successRatio' : 'errorRatio';
}

export function isRatioUnit(unit: string | undefined): boolean {
  return unit === 'percentunit' || unit === 'percent';
}

function isWithinOne(values: ArrayLike<unknown>): boolean {
  return isOnly(values, (value) => value >= 0 && value <= 1);
}

/** All numbers are so, and there is one. */
function isOnly(values: ArrayLike<unknown>, test: (value: number) => boolean): boolean {
  let hasNumber = false;
  for (let i = 0; i < values.length; i++) {
    const value = numberOf(values[i]);
    if (!Number.isNaN(value)) {
      if (!test(value)) {
        return false;
      }
      hasNumber = true;
    }
  }
  return hasNumber;
}

/** Durations below a second look like shares, too, and so does what an error budget comes to. */
const NO_RATIO = /seconds|latency|duration|budget|_ms\b|\bp\d\d/i;

/**
 * A series that nothing names is a ratio where all its values are shares of one, not all the same, and neither its unit nor
 * its name says that it is something else.
 */
export function looksLikeRatio(series: FrameSeries): boolean {
  const { config } = series.field;
  const { unit = 'none' } = config;
  const isOther =
    !['none', 'short', ''].includes(unit) ||
    NO_RATIO.test(`${series.field.name} ${config.displayName} ${config.displayNameFromDS}`);
  const numbers = Array.from(series.values(), numberOf).filter((value) => !Number.isNaN(value));
  const isVaried = numbers.length === 1 || new Set(numbers).size > 1;
  return !isOther && isVaried && isWithinOne(numbers) && numbers.some((value) => value > 0 && value < 1);
}

export interface Side {
  readonly role: FieldRole;
  readonly notice: Problem;
}

/** Whether a ratio is of good or of bad events, by most of its values: a service fails less than half of the time. */
export function sideOf(series: FrameSeries): Side {
  const numbers = Float64Array.from(Array.from(series.values(), numberOf).filter(Number.isFinite)).sort();
  const isPercent = series.field.config.unit === 'percent' || (numbers.at(-1) ?? 0) > 1;
  const median = (numbers.at(numbers.length >> 1) ?? 0) / (isPercent ? 100 : 1);
  const role = median >= 0.5 ? 'successRatio' : 'errorRatio';
  const params = { query: series.query, field: nameOfSeries(series), role } as const;
  return { role, notice: { code: 'ratio-side-assumed', path: series.query, params } };
}

/** A label's value tells a role only as a single word: `outcome="good"`, not `service="good-reads"`. */
function isRoleWord(value: string): boolean {
  return /^[a-zA-Z]+$/.test(value) && countRoleOf(value) !== undefined;
}

/** Without a legend Prometheus names a series by its whole expression, whose words tell nothing. */
function plainName(name: string | undefined): string {
  return name !== undefined && !/[({[]/.test(name) ? name : '';
}

function omit(labels: Labels, name: string): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => key !== name));
}
