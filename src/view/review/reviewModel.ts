import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { ViewContext } from '../viewContext';
import { describeReviewPage } from './describeReviewPage';
import { ReviewPage } from './reviewPage';
import { ReviewPeriods, listPeriods } from './reviewPeriods';
import { reviewPeriod } from './reviewedPeriod';
import { comparedTargets } from './targets';

/** What is looked at. What is not there (any more) falls back to the most urgent SLO and to its own window. */
export interface ReviewChoice {
  readonly sloId: string | undefined;
  readonly periodId: string | undefined;
  /** A target that is tried beside those of the options, a ratio. */
  readonly triedTarget: number | undefined;
}

/** The review of all SLOs: each period is evaluated when it is opened, and remembered. */
export interface ReviewModel {
  /** The most urgent first. */
  readonly slos: readonly SloSummary[];
  readonly periodsOf: (sloId: string | undefined) => ReviewPeriods;
  readonly open: (choice: ReviewChoice) => OpenedReview | undefined;
}

export interface OpenedReview {
  readonly sloId: string;
  readonly periodId: string;
  readonly page: ReviewPage;
}

/** @param shown the most urgent first */
export function describeReview(shown: readonly ShownReport[], context: ViewContext): ReviewModel {
  const listOnce = createMemo<ReviewPeriods>();
  const describeOnce = createMemo<ReviewPage>();
  const shownOf = (sloId: string | undefined): ShownReport | undefined =>
    shown.find(({ report }) => report.id === sloId) ?? shown.at(0);
  const periodsOf = (sloId: string | undefined): ReviewPeriods => {
    const one = shownOf(sloId);
    return one ? listOnce(one.report.id, () => listPeriods(one, context)) : { offered: [], missing: [] };
  };
  return {
    slos: shown.map((one) => describeSummary(one, context)),
    periodsOf,
    open: ({ sloId, periodId, triedTarget }) => {
      const one = shownOf(sloId);
      const { offered } = periodsOf(sloId);
      const period = offered.find(({ id }) => id === periodId) ?? offered.at(0);
      if (!one || !period) {
        return undefined;
      }
      const key = JSON.stringify([one.report.id, period.id, triedTarget]);
      const targets = comparedTargets(one.input, triedTarget);
      const page = describeOnce(key, () =>
        describeReviewPage(one, reviewPeriod(one.input, period, { targets, context }))
      );
      return { sloId: one.report.id, periodId: period.id, page };
    },
  };
}

/** Computes what a key asks for at most once. */
function createMemo<T>(): (key: string, compute: () => T) => T {
  const values = new Map<string, T>();
  return (key, compute) => {
    const value = values.get(key) ?? compute();
    values.set(key, value);
    return value;
  };
}
