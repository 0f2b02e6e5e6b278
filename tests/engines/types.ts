/** What passes between the engines' answers and the panel's code. Plain values only. */

export interface FieldSpec {
  readonly name: string;
  readonly type: 'time' | 'number' | 'string';
  readonly values: ReadonlyArray<number | string | null>;
  readonly labels?: Record<string, string>;
  readonly config?: { interval?: number; displayNameFromDS?: string };
}

/** A data frame, as Grafana's data sources build them. */
export interface FrameSpec {
  readonly refId: string;
  readonly name?: string;
  readonly executed?: string;
  readonly fields: readonly FieldSpec[];
}

export interface TimeSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface PanelQuery extends TimeSpan {
  readonly frames: readonly FrameSpec[];
  /** Type of the data source, as Grafana names it. */
  readonly sourceType: string;
  /** In percent. */
  readonly objective: string;
  readonly window: string;
}

/** The panel's headline of one SLO, and what an engine is asked for to compare. */
export interface Headline {
  readonly good: number;
  readonly bad: number;
  readonly total: number;
  readonly remaining: number;
}

/** Headlines by the SLO's name. */
export type Headlines = Record<string, Headline>;
