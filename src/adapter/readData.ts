import { Part } from '../domain/contribution/contribution';
import { Answer, Problem } from '../domain/problem';
import { SliData } from '../domain/sli/sliData';
import { SloName } from './combineCounts';
import { QueryField } from './queryFields';
import { AgreedBudget } from './readyMade';
import { Understood } from './understood';

/** The fields of one SLO that were read. */
export interface SloFields extends SloName {
  readonly fields: readonly QueryField[];
  /** A query for bad events exists, so a total without bad events means that nothing failed. */
  readonly isBadQueried: boolean;
}

/** What their reading depends on beside them. */
export interface ReadContext extends AgreedBudget {
  readonly nowMs: number;
  /** The SLO's rolling window, else 0. */
  readonly windowMs: number;
  readonly splitBy: readonly string[];
  /** The time range is shorter than the SLO's rolling window, so buckets cannot tell its state. */
  readonly isRangeShort: boolean;
}

/** What was read from them. */
export interface ReadData {
  readonly data: Answer<SliData>;
  readonly parts: readonly Part[];
  readonly notices: readonly Problem[];
  readonly understood: readonly Understood[];
}
