import { NO_POLICY_NOTE } from '../domain/policyNote';
import { evaluateSlo } from '../domain/evaluateSlo';
import { known } from '../domain/problem';
import { SloDefinition, SloInput } from '../domain/sloInput';
import { DAY_MS, HOUR_MS } from '../domain/timeWindow';
import { ReviewChoice, describeReview } from '../view/review/reviewModel';
import { ReviewPage } from '../view/review/reviewPage';
import { ReviewSection, ReviewSectionId } from '../view/review/reviewTable';
import { ShownReport } from '../view/summary/shownReport';
import { utcCalendar } from './aCalendar';
import { anSliSeries } from './anSliSeries';
import { aDefinition, anSlo } from './anSlo';

/** The end of the data of these reviews: a Tuesday. */
export const REVIEW_NOW_MS = Date.parse('2026-10-20T00:00:00Z');
export const UNCHOSEN: ReviewChoice = { sloId: undefined, periodId: undefined, triedTarget: undefined };

export interface ReviewShape {
  /** Failures by the day on which they happen, counted back from the end of the data: all in its first hour. */
  readonly badByDaysAgo: Readonly<Record<number, number>>;
  /** Days of data, of 1,000 events an hour; default 80. */
  readonly days?: number;
  readonly definition?: Partial<SloDefinition> & { readonly target?: number; readonly windowMs?: number };
  readonly input?: Partial<SloInput>;
  readonly shown?: Partial<ShownReport>;
}

/** An SLO of 99.9 % over 30 days, hour by hour up to `REVIEW_NOW_MS`, ready to be reviewed. */
export function aShownReport({ badByDaysAgo, days = 80, definition, input, shown }: ReviewShape): ShownReport {
  const hours = 24 * days;
  const startMs = REVIEW_NOW_MS - days * DAY_MS;
  const bad = Array.from({ length: hours }, (_, hour) => (hour % 24 === 0 ? (badByDaysAgo[days - hour / 24] ?? 0) : 0));
  const series = anSliSeries({ startMs, bucketMs: HOUR_MS, total: bad.map(() => 1000), bad });
  const slo = anSlo(aDefinition({ windowMs: 30 * DAY_MS, ...definition }), series, { rangeStartMs: startMs, ...input });
  return {
    report: evaluateSlo(slo),
    input: slo,
    display: {},
    policyNote: NO_POLICY_NOTE,
    remarks: [],
    calendar: known(utcCalendar()),
    ...shown,
  };
}

/** The page of the only SLO, of its own window unless another period is asked for. */
export function aReviewPage(shape: ReviewShape, choice: Partial<ReviewChoice> = {}): ReviewPage {
  const review = describeReview([aShownReport(shape)], { timeZone: 'utc', nowMs: REVIEW_NOW_MS });
  const opened = review.open({ ...UNCHOSEN, ...choice });
  if (!opened) {
    throw new Error('nothing to open');
  }
  return opened.page;
}

/** A section of a page; a test that expects one fails where it is not there. */
export function sectionOf({ sections }: ReviewPage, id: ReviewSectionId): ReviewSection {
  const section = sections.find((one) => one.id === id);
  if (!section) {
    throw new Error(`no section ${id}`);
  }
  return section;
}

/** The texts of a section's table, row by row, by the columns' ids. */
export function rowsOf(page: ReviewPage, id: ReviewSectionId): Array<Record<string, string>> {
  const { table } = sectionOf(page, id);
  return (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries((table?.columns ?? []).map((column, i) => [column.id, cells[i].text]))
  );
}
