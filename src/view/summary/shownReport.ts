import { Field, FieldConfig } from '@grafana/data';
import { PolicyNote } from '../../domain/policyNote';
import { Answer, Problem } from '../../domain/problem';
import { SloInput } from '../../domain/sloInput';
import { SloReport } from '../../domain/sloReport';
import { CalendarPort } from '../../domain/timeWindow';

/** A report with what says how to show it. */
export interface ShownReport {
  readonly report: SloReport;
  /** What the report was computed from: the review evaluates past periods of it. */
  readonly input: SloInput;
  /** The field config of its data: decimals, the text for an absent value, words for states. */
  readonly display: FieldConfig;
  /** A field of its data: that config's, with what its links may tell of it. Absent where there is nothing to link from. */
  readonly field?: Field;
  readonly policyNote: PolicyNote;
  /** What would let the panel tell more, said where the queries are spoken of. */
  readonly remarks: readonly Problem[];
  /** In which past periods are named. */
  readonly calendar: Answer<CalendarPort>;
}
