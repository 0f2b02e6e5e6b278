import { InterpolateFunction } from '@grafana/data';

/** What words and dates depend on besides the report. */
export interface ViewContext {
  /** An IANA name, `utc` or `browser`. */
  readonly timeZone: string;
  /** End of the time range: the only "now" there is. */
  readonly nowMs: number;
  /** Fills dashboard variables into links; without it there are none. */
  readonly replaceVariables?: InterpolateFunction;
}
