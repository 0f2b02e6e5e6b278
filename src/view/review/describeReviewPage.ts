import { t } from '../../i18n/t';
import { known } from '../../domain/problem';
import { SloReport } from '../../domain/sloReport';
import { describeBurnDown } from '../burnDown/burnDownModel';
import { describeFigures } from '../summary/figures';
import { ShownReport } from '../summary/shownReport';
import { describeSummary } from '../summary/sloSummary';
import { describeBasis } from '../words/provenance';
import { describeContributions } from './contributions';
import { describeDeploys } from './deploys';
import { describeFreezes } from './freezes';
import { describeLedger } from './ledger';
import { describePolicy } from './policy';
import { writeReviewCsv } from './reviewCsv';
import { KnownPeriod, ReviewedPeriod, knowPeriod } from './reviewedPeriod';
import { ReviewPage } from './reviewPage';
import { writeReviewMarkdown } from './reviewMarkdown';
import { describeReviewed } from './reviewSentence';
import { RecordedSection } from './reviewTable';
import { describeWhatIf } from './whatIf';

/** Everything that a review says of a period. */
export function describeReviewPage(shown: ShownReport, reviewed: ReviewedPeriod): ReviewPage {
  const { period, judged, replayed, context } = reviewed;
  const answer = knowPeriod(reviewed);
  const parts = answer.known ? sectionsOf(answer.value) : [];
  const freezes = parts.find(({ section }) => section.id === 'freezes')?.section.lead.join(' ') ?? '';
  const slo = describeSummary({ ...shown, report: replayed }, context);
  const facts = {
    slo,
    periodName: period.name,
    stateNote: period.isClosed ? noteAtEnd(slo.stateNote) : slo.stateNote,
    sentence: describeReviewed(reviewed, answer, freezes),
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

function sectionsOf(reviewed: KnownPeriod): RecordedSection[] {
  const contributions = describeContributions(reviewed);
  return [
    describeLedger(reviewed),
    describeWhatIf(reviewed),
    describeFreezes(reviewed),
    describeDeploys(reviewed),
    ...(contributions ? [contributions] : []),
  ];
}

type Numbers = Pick<ReviewPage, 'figures' | 'curve' | 'basis'>;

function describeNumbers(shown: ShownReport, { judged, replayed, period, context }: ReviewedPeriod): Numbers {
  const burnDown = describeBurnDown({ ...shown, report: withFreezesOf(replayed, judged) }, context);
  if (!judged.evaluation.known) {
    return { figures: [], curve: burnDown, basis: [] };
  }
  const evaluation = judged.evaluation.value;
  return {
    // What is yet to come is no figure of a period that is over.
    figures: period.isClosed ? describeFigures(evaluation, shown.display, context) : burnDown.figures,
    curve: burnDown,
    basis: describeBasis(evaluation),
  };
}

/** The period's budget with the freezes that people saw: the chart shows both. */
function withFreezesOf(replayed: SloReport, judged: SloReport): SloReport {
  if (!judged.evaluation.known || !replayed.evaluation.known) {
    return judged;
  }
  const { history, historyKnownFromMs, earlierFreezeUntilMs } = replayed.evaluation.value;
  const evaluation = known({ ...judged.evaluation.value, history, historyKnownFromMs, earlierFreezeUntilMs });
  return { ...judged, status: replayed.status, evaluation };
}

function intervalOf({ judged, period, range }: ReviewedPeriod): { readonly startMs: number; readonly endMs: number } {
  return judged.evaluation.known ? judged.evaluation.value.placed : (period.placed?.interval ?? range);
}
