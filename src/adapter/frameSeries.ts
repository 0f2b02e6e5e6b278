import { DataFrame, Field, FieldType, Labels } from '@grafana/data';
import { Problem } from '../domain/problem';
import { SliFieldConfig, readSliFieldConfig } from '../options/sliFieldConfig';
import { isDates, timesOf } from './instants';
import { lazily } from './lazily';
import { numberOf } from './points';
import { roleOfName } from './roles';

/** One series of numbers as a frame delivers it: a field, or in long frames the rows of a field with the same labels. */
export interface FrameSeries {
  readonly query: string;
  readonly frameName: string;
  readonly field: Field;
  readonly config: SliFieldConfig;
  readonly labels: Labels;
  /** Epoch milliseconds, in any order. Read when asked for: a panel may hold more series than one task can read. */
  readonly times: () => ArrayLike<number>;
  readonly values: () => ArrayLike<unknown>;
  /** Distance of two values as the data source says; absent where that is no length. */
  readonly intervalMs: number | undefined;
  /** The frame has further numbers, so its query's name cannot tell what this field is. */
  readonly hasSiblings: boolean;
}

/** The series of a frame; a Problem where it has numbers and no time. */
export function readFrameSeries(frame: DataFrame, nowMs: number): FrameSeries[] | Problem {
  const time = timeFieldOf(frame);
  const numbers = numericFieldsOf(frame).filter((field) => field !== time);
  const query = frame.refId ?? '';
  if (numbers.length === 0) {
    return [];
  }
  if (!time && !numbers.every(holdsThroughout)) {
    return { code: 'no-time-field', path: query, params: { query } };
  }
  const times = lazily(() => (time ? timesOf(time.values, nowMs) : new Float64Array(frame.length).fill(nowMs)));
  const groups = groupRows({ frame, time, times, numbers });
  const hasSiblings = new Set(numbers.map(({ name }) => name)).size > 1;
  return groups.flatMap(({ labels, rows }) => {
    const ownTimes = rows ? lazily(() => rows.map((row) => times()[row])) : times;
    return numbers.map((field) => ({
      query,
      frameName: frame.name ?? '',
      field,
      config: readSliFieldConfig(field.config.custom),
      labels: { ...field.labels, ...labels },
      times: ownTimes,
      values: rows ? lazily(() => rows.map((row) => field.values[row])) : () => field.values,
      intervalMs: lengthOf(time?.config.interval),
      hasSiblings,
    }));
  });
}

/** A length of time above zero; saved field options may hold any number. */
function lengthOf(intervalMs: number | null | undefined): number | undefined {
  return Number.isFinite(intervalMs) && intervalMs && intervalMs > 0 ? intervalMs : undefined;
}

/** An objective, and what speaks of a whole window, need no time: they hold now. */
function holdsThroughout(field: Field): boolean {
  const role = roleOf(field);
  return role === 'objective' || role === 'remaining' || readSliFieldConfig(field.config.custom).window !== '';
}

function roleOf(field: Field): string | undefined {
  const { role } = readSliFieldConfig(field.config.custom);
  return role === 'auto' ? roleOfName(field.name) : role;
}

/**
 * The time field; without one, a column of nothing but dates, or the first numeric column if all of it is epoch seconds or
 * milliseconds of this century.
 */
function timeFieldOf(frame: DataFrame): Field | undefined {
  const { fields } = frame;
  const time =
    fields.find(({ type }) => type === FieldType.time) ??
    fields.find(({ type, values }) => type === FieldType.string && isDates(values));
  const [first] = numericFieldsOf(frame);
  return time ?? (first && fields.length > 1 && first.values.length > 0 && isEpoch(first.values) ? first : undefined);
}

const EPOCH_SECONDS = { min: 1e9, max: 5e9 };

function isEpoch(values: readonly unknown[]): boolean {
  const within = (perSecond: number): boolean =>
    values.every((value) => {
      const seconds = numberOf(value) / perSecond;
      return seconds >= EPOCH_SECONDS.min && seconds < EPOCH_SECONDS.max;
    });
  return within(1) || within(1000);
}

function numericFieldsOf({ fields }: DataFrame): Field[] {
  const plain = fields.filter(({ type }) => type === FieldType.number || type === FieldType.boolean);
  const texts = fields.filter(({ type }) => type === FieldType.string);
  // A text column of numbers is a value where nothing else is; beside numbers it is a label, such as a status code. A role
  // says nothing here: an override by query reaches all of its columns.
  return plain.length > 0 ? plain : texts.filter(isNumbers);
}

function isNumbers({ values }: Field): boolean {
  const some = values.filter((value) => value !== null && value !== undefined && value !== '');
  return some.length > 0 && some.every((value) => Number.isFinite(numberOf(value)));
}

interface RowGroup {
  readonly labels: Labels;
  /** Absent for all rows. */
  readonly rows: readonly number[] | undefined;
}

interface FrameParts {
  readonly frame: DataFrame;
  readonly time: Field | undefined;
  readonly times: () => Float64Array;
  readonly numbers: readonly Field[];
}

/**
 * Rows by their labels. A text column is a label where rows of one time are still not told apart, or where it says nothing
 * new about those that are; a free note that changes from row to row is none.
 */
function groupRows({ frame, time, times: timesOfRows, numbers }: FrameParts): RowGroup[] {
  const columns = frame.fields.filter(
    (field) => field.type === FieldType.string && field !== time && !numbers.includes(field)
  );
  if (columns.length === 0) {
    return [{ labels: {}, rows: undefined }];
  }
  const times = timesOfRows();
  let groups: RowGroup[] = [{ labels: {}, rows: Array.from(times, (_, row) => row) }];
  for (const column of columns) {
    const split = groups.flatMap((group) => splitRows(group, column));
    const hasCollisions = groups.some(({ rows }) => new Set(rows?.map((row) => times[row])).size < (rows?.length ?? 0));
    if (hasCollisions || split.length === groups.length) {
      groups = split;
    }
  }
  return groups;
}

function splitRows({ labels, rows = [] }: RowGroup, { name, values }: Field): RowGroup[] {
  const byValue = new Map<string, number[]>();
  for (const row of rows) {
    const value = labelText(values[row]);
    const some = byValue.get(value);
    if (some) {
      some.push(row);
    } else {
      byValue.set(value, [row]);
    }
  }
  return [...byValue].map(([value, own]) => ({ labels: { ...labels, [name]: value }, rows: own }));
}

/** The text of a cell as a label; empty for what is neither text nor a plain value. */
function labelText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value) ? String(value) : '';
}
