import { type ReferenceContext, type WindowBudget } from './referenceBudget';
import { lengthOf, overlapMs, sum } from './referenceIntervals';
import { type Piece } from './referenceJudged';
import { costOf, HOUR_MS, MINUTE_MS } from './referenceNumbers';
import { type ReferenceContribution, type ReferenceDeploy } from './referenceOutput';
import { partPiecesOf, type RawPiece } from './referenceSeries';
import { badIn, cutPieces } from './referenceStretch';

/** What burned from a deploy until the next one, its horizon or `asOf` (definitions, 10). */
export function deployCosts({ input, series }: ReferenceContext, budget: WindowBudget): ReferenceDeploy[] {
  const times = input.deploys.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
  return times
    .map((timeMs, index) => ({
      timeMs,
      startMs: Math.max(timeMs, budget.window.startMs),
      endMs: Math.min(times[index + 1] ?? Infinity, timeMs + input.deployHorizonMs, series.asOfMs),
    }))
    .filter((deploy) => lengthOf(deploy) > 0)
    .map((deploy) => {
      const bad = badIn(budget.stretch.pieces, deploy);
      return { ...deploy, bad, costRatio: costOf(bad, budget.allowed) };
    });
}

/** What ten minutes of total outage cost at the last hour's traffic; undefined where that was not observed (definitions, 10). */
export function outageCost({ series }: ReferenceContext, { allowed }: WindowBudget): number | undefined {
  const lastHour = { startMs: series.asOfMs - HOUR_MS, endMs: series.asOfMs };
  const observed = cutPieces(series.pieces, lastHour).filter(({ isObserved }) => isObserved);
  if (observed.length === 0) {
    return undefined;
  }
  const eventsPerMs =
    series.sliceLengthMs !== undefined
      ? 1 / series.sliceLengthMs
      : sum(observed.map(({ total }) => total)) / sum(observed.map(lengthOf));
  return costOf(eventsPerMs * 10 * MINUTE_MS, allowed);
}

/** The bad events of a part within pieces of the pool, by density. */
function badOfPart(part: RawPiece[], members: RawPiece[]): number {
  return sum(
    members.flatMap((member) => part.map((piece) => (piece.bad * overlapMs(piece, member)) / lengthOf(piece)))
  );
}

/** The bad events of one piece (of the bad slice) split over the parts, in proportion to theirs; the last is nobody's. */
function splitPiece(piece: Piece, parts: RawPiece[][]): number[] {
  const shares = parts.map((part) => badOfPart(part, piece.members));
  const all = sum(shares);
  return all > 0 ? [...shares.map((share) => (piece.bad * share) / all), 0] : [...shares.map(() => 0), piece.bad];
}

/** Each value's share of what was consumed (definitions, 10); what missing data cost stands for itself. */
export function contributionsOf({ input }: ReferenceContext, budget: WindowBudget): ReferenceContribution[] {
  const parts = partPiecesOf(input);
  if (parts.length === 0) {
    return [];
  }
  const splits = budget.stretch.pieces
    .filter(({ bad }) => bad > 0)
    .map((piece) =>
      splitPiece(
        piece,
        parts.map(({ pieces }) => pieces)
      )
    );
  const values: Array<string | undefined> = [...parts.map(({ value }) => value), undefined];
  return values
    .map((value, index) => ({ value, bad: sum(splits.map((split) => split[index])) }))
    .filter(({ value, bad }) => value !== undefined || bad > 0)
    .map(({ value, bad }) => ({ value, bad, costRatio: costOf(bad, budget.allowed) }));
}
