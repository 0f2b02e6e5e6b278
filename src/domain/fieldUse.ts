import { FieldRole } from './problem';

/** What a person may set a field to be; `auto` leaves it to names, units and values, `ignored` keeps it out. */
export type RoleSetting = 'auto' | 'ignored' | FieldRole;

/** All of them, in the order in which they are offered. */
export const ROLE_SETTINGS: readonly RoleSetting[] = [
  'auto',
  'good',
  'bad',
  'total',
  'successRatio',
  'errorRatio',
  'state',
  'value',
  'objective',
  'remaining',
  'burnRate',
  'ignored',
];

/** As what a field of a query was used: series of one field that were used alike are one entry. */
export interface FieldUse {
  readonly query: string;
  readonly field: string;
  /** How many series of that field there are. */
  readonly seriesCount: number;
  /** What was set, by whatever override or default. */
  readonly setting: RoleSetting;
  /** Absent where the field takes part in no SLO. */
  readonly role: FieldRole | undefined;
  /** Absent where nothing is counted. */
  readonly countedAs: 'counts' | 'rates' | 'counters' | undefined;
  /** What each value covers; absent where it is one bucket. */
  readonly windowMs: number | undefined;
  /** The edge of a bucket that its timestamp marks; absent where the field is not used. */
  readonly bucketTime: 'start' | 'end' | undefined;
  /** Names of the SLOs that it is part of, each once. */
  readonly slos: readonly string[];
  /** Nothing else comes from this query. */
  readonly isWholeQuery: boolean;
  /** The names by which the host's overrides find its series; empty for a whole query, which is found by its own. */
  readonly displayNames: readonly string[];
}
