import { Problem } from '../domain/problem';
import { RemainingUnit } from '../domain/sli/readyMade';
import { QueryField } from './queryFields';

/** In what a field tells the remaining budget. */
export interface ToldUnit {
  readonly unit: RemainingUnit;
  /** What one of its values is in that unit: milliseconds of a second for a time in seconds, else 1. */
  readonly scale: number;
  readonly notices: readonly Problem[];
}

const SECOND_MS = 1000;

/** Milliseconds of Grafana's units of time. */
const TIME_UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  '\u00b5s': 1e-3,
  ms: 1,
  s: SECOND_MS,
  m: 60 * SECOND_MS,
  h: 3600 * SECOND_MS,
  d: 86_400 * SECOND_MS,
  dtdurationms: 1,
  dtdurations: SECOND_MS,
  dthms: SECOND_MS,
  dtdhms: SECOND_MS,
  clockms: 1,
  clocks: SECOND_MS,
  timeticks: 10,
};

/** The same for words within a name. */
const TIME_WORDS: Readonly<Record<string, number>> = {
  ms: 1,
  milliseconds: 1,
  seconds: SECOND_MS,
  minutes: 60 * SECOND_MS,
  hours: 3600 * SECOND_MS,
  days: 86_400 * SECOND_MS,
};

const UNIT_WORDS: Readonly<Record<string, RemainingUnit>> = {
  ratio: 'fraction',
  fraction: 'fraction',
  percent: 'percent',
  percentage: 'percent',
  pct: 'percent',
  pp: 'percentagePoints',
  points: 'percentagePoints',
};

/** By the field's own setting, its unit, its names, its values: what is left is at most all of it, so more than 1 is percent. */
export function tellRemainingUnit(field: QueryField): ToldUnit {
  const { valueUnit } = field.series.config;
  if (valueUnit === 'time') {
    return toldTime(field);
  }
  const told = valueUnit === 'auto' ? (unitOfField(field) ?? unitOfNames(field)) : plain(valueUnit);
  return told ?? unitOfValues(field);
}

function plain(unit: RemainingUnit): ToldUnit {
  return { unit, scale: 1, notices: [] };
}

function time(scale: number): ToldUnit {
  return { unit: 'ms', scale, notices: [] };
}

function unitOfField({ field }: QueryField): ToldUnit | undefined {
  const { unit = '' } = field.config;
  const scale = lookUp(TIME_UNITS, unit);
  if (scale !== undefined) {
    return time(scale);
  }
  return unit === 'percentunit' ? plain('fraction') : unit === 'percent' ? plain('percent') : undefined;
}

function unitOfNames(field: QueryField): ToldUnit | undefined {
  for (const word of wordsOf(field)) {
    const [unit, scale] = [lookUp(UNIT_WORDS, word), lookUp(TIME_WORDS, word)];
    if (unit !== undefined || scale !== undefined) {
      return unit === undefined ? time(scale ?? 1) : plain(unit);
    }
  }
  return undefined;
}

/** Prometheus keeps times in seconds: taken so where nothing else is told, and said. */
function toldTime(field: QueryField): ToldUnit {
  const [byWord] = wordsOf(field).flatMap((word) => lookUp(TIME_WORDS, word) ?? []);
  const scale = lookUp(TIME_UNITS, field.field.config.unit ?? '') ?? byWord;
  return scale === undefined ? { ...time(SECOND_MS), notices: [assumed(field, 'seconds')] } : time(scale);
}

function unitOfValues(field: QueryField): ToldUnit {
  return field.points.values.some((value) => value > 1 + 1e-9)
    ? plain('percent')
    : { ...plain('fraction'), notices: [assumed(field, 'fraction')] };
}

function assumed({ query, name }: QueryField, unit: 'seconds' | 'fraction'): Problem {
  return { code: 'remaining-unit-assumed', path: query, params: { query, field: name, unit } };
}

/** The words of all that the field is called, without the arguments of a function. */
function wordsOf({ name, field, series }: QueryField): string[] {
  const names = [name, field.name, series.labels.__name__ ?? ''].map((one) => one.replace(/[({[].*$/s, ''));
  return names
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
