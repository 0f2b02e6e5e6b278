import { FieldConfig } from '@grafana/data';
import { PolicyNote } from '../../domain/policyNote';
import { Answer } from '../../domain/problem';
import { SloInput } from '../../domain/sloInput';
import { SloReport } from '../../domain/sloReport';
import { CalendarPort } from '../../domain/timeWindow';

/** A report with what says how to show it. */
export interface ShownReport {
  readonly report: SloReport;
  /** What the report was computed from: the review evaluates past periods of it. */
  readonly input: SloInput;
  /** The field config of its data: decimals and the text for an absent value. */
  readonly display: FieldConfig;
  readonly policyNote: PolicyNote;
  /** In which past periods are named. */
  readonly calendar: Answer<CalendarPort>;
}
