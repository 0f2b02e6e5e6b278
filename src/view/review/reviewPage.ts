import { t } from '../../i18n/t';
import { ChartModel, describeChart } from '../burnDown/chartModel';
import { describeFigures } from '../summary/figures';
import { ShownReport } from '../summary/shownReport';
import { SloSummary, describeSummary } from '../summary/sloSummary';
import { Figure } from '../words/figure';
import { describeProblem } from '../words/problems';
import { describeBasis } from '../words/provenance';
import { describeContributions } from './contributions';
import { describeDeploys } from './deploys';
import { describeFreezes } from './freezes';
import { describeLedger } from './ledger';
import { PolicyPart, describePolicy } from './policy';
import { CsvFile, writeReviewCsv } from './reviewCsv';
import { KnownPeriod, ReviewedPeriod, knowPeriod } from './reviewedPeriod';
import { writeReviewMarkdown } from './reviewMarkdown';
import { describeReviewed } from './reviewSentence';
import { RecordedSection, ReviewSection } from './reviewTable';
import { describeWhatIf } from './whatIf';

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
  readonly chart: ChartModel | undefined;
  /** Why there is no curve. */
  readonly chartNote: string | undefined;
  readonly basis: readonly string[];
  readonly sections: readonly ReviewSection[];
  readonly policy: PolicyPart;
  readonly markdown: string;
  readonly csv: CsvFile;
}

/** Everything that a review says of a period. */
export function describeReviewPage(shown: ShownReport, reviewed: ReviewedPeriod): ReviewPage {
  const { period, judged, replayed, context } = reviewed;
  const known = knowPeriod(reviewed);
  const parts = known.known ? sectionsOf(known.value) : [];
  const freezes = parts.find(({ section }) => section.id === 'freezes')?.section.lead.join(' ') ?? '';
  const slo = describeSummary({ ...shown, report: replayed }, context);
  const facts = {
    slo,
    periodName: period.name,
    stateNote: period.isClosed ? noteAtEnd(slo.stateNote) : slo.stateNote,
    sentence: describeReviewed(reviewed, known, freezes),
    sections: parts.map(({ section }) => section),
    policy: describePolicy(shown),
    ...describeNumbers(shown, reviewed),
  };
  const records = parts.flatMap((part) => part.records);
  return {
    ...facts,
    markdown: writeReviewMarkdown(facts),
    csv: writeReviewCsv({ name: judged.name, period, interval: intervalOf(reviewed), records }),
  };
}

function noteAtEnd(note: string): string {
  return note === '' ? t('review.at-end', 'at its end') : t('review.at-end-note', 'at its end · {{note}}', { note });
}

function sectionsOf(known: KnownPeriod): RecordedSection[] {
  const contributions = describeContributions(known);
  return [
    describeLedger(known),
    describeWhatIf(known),
    describeFreezes(known),
    describeDeploys(known),
    ...(contributions ? [contributions] : []),
  ];
}

type Numbers = Pick<ReviewPage, 'figures' | 'chart' | 'chartNote' | 'basis'>;

function describeNumbers({ display }: ShownReport, { judged, context }: ReviewedPeriod): Numbers {
  if (!judged.evaluation.known) {
    return { figures: [], chart: undefined, chartNote: undefined, basis: [] };
  }
  const evaluation = judged.evaluation.value;
  const { anchored, trailing } = evaluation;
  const chart = describeChart(evaluation, context);
  const missing = trailing.known ? anchored : trailing;
  return {
    figures: describeFigures(evaluation, display, context),
    chart,
    chartNote: chart || missing.known ? undefined : describeProblem(missing.why, context),
    basis: describeBasis(evaluation),
  };
}

function intervalOf({ judged, period, range }: ReviewedPeriod): { readonly startMs: number; readonly endMs: number } {
  return judged.evaluation.known ? judged.evaluation.value.placed : (period.placed?.interval ?? range);
}
