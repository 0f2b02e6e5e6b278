import { ROLE_SETTINGS, RoleSetting } from '../domain/fieldUse';

/** How a field's numbers count events: per bucket, per second, or as counters that only rise. */
export type CountedAs = 'counts' | 'rates' | 'counters';

/** A raw value is good when it compares so with the threshold. */
export type Comparison = 'below' | 'atMost' | 'above' | 'atLeast';

/** In what a ready-made remaining budget is told: as a share of it, in percent of it, in points of the SLI, or as time. */
export type ValueUnit = 'fraction' | 'percent' | 'percentagePoints' | 'time';

/** Field options of an SLI, per field or by override; `auto` leaves the choice to names, units and shape. */
export interface SliFieldConfig {
  /** `ignored` keeps a field out of every SLI. */
  role: RoleSetting;
  countedAs: 'auto' | CountedAs;
  /** What each value covers, e.g. `30d`; empty where it covers one bucket or the query tells. */
  window: string;
  /** The edge of a bucket that its timestamp marks. */
  bucketTime: 'auto' | 'start' | 'end';
  comparison: Comparison;
  /** Of a ready-made remaining budget. */
  valueUnit: 'auto' | ValueUnit;
  /** In the field's own unit; absent where none was set. */
  threshold?: number;
}

/** The one place where the field options' defaults stand. */
export const DEFAULT_SLI_FIELD: SliFieldConfig = {
  role: 'auto',
  countedAs: 'auto',
  window: '',
  bucketTime: 'auto',
  comparison: 'below',
  valueUnit: 'auto',
};

export const COUNTED_AS_CHOICES: ReadonlyArray<SliFieldConfig['countedAs']> = ['auto', 'counts', 'rates', 'counters'];
export const BUCKET_TIME_CHOICES: ReadonlyArray<SliFieldConfig['bucketTime']> = ['auto', 'start', 'end'];
export const COMPARISON_CHOICES: readonly Comparison[] = ['below', 'atMost', 'above', 'atLeast'];
export const VALUE_UNIT_CHOICES: ReadonlyArray<SliFieldConfig['valueUnit']> = [
  'auto',
  'fraction',
  'percent',
  'percentagePoints',
  'time',
];

/** The SLI options of a field, from `field.config.custom`, which may hold anything: what is no choice takes its default. */
export function readSliFieldConfig(custom: unknown): SliFieldConfig {
  const saved: Record<string, unknown> = isRecord(custom) ? custom : {};
  const { window, threshold } = saved;
  return {
    role: choiceOf(saved.role, ROLE_SETTINGS, DEFAULT_SLI_FIELD.role),
    countedAs: choiceOf(saved.countedAs, COUNTED_AS_CHOICES, DEFAULT_SLI_FIELD.countedAs),
    window: typeof window === 'string' ? window.trim() : DEFAULT_SLI_FIELD.window,
    bucketTime: choiceOf(saved.bucketTime, BUCKET_TIME_CHOICES, DEFAULT_SLI_FIELD.bucketTime),
    comparison: choiceOf(saved.comparison, COMPARISON_CHOICES, DEFAULT_SLI_FIELD.comparison),
    valueUnit: choiceOf(saved.valueUnit, VALUE_UNIT_CHOICES, DEFAULT_SLI_FIELD.valueUnit),
    ...(typeof threshold === 'number' && Number.isFinite(threshold) && { threshold }),
  };
}

function choiceOf<T>(value: unknown, choices: readonly T[], fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
