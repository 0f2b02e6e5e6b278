import { type ReferenceInput, type ReferenceMethod, type ReferenceTarget } from './referenceInput';
import { type Interval, withoutHoles } from './referenceIntervals';
import { type RawPiece, type RawSeries } from './referenceSeries';
import { judgeSlices, sliceLengthOf } from './referenceSlices';
import { budgetRatioAt, newestBudgetRatio } from './referenceTargets';

/** A bucket or slice with the share of the budget that it brings. */
export interface Piece extends Interval {
  bad: number;
  total: number;
  /** E at its start × total. */
  allowed: number;
  /** It has data, be it without events. */
  isObserved: boolean;
  /** The no-data policy made or judged it. */
  isFilled: boolean;
  /** The observed data behind it. */
  members: RawPiece[];
}

/** What every window of an SLO is summed over. */
export interface JudgedSeries {
  method: ReferenceMethod;
  pieces: Piece[];
  excluded: Interval[];
  /** Start of the first piece. */
  firstMs: number;
  asOfMs: number;
  resolutionMs: number;
  staleAfterMs: number;
  /** undefined for occurrences. */
  sliceLengthMs: number | undefined;
  /** What missing time counts as when a window is summed; slices have had the policy applied before. */
  missingCountsAs: 'nothing' | 'good' | 'bad';
  newestBudgetRatio: number;
}

/** Ratio-only data cannot be counted by occurrences (definitions, 3). */
export function methodOf({ kind, method }: ReferenceInput): ReferenceMethod {
  return kind === 'ratios' && method === 'occurrences' ? 'ratioTimeslices' : method;
}

function missingCountsAs({ noDataPolicy }: ReferenceInput): JudgedSeries['missingCountsAs'] {
  if (noDataPolicy === 'excluded') {
    return 'nothing';
  }
  return noDataPolicy === 'countsAsGood' ? 'good' : 'bad';
}

/** The series under a method, each bucket (slice) against the target that holds at its start (definitions, 3 and 4). */
export function judgeSeries(input: ReferenceInput, series: RawSeries, targets: ReferenceTarget[]): JudgedSeries {
  const method = methodOf(input);
  const areSlices = method !== 'occurrences';
  const judged = areSlices
    ? judgeSlices({ ...input, method }, series)
    : series.kept.map((piece) => ({ ...piece, members: [piece], isFilled: false }));
  return {
    method,
    pieces: judged.map((piece) => ({
      ...piece,
      allowed: budgetRatioAt(targets, piece.startMs) * piece.total,
      isObserved: piece.members.length > 0,
    })),
    excluded: series.excluded.flatMap((interval) => withoutHoles(interval, judged)),
    firstMs: series.kept[0].startMs,
    asOfMs: series.asOfMs,
    resolutionMs: series.resolutionMs,
    staleAfterMs: series.staleAfterMs,
    sliceLengthMs: areSlices ? sliceLengthOf(input, series) : undefined,
    missingCountsAs: areSlices ? 'nothing' : missingCountsAs(input),
    newestBudgetRatio: newestBudgetRatio(targets),
  };
}
