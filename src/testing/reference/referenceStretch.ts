import { coveredMs, type Interval, lengthOf, overlapMs, sum, withoutHoles } from './referenceIntervals';
import { type JudgedSeries, type Piece } from './referenceJudged';

/** A stretch of time, summed bucket by bucket. */
export interface Stretch {
  /** What lies inside, cut pro rata, with missing time filled as the policy says; ascending. */
  pieces: Piece[];
  bad: number;
  total: number;
  allowed: number;
  observedMs: number;
  /** Time after the first bucket that is neither there nor excluded. */
  missingMs: number;
}

/** An edge that cuts a bucket cuts it pro rata (definitions, 0). */
function cutPiece(piece: Piece, interval: Interval): Piece {
  const insideMs = overlapMs(piece, interval);
  if (insideMs === lengthOf(piece)) {
    return piece;
  }
  const share = insideMs / lengthOf(piece);
  return {
    ...piece,
    startMs: Math.max(piece.startMs, interval.startMs),
    endMs: Math.min(piece.endMs, interval.endMs),
    bad: piece.bad * share,
    total: piece.total * share,
    allowed: piece.allowed * share,
  };
}

/** What of the pieces lies inside an interval. */
export function cutPieces(pieces: Piece[], interval: Interval): Piece[] {
  return pieces.filter((piece) => overlapMs(piece, interval) > 0).map((piece) => cutPiece(piece, interval));
}

/** The bad events inside an interval, pro rata. */
export function badIn(pieces: Piece[], interval: Interval): number {
  return pieces.reduce((bad, piece) => bad + (piece.bad * overlapMs(piece, interval)) / lengthOf(piece), 0);
}

export function observedMsIn(pieces: Piece[], interval: Interval): number {
  return coveredMs(
    interval,
    pieces.filter(({ isObserved }) => isObserved)
  );
}

/** Missing time as buckets with the stretch's own average traffic and allowed share (definitions, 9). */
function fillMissing(series: JudgedSeries, present: Piece[], missing: Interval[]): Piece[] {
  const observedMs = sum(present.map(lengthOf));
  if (series.missingCountsAs === 'nothing' || observedMs === 0) {
    return [];
  }
  const eventsPerMs = sum(present.map(({ total }) => total)) / observedMs;
  const allowedPerMs = sum(present.map(({ allowed }) => allowed)) / observedMs;
  return missing.map((gap) => ({
    ...gap,
    bad: series.missingCountsAs === 'bad' ? eventsPerMs * lengthOf(gap) : 0,
    total: eventsPerMs * lengthOf(gap),
    allowed: allowedPerMs * lengthOf(gap),
    isObserved: false,
    isFilled: true,
    members: [],
  }));
}

/** Sums a stretch anew. */
export function sumStretch(series: JudgedSeries, interval: Interval): Stretch {
  const present = cutPieces(series.pieces, interval);
  const missing = withoutHoles({ ...interval, startMs: Math.max(interval.startMs, series.firstMs) }, [
    ...present,
    ...series.excluded,
  ]);
  const pieces = [...present, ...fillMissing(series, present, missing)].sort((a, b) => a.startMs - b.startMs);
  return {
    pieces,
    bad: sum(pieces.map(({ bad }) => bad)),
    total: sum(pieces.map(({ total }) => total)),
    allowed: sum(pieces.map(({ allowed }) => allowed)),
    observedMs: observedMsIn(present, interval),
    missingMs: sum(missing.map(lengthOf)),
  };
}

/** Observed time over the time since the later of the start and the first bucket, exclusions out of both (definitions, 9). */
export function coverageOf(series: JudgedSeries, interval: Interval): number {
  const spoken = { ...interval, startMs: Math.max(interval.startMs, series.firstMs) };
  const countedMs = lengthOf(spoken) - coveredMs(spoken, series.excluded);
  return countedMs > 0 ? observedMsIn(series.pieces, spoken) / countedMs : 1;
}
