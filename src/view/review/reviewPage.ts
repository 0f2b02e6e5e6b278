import { BurnDownModel } from '../burnDown/burnDownModel';
import { SloSummary } from '../summary/sloSummary';
import { Figure } from '../words/figure';
import { PolicyPart } from './policy';
import { CsvFile } from './reviewCsv';
import { ReviewSection } from './reviewTable';

/** One SLO in one period, in words and numbers. */
export interface ReviewPage {
  /** As it was at the end of the period. */
  readonly slo: SloSummary;
  readonly periodName: string;
  /** Since when the state has held; for a period that is over, that it speaks of its end. */
  readonly stateNote: string;
  /** The remaining budget first; empty where nothing could be computed. */
  readonly figures: readonly Figure[];
  readonly sentence: string;
  /** The curve over the period, and why there is none. */
  readonly curve: Pick<BurnDownModel, 'chart' | 'curves' | 'chartOf' | 'chartNote'>;
  readonly basis: readonly string[];
  readonly sections: readonly ReviewSection[];
  readonly policy: PolicyPart;
  readonly markdown: string;
  readonly csv: CsvFile;
}
