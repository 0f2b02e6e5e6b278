import { Interval } from '../../domain/timeWindow';

/** One cell: its text, and how the number in it came about. */
export interface ReviewCell {
  readonly text: string;
  readonly how?: string;
  /** Says no more than the row's other cells do: left out where there is little room. */
  readonly isQuiet?: boolean;
}

export interface ReviewColumn {
  readonly id: string;
  readonly title: string;
  /** How the column's numbers come about. */
  readonly how?: string;
  readonly isNumber: boolean;
  /** Where there is little room, its text stands below the row's name: alone, or after the column's title. */
  readonly folds?: 'alone' | 'titled';
  /** It does so only where there is very little room. */
  readonly foldsLast?: boolean;
}

export interface ReviewRow {
  readonly id: string;
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly ReviewCell[];
  /** What is special about the row, in a few words each. */
  readonly marks: readonly string[];
  /** `present`: what holds now; `sum`: what the rows above come to. */
  readonly kind: 'plain' | 'present' | 'sum';
  /** The part of the curve that the row is about. */
  readonly stretch?: Interval;
}

export interface ReviewTable {
  readonly columns: readonly ReviewColumn[];
  readonly rows: readonly ReviewRow[];
}

export type ReviewSectionId = 'incidents' | 'whatIf' | 'freezes' | 'deploys' | 'contributions';

/** A part of the review: a title, sentences above, a table where there is something to list, sentences below. */
export interface ReviewSection {
  readonly id: ReviewSectionId;
  readonly title: string;
  readonly lead: readonly string[];
  readonly table: ReviewTable | undefined;
  readonly notes: readonly string[];
}

/** A section with what a spreadsheet gets of it. */
export interface RecordedSection {
  readonly section: ReviewSection;
  readonly records: readonly ReviewRecord[];
}

/** One row of the downloaded table: numbers in full, ratios as ratios. What does not apply is absent. */
export interface ReviewRecord {
  readonly kind: 'incident' | 'background' | 'consumed' | 'freeze' | 'exception' | 'deploy' | 'contribution' | 'target';
  readonly name?: string;
  readonly startMs?: number;
  readonly endMs?: number;
  readonly lengthMs?: number;
  /** Failed events; absent where slices are counted. */
  readonly badEvents?: number;
  /** Bad time, or the time of full outage that the cost stands for. */
  readonly badMs?: number;
  readonly costRatio?: number;
  readonly shareRatio?: number;
  readonly targetRatio?: number;
  readonly leftRatio?: number;
  readonly leftEvents?: number;
  readonly leftMs?: number;
  readonly lowestRatio?: number;
  readonly freezes?: number;
  readonly frozenMs?: number;
  readonly frozenRatio?: number;
  readonly notes?: string;
}
