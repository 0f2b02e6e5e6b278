import { type ReferenceContext, type WindowBudget } from './referenceBudget';
import { type Interval } from './referenceIntervals';
import { type Piece } from './referenceJudged';
import { costOf, isAtLeast, isAtMost, MINUTE_MS } from './referenceNumbers';
import { type ReferenceIncident } from './referenceOutput';
import { badIn, cutPieces } from './referenceStretch';

const MAJOR_COST_RATIO = 0.2;

interface Run extends Interval {
  /** The buckets above the level that made it. */
  pieces: Piece[];
}

/** Default: the larger of L (the slice, for slice methods) and 15 min (definitions, 10). */
function joinGapMs({ input, series }: ReferenceContext): number {
  return input.incidents.joinGapMs ?? Math.max(series.sliceLengthMs ?? series.resolutionMs, 15 * MINUTE_MS);
}

/** Runs of pieces above the level, joined where they touch or the gap is shorter than the one that joins. */
function runsOf(pieces: Piece[], gapMs: number): Run[] {
  return pieces.reduce<Run[]>((runs, piece) => {
    const last = runs[runs.length - 1];
    const isNear = last !== undefined && (piece.startMs <= last.endMs || piece.startMs - last.endMs < gapMs);
    return isNear
      ? [...runs.slice(0, -1), { ...last, endMs: piece.endMs, pieces: [...last.pieces, piece] }]
      : [...runs, { startMs: piece.startMs, endMs: piece.endMs, pieces: [piece] }];
  }, []);
}

function incidentOf(budget: WindowBudget, run: Run): ReferenceIncident {
  const startMs = Math.max(run.startMs, budget.window.startMs);
  const bad = badIn(budget.stretch.pieces, { startMs, endMs: run.endMs });
  const costRatio = costOf(bad, budget.allowed);
  return {
    startMs,
    endMs: run.endMs,
    isCut: run.startMs < startMs,
    bad,
    costRatio,
    isMissingData: run.pieces.filter(({ endMs }) => endMs > startMs).every(({ isFilled }) => isFilled),
    isMajor: !isAtMost(costRatio, MAJOR_COST_RATIO),
  };
}

/** The incidents of the window (definitions, 10): a run that began before it is cut at its start. */
export function findIncidents(context: ReferenceContext, budget: WindowBudget): ReferenceIncident[] {
  const { incidents } = context.input;
  const before = cutPieces(context.series.pieces, { startMs: -Infinity, endMs: budget.window.startMs });
  const above = [...before, ...budget.stretch.pieces].filter(
    ({ bad, allowed }) => !isAtMost(costOf(bad, allowed), incidents.levelRate)
  );
  return runsOf(above, joinGapMs(context))
    .filter(({ endMs }) => endMs > budget.window.startMs)
    .map((run) => incidentOf(budget, run))
    .filter(({ costRatio }) => isAtLeast(costRatio, incidents.minCostRatio));
}

/** Background = consumed − all costs (definitions, 10). */
export function backgroundOf({ stretch, allowed }: WindowBudget, incidents: ReferenceIncident[]): number {
  const rest = incidents.reduce((bad, incident) => bad - incident.bad, stretch.bad);
  return allowed > 0 ? rest / allowed : costOf(incidents.length > 0 ? 0 : rest, allowed);
}
